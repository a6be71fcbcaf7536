import type { ActionInput, ActionName } from '@/contract/contract'
import { getPlainDate } from '@/domain/calendar/plain-date'

/** One move that tells somebody: who makes it, what is there before, and who is told what. */
export interface Telling<Name extends ActionName = ActionName> {
  readonly action: Name
  readonly by: string
  readonly told: string
  readonly says: string
  readonly before: () => Promise<unknown>
  readonly input: () => Promise<ActionInput<Name>>
}

export const rectifyBy = getPlainDate('2026-12-10')
export const nothing = async (): Promise<void> => undefined
export const inOrder =
  (...steps: ReadonlyArray<() => Promise<unknown>>) =>
  async (): Promise<void> => {
    for (const step of steps) await step()
  }

/** `<who> <action> → <whom>: <words>`, and the two steps that it takes. */
export const telling = <Name extends ActionName>(
  action: Name,
  by: string,
  told: string,
  says: string,
  before: () => Promise<unknown>,
  input: () => Promise<ActionInput<Name>>,
): Telling => ({ action, by, told, says, before, input })
