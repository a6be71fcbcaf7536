import type { MoveResult } from '@/contract/assessment'
import type { Command } from '@/domain/assessment/command'
import type { CycleAct } from '@/domain/cycle/stages'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { partOf, requirePerson, type Call, type Handler } from '../../_host/call'
import { checkActIn } from '../../_host/with-cycle'
import { fewAtOnce } from '../../_store/few-at-once'
import { routingEventsOf } from '../../_store/workflow'

interface Several {
  readonly assessmentIds: readonly string[]
  /** The revision on which one was seen; null where it is done to it as it stands. */
  readonly seenRevisionOf: (assessmentId: string) => number | null
  readonly act: CycleAct
  /** Does it to one, and says which events of it are still to be told. */
  readonly carryOut: (part: Call, assessmentId: string, asOf: number | null) => Promise<Refusal | readonly string[]>
  /** One after the other, where each writes something that all of them share. */
  readonly inTurn?: boolean
}

/**
 * One command of the office's on several. Each is a command of its own, under an id that follows from the request's: asked for again
 * it says the same, and what was done before an outage is not done twice. One to which it cannot be done keeps none of the others.
 */
const carryOutMany = async (
  { assessmentIds, seenRevisionOf, act, carryOut, inTurn = false }: Several,
  call: Call,
): Promise<Refusal | { readonly results: readonly MoveResult[] }> => {
  const person = await requirePerson(call, 'office')
  if (isRefusal(person)) return person
  const ids = [...new Set(assessmentIds)]
  const outlines = await call.stores.assessments.outlinesById(ids)
  if (outlines.length < ids.length) return refuse('assessment_unknown')
  const closed = await checkActIn(call, act, outlines)
  if (closed) return closed
  const done = await fewAtOnce(
    outlines,
    async ({ assessmentId, enterpriseName }) => {
      const moved = await carryOut(partOf(call, assessmentId), assessmentId, seenRevisionOf(assessmentId))
      const result: MoveResult = { assessmentId, enterpriseName, refusal: isRefusal(moved) ? moved : null }
      return { result, toTell: isRefusal(moved) ? [] : moved }
    },
    ...(inTurn ? [1] : []),
  )
  const toTell = done.flatMap((each) => each.toTell)
  if (toTell.length > 0)
    await call.afterCommit(
      toTell,
      done.filter(({ result }) => result.refusal === null).map(({ result }) => result.assessmentId),
    )
  return { results: done.map(({ result }) => result) }
}

/** Carries out a command that changes its own paper alone. */
const commanding =
  (command: Command): Several['carryOut'] =>
  async (part, assessmentId, asOf) => {
    const moved = await part.stores.workflow.carryOut(part, assessmentId, asOf, command)
    if (isRefusal(moved)) return moved
    return moved.toTell === null ? [] : [moved.toTell]
  }

/** 延期 of several with one reason, each as it stands. */
export const extendMany: Handler<'assessment.extendMany'> = ({ assessmentIds, deadlineOn, reason }, call) =>
  carryOutMany(
    {
      ...{ assessmentIds, seenRevisionOf: () => null, act: 'extend' },
      carryOut: commanding({ kind: 'extend', deadlineOn, reason }),
    },
    call,
  )

type Seen = ReadonlyArray<{ readonly assessmentId: string; readonly seenRevision: number }>

const asSeen = (seen: Seen): Pick<Several, 'assessmentIds' | 'seenRevisionOf'> => {
  const revisions = new Map(seen.map(({ assessmentId, seenRevision }) => [assessmentId, seenRevision]))
  return {
    assessmentIds: [...revisions.keys()],
    seenRevisionOf: (assessmentId) => revisions.get(assessmentId) ?? null,
  }
}

/** A move of the office's reception, of each as it was seen. */
const receptionOf = (kind: 'receive' | 'take_back_receipt') => (input: { readonly seen: Seen }, call: Call) =>
  carryOutMany({ ...asSeen(input.seen), act: 'review', carryOut: commanding({ kind }) }, call)

/** 接收 of several. */
export const receiveMany: Handler<'assessment.receiveMany'> = receptionOf('receive')

/** 撤回接收 of several. */
export const takeBackReceipts: Handler<'assessment.takeBackReceipts'> = receptionOf('take_back_receipt')

/** 分派 of several that have no union yet to one. */
export const assignMany: Handler<'routing.assignMany'> = async ({ unionId, seen }, call) => {
  const office = await requirePerson(call, 'office')
  if (isRefusal(office)) return office
  const union = await call.stores.unions.find(unionId)
  if (!union) return refuse('union_unknown')
  return carryOutMany(
    {
      ...asSeen(seen),
      ...{ act: 'route', inTurn: true },
      carryOut: async (part, assessmentId, asOf) => {
        // Without a reason none is taken from a union that it has.
        const command = { kind: 'route', unionId, unionName: union.name, reason: '' } as const
        const routed = await part.stores.workflow.route(part, assessmentId, asOf, command)
        return isRefusal(routed) ? routed : routingEventsOf(part.requestId)
      },
    },
    call,
  )
}
