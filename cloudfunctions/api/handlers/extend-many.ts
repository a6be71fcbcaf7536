import type { ExtendResult } from '@/contract/assessment'
import { checkAct } from '@/domain/cycle/stages'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { partOf, requirePerson, type Handler } from '../../_host/call'
import { fewAtOnce } from '../../_store/few-at-once'

/**
 * 延期 of several with one reason. Each is a command of its own, under an id that follows from the request's: asked for again it says
 * the same, and what was done before an outage is not done twice. One that cannot be extended keeps none of the others.
 */
export const extendMany: Handler<'assessment.extendMany'> = async ({ assessmentIds, deadlineOn, reason }, call) => {
  const person = await requirePerson(call, 'office')
  if (isRefusal(person)) return person
  const ids = [...new Set(assessmentIds)]
  const outlines = await call.stores.assessments.outlinesById(ids)
  if (outlines.length < ids.length) return refuse('assessment_unknown')
  for (const cycleId of new Set(outlines.map((outline) => outline.cycleId))) {
    const cycle = await call.stores.cycles.find(cycleId)
    const closed = cycle ? checkAct('extend', cycle, call.now) : refuse('cycle_unknown')
    if (closed) return closed
  }
  const done = await fewAtOnce(outlines, async ({ assessmentId, enterpriseName }) => {
    const command = { kind: 'extend', deadlineOn, reason } as const
    const moved = await call.stores.workflow.carryOut(partOf(call, assessmentId), assessmentId, null, command)
    const result: ExtendResult = { assessmentId, enterpriseName, refusal: isRefusal(moved) ? moved : null }
    return { result, toTell: isRefusal(moved) || moved.toTell === null ? [] : [moved.toTell] }
  })
  const toTell = done.flatMap((each) => each.toTell)
  if (toTell.length > 0)
    await call.afterCommit(
      toTell,
      done.filter(({ result }) => result.refusal === null).map(({ result }) => result.assessmentId),
    )
  return { results: done.map(({ result }) => result) }
}
