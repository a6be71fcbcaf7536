import type { ActionInput, ActionName } from '@/contract/contract'

/** One write as it can be made: by whom, what is there before it, its input, and another that might go out under the same id. */
export interface Writing<Name extends ActionName = ActionName> {
  readonly action: Name
  readonly by: string
  /** Makes what the write needs, and gives its input. */
  readonly prepare: () => Promise<ActionInput<Name>>
  readonly other: (input: ActionInput<Name>) => ActionInput<Name>
}

export const writing = <Name extends ActionName>(
  action: Name,
  by: string,
  prepare: () => Promise<ActionInput<Name>>,
  other: (input: ActionInput<Name>) => ActionInput<Name>,
): Writing => ({ action, by, prepare, other })

/** Where a write says what was seen, another one has seen something else. */
export const nextSeen = <Input>(input: Input): Input => {
  const { seenRevision } = input as Input & { readonly seenRevision: number }
  return { ...input, seenRevision: seenRevision + 1 }
}
