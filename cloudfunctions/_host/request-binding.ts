import type { AnyAction } from '@/contract/action'
import { contract, type ActionName } from '@/contract/contract'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { seatKeyOf } from '@/domain/people/seat'
import { sha256Of } from '../_store/digest'
import type { Asking } from '../_store/joined-read'
import type { Stores } from '../_store/stores'

/** A value whose text is the same in whatever order its fields were written. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return fields.map(([field, each]) => [field, inOrder(each)])
}

/** What a request is: who asks for what, from which seat where they name one, with which parsed input. */
export const requestDigestOf = (action: ActionName, { openId, seat }: Asking, input: unknown): string =>
  sha256Of(JSON.stringify([action, openId, inOrder(input), ...(seat ? [seatKeyOf(seat)] : [])]))

/** A request as it was asked for. */
interface BoundRequest {
  readonly action: ActionName
  readonly requestId: string
  readonly digest: string
  readonly now: number
}

/** Whether a write was asked for before, under the same id: of those whose ids are bound. */
export const isRepeated = async (
  { requests }: Pick<Stores, 'requests'>,
  { action, requestId, digest }: Omit<BoundRequest, 'now'>,
): Promise<boolean> => contract[action].kind === 'write' && requests.isBound(requestId, digest)

/**
 * Binds a write's id to what it asks for, unless what is written keeps its request itself. Repeated, a request is let through to be
 * answered as before; the same id with another input, action or person is refused, since the answer that belongs to it is
 * another's.
 */
export const bindRequest = async (
  { requests }: Pick<Stores, 'requests'>,
  { action, requestId, digest, now }: BoundRequest,
): Promise<Refusal | undefined> => {
  const { kind, keepsRequest }: AnyAction = contract[action]
  if (kind === 'read' || keepsRequest) return undefined
  return (await requests.bind(requestId, digest, now)) ? undefined : refuse('request_id_reused')
}
