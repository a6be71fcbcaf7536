import { aliveIds } from '@/domain/cycle/stages'
import { isRefusal } from '@/domain/refusal/refusal'
import type { Instant } from '@/domain/calendar/instant'
import type { Asking } from '../_store/joined-read'
import type { Stores } from '../_store/stores'
import type { MergingUnion } from '../_store/union-document'
import { routingEventsOf } from '../_store/workflow'

type Used = Pick<Stores, 'cycles' | 'unions' | 'unionChanges' | 'unionMergers' | 'workflow' | 'reviews' | 'phrases'>

/** As many enterprises as one call reroutes well within the function's time: each is a transaction of a dozen calls. */
const REROUTED_A_CALL = 40

/** As many such calls as one run of the clock makes; its next one goes on. */
const TURNS_A_RUN = 5

/** How far a merger is: what is left of it, and the events of which people are still to be told. */
export interface MergerStanding {
  readonly left: number
  readonly toTell: readonly string[]
}

/**
 * Goes on with a merger from wherever it was left: people first with what they keep, so that whoever reviewed goes on; then the enterprises, each by the
 * rule by which the office reroutes one, once however often it is asked; then what no rerouting reaches.
 */
export const driveMerger = async (
  stores: Used,
  union: MergingUnion,
  asking: Asking,
  now: Instant,
): Promise<MergerStanding> => {
  const { unionMergers } = stores
  const { unionId, merger, mergerWork } = union
  const [cycles, into] = await Promise.all([stores.cycles.all(), stores.unions.find(merger.intoId)])
  if (!into) throw new Error(`the union ${merger.intoId} that another was merged into is gone`)
  await unionMergers.movePeople(union, now)
  await stores.reviews.handOver(unionId, into.unionId, aliveIds(cycles))
  await stores.phrases.handOver(unionId, into.unionId)
  const toTell: string[] = []
  for (const { assessmentId } of await unionMergers.formsLeft(unionId, cycles, REROUTED_A_CALL)) {
    const requestId = `${mergerWork.requestId}:${assessmentId}`
    const request = { asking, requestId, requestDigest: mergerWork.requestDigest, now }
    const command = { kind: 'route', unionId: into.unionId, unionName: into.name, reason: merger.reason } as const
    const routed = await stores.workflow.route(request, assessmentId, null, command)
    if (!isRefusal(routed)) toTell.push(...routingEventsOf(requestId))
  }
  // What is refused has left or is archived by now: the end reaches the one, and the other stays as it was.
  const left = toTell.length === 0 ? 0 : await unionMergers.countFormsLeft(unionId, cycles)
  if (left > 0) return { left, toTell }
  await unionMergers.moveNominations(union, into, cycles)
  await unionMergers.endMerger(union, into, cycles)
  return { left: 0, toTell }
}

/** Finishes the renamings and mergers that a dying function left, while there is time; `askingOf` says as whom. */
export const finishUnionChanges = async (
  stores: Used,
  askingOf: (personId: string) => Promise<Asking | undefined>,
  now: Instant,
  isTime: () => boolean,
): Promise<number> => {
  let finished = 0
  for (const union of await stores.unionChanges.underWay()) {
    const { merger, mergerWork } = union
    if (!merger || !mergerWork) {
      await stores.unionChanges.spreadName(union, await stores.cycles.all())
      finished += 1
      continue
    }
    const asking = await askingOf(mergerWork.personId)
    if (!asking) continue
    for (let turn = 0; turn < TURNS_A_RUN && isTime(); turn += 1)
      if ((await driveMerger(stores, { ...union, merger, mergerWork }, asking, now)).left === 0) {
        finished += 1
        break
      }
  }
  return finished
}
