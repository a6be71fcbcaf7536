import type { MoveResult } from '@/contract/assessment'
import type { Command } from '@/domain/assessment/command'
import { checkAct, type CycleAct } from '@/domain/cycle/stages'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { partOf, requirePerson, type Call, type Handler } from '../../_host/call'
import { fewAtOnce } from '../../_store/few-at-once'

interface Several {
  readonly assessmentIds: readonly string[]
  /** The revision on which one was seen; null where it is done to it as it stands. */
  readonly seenRevisionOf: (assessmentId: string) => number | null
  readonly act: CycleAct
  readonly command: Command
}

/**
 * One command of the office's on several. Each is a command of its own, under an id that follows from the request's: asked for again
 * it says the same, and what was done before an outage is not done twice. One to which it cannot be done keeps none of the others.
 */
const carryOutMany = async (
  { assessmentIds, seenRevisionOf, act, command }: Several,
  call: Call,
): Promise<Refusal | { readonly results: readonly MoveResult[] }> => {
  const person = await requirePerson(call, 'office')
  if (isRefusal(person)) return person
  const ids = [...new Set(assessmentIds)]
  const outlines = await call.stores.assessments.outlinesById(ids)
  if (outlines.length < ids.length) return refuse('assessment_unknown')
  for (const cycleId of new Set(outlines.map((outline) => outline.cycleId))) {
    const cycle = await call.stores.cycles.find(cycleId)
    const closed = cycle ? checkAct(act, cycle, call.now) : refuse('cycle_unknown')
    if (closed) return closed
  }
  const done = await fewAtOnce(outlines, async ({ assessmentId, enterpriseName }) => {
    const asOf = seenRevisionOf(assessmentId)
    const moved = await call.stores.workflow.carryOut(partOf(call, assessmentId), assessmentId, asOf, command)
    const result: MoveResult = { assessmentId, enterpriseName, refusal: isRefusal(moved) ? moved : null }
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

/** 延期 of several with one reason, each as it stands. */
export const extendMany: Handler<'assessment.extendMany'> = ({ assessmentIds, deadlineOn, reason }, call) =>
  carryOutMany(
    { assessmentIds, seenRevisionOf: () => null, act: 'extend', command: { kind: 'extend', deadlineOn, reason } },
    call,
  )

type Seen = ReadonlyArray<{ readonly assessmentId: string; readonly seenRevision: number }>

/** A move of the office's reception, of each as it was seen. */
const receptionOf = (kind: 'receive' | 'take_back_receipt') => (input: { readonly seen: Seen }, call: Call) => {
  const revisions = new Map(input.seen.map(({ assessmentId, seenRevision }) => [assessmentId, seenRevision]))
  return carryOutMany(
    {
      assessmentIds: [...revisions.keys()],
      seenRevisionOf: (assessmentId) => revisions.get(assessmentId) ?? null,
      ...{ act: 'review', command: { kind } },
    },
    call,
  )
}

/** 接收 of several. */
export const receiveMany: Handler<'assessment.receiveMany'> = receptionOf('receive')

/** 撤回接收 of several. */
export const takeBackReceipts: Handler<'assessment.takeBackReceipts'> = receptionOf('take_back_receipt')
