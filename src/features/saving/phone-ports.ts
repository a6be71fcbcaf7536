import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import type { CallResult } from '@/services/call'

/** What anything that outlives its page needs of the phone: the server, the storage's standing, and the surroundings. */
export interface PhonePorts {
  readonly call: <Name extends ActionName>(
    action: Name,
    input: ActionInput<Name>,
    requestId?: string,
  ) => Promise<CallResult<ActionOutput<Name>>>
  /** How the phone's storage stands; it tells when something was refused, and when it was taken after all. */
  readonly storage: {
    readonly isFull: () => boolean
    readonly watch: (onChange: () => void) => () => void
  }
  readonly watchNetwork: (onChange: (online: boolean) => void) => () => void
  readonly watchForeground: (tell: { readonly hidden: () => void; readonly shown: () => void }) => () => void
}
