import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import { functionAsked } from '@/contract/calling'
import { CONTRACT_VERSION } from '@/contract/version'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { noFirstTries } from './first-tries'
import type { PlatformFault } from './platform-fault'
import { newRequestId } from './request-id'
import { namedSeat } from './seat'
import { send } from './send'
import { noteServerNow, serverNow } from './server-clock'

/**
 * What came of a call. `offline`: nothing came back; `unserved`: the platform did not serve it, or not in time. After both the same
 * request may be repeated with the same id.
 */
export type CallResult<Output> =
  | { readonly outcome: 'done'; readonly value: Output }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'outage'; readonly reference: string }
  | { readonly outcome: 'unserved'; readonly because: PlatformFault }
  | { readonly outcome: 'offline' }

interface Listener {
  readonly done: (action: ActionName) => void
  readonly refused: (refusal: Refusal, action: ActionName) => void
}

let told: Listener = { done: () => undefined, refused: () => undefined }

/** Tells `listener`, which is the one there is, of everything that the server did or refused. */
export const watchReplies = (listener: Listener): void => {
  told = listener
}

/** Functions of before programs said their version refuse that very field. */
const refusalIn = (refusal: Refusal): Refusal =>
  refusal.refused === 'request_malformed' && refusal.with.where === 'contract' ? refuse('functions_outdated') : refusal

const tries = noFirstTries()

/** Asks the server for one action of the contract. It never throws: every end is a value. */
export const call = async <Name extends ActionName>(
  action: Name,
  input: ActionInput<Name>,
  requestId: string = newRequestId(),
  seat: string | undefined = namedSeat(),
): Promise<CallResult<ActionOutput<Name>>> => {
  // A read needs no id, and takes no notice of one.
  const said = { contract: CONTRACT_VERSION, sentAt: tries.begin(requestId, serverNow()) }
  const delivery = await send(functionAsked(action), { action, requestId, seat, input, ...said })
  if (!delivery.arrived) {
    const { because } = delivery
    return because ? { outcome: 'unserved', because } : { outcome: 'offline' }
  }
  const { reply } = delivery
  noteServerNow(reply.now)
  if (reply.outcome !== 'outage') tries.end(requestId)
  switch (reply.outcome) {
    case 'done':
      told.done(action)
      return { outcome: 'done', value: reply.value as ActionOutput<Name> }
    case 'refused': {
      const refusal = refusalIn(reply.refusal)
      told.refused(refusal, action)
      return { outcome: 'refused', refusal }
    }
    case 'outage':
      return { outcome: 'outage', reference: reply.reference }
  }
}
