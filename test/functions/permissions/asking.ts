import type { ActionName } from '@/contract/contract'
import type { RefusalCode } from '@/domain/refusal/refusal'
import { newRequest } from '../support/new-request'
import type { World } from '../support/world'
import { askersOf, type Asker, type Relation } from './relations'
import { allowedTo, PERMISSIONS } from './table'

/** What somebody is refused for who may not, whatever state it is in: nothing is told of what it is about. */
const FOR_WHO: readonly RefusalCode[] = [
  ...(['not_bound', 'seat_revoked', 'seat_not_held', 'not_permitted', 'other_enterprise', 'other_union'] as const),
  ...(['report_unknown', 'package_unknown', 'document_unknown', 'person_unknown'] as const),
]

/** What it may come to that somebody else has just done it: whoever was to leave has left. */
const AFTERWARDS: readonly string[] = ['person_unknown', 'seat_revoked']

/** One action in a state in which `by` does it. */
interface State {
  readonly action: ActionName
  readonly by: string
  readonly prepare: () => Promise<object>
}

/** What became of asking: `done`, a refusal's code, or an outage. */
export const endOf = async (
  world: World,
  openId: string,
  relation: Relation | undefined,
  action: ActionName,
  input: object,
) => {
  const asker = relation === 'false_seat' ? world.as(openId, { role: 'office' }) : world.as(openId)
  // What was prepared for an action is its input; the compiler cannot follow that through a list of all.
  const reply = await asker.ask(action, input, newRequest())
  return reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome
}

/** Whether it was refused for who asked. */
export const isForWho = (end: string): boolean => (FOR_WHO as readonly string[]).includes(end)

/**
 * Everybody who may not asks first, and is refused for who they are; then whoever the state is for does it; then all others who may ask, and are
 * refused for the state alone, if at all. Returns what is otherwise, in words.
 */
export const wrongIn = async (world: World, { action, by, prepare }: State): Promise<readonly string[]> => {
  const input = await prepare()
  const may = allowedTo(action, input)
  const owns = ({ relation, openId }: Asker) =>
    PERMISSIONS[action] === 'owner' && openId === by && relation !== 'false_seat'
  const askers = askersOf(input).map((asker) => ({ ...asker, may: may.includes(asker.relation) || owns(asker) }))
  const wrong: string[] = []
  for (const { relation, openId } of askers.filter((asker) => !asker.may)) {
    const end = await endOf(world, openId, relation, action, input)
    if (!isForWho(end)) wrong.push(`${action} by ${relation} (${openId}) ends with ${end}`)
  }
  const done = await endOf(world, by, undefined, action, input)
  if (done !== 'done') wrong.push(`${action} by ${by}, whom it is for, ends with ${done}`)
  for (const { relation, openId } of askers.filter((asker) => asker.may && asker.openId !== by)) {
    const end = await endOf(world, openId, relation, action, input)
    if (end === 'outage' || (isForWho(end) && !AFTERWARDS.includes(end)))
      wrong.push(`${action} by ${relation} (${openId}), who may, ends with ${end}`)
  }
  const known = askers.filter((asker) => asker.openId === by && asker.relation !== 'false_seat')
  if (known.some((asker) => !asker.may)) wrong.push(`${action} is done by ${by}, who may not`)
  return wrong
}
