import type { AssessmentState, Cycle } from '@/domain/assessment/assessment'
import { assessmentIdOf, cycleIdOf } from '@/domain/assessment/assessment-id'
import { getRubric } from '@/domain/rubric/editions'
import type { Command, Decision, DecisionContext } from '@/domain/workflow/command'
import { decide, RECORDED_AS } from '@/domain/workflow/decide'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import type { AssessmentDocument } from './assessments'
import { isDuplicate, type Database } from './database'
import { eventStore, type EventDocument } from './events'
import { readWithPerson } from './joined-read'
import { CYCLE_FIELDS } from './people'
import { inTransaction, type Transaction } from './transaction'

export interface Moved {
  readonly state: AssessmentState
  readonly revision: number
}

export interface Asking {
  readonly openId: string
  readonly requestId: string
  readonly now: Instant
}

/** Writes what a decision says, within a transaction that read the assessment. */
export const writeDecision = async (
  transaction: Transaction,
  database: Database,
  { patch, event, effects }: Decision,
): Promise<void> => {
  const { set } = database.command
  // Objects are replaced, not merged: an update would merge them field by field and drop empty ones (SDK trap 2).
  const fields = Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [
      field,
      typeof value === 'object' && value !== null ? set(value) : value,
    ]),
  )
  await transaction.update('assessments', event.assessmentId, fields)
  const stored: EventDocument = {
    _id: event.eventId,
    ...event,
    effects,
    delivery: effects.length > 0 ? 'pending' : 'done',
  }
  await transaction.add('events', stored)
}

const contextOf = (
  asking: Asking,
  actor: Person,
  cycle: Cycle,
  assessment: AssessmentDocument,
  seenRevision: number = assessment.revision,
): DecisionContext => ({
  actor,
  now: asking.now,
  cycle,
  rubric: getRubric(assessment.rubricVersion),
  requestId: asking.requestId,
  seenRevision,
})

/** The answer that was given to this request before, or a refusal where the id belonged to another request. */
const answeredBefore = (
  event: EventDocument,
  person: Person,
  assessmentId: string,
  { kind }: Command,
): Refusal | Moved =>
  event.actor.personId === person.personId && event.assessmentId === assessmentId && event.kind === RECORDED_AS[kind]
    ? { state: event.state, revision: event.revision }
    : refuse('request_id_reused')

/**
 * Carries a command out: one read of who asks, the cycle and the request's own event; then a transaction of read, update,
 * event. Six calls, and a repeated request ends after the first with the answer that it got before.
 */
export const workflowStore = (database: Database) => {
  const { find: findEvent } = eventStore(database)

  const perform = async (
    asking: Asking,
    person: Person,
    cycle: Cycle,
    assessmentId: string,
    seenRevision: number,
    command: Command,
  ): Promise<Refusal | Moved> =>
    inTransaction(database, async (transaction) => {
      const assessment = await transaction.find<AssessmentDocument>('assessments', assessmentId)
      if (!assessment) return refuse('assessment_unknown')
      const decision = decide(assessment, command, contextOf(asking, person, cycle, assessment, seenRevision))
      if (isRefusal(decision)) return decision
      await writeDecision(transaction, database, decision)
      return { state: decision.event.state, revision: decision.event.revision }
    })

  return {
    /** Asks the domain and writes what it decides. */
    carryOut: async (
      asking: Asking,
      assessmentId: string,
      seenRevision: number,
      command: Command,
    ): Promise<Refusal | Moved> => {
      const found = await readWithPerson<{ cycle: Cycle; event: EventDocument }>(database, asking.openId, {
        cycle: { from: 'cycles', where: { _id: cycleIdOf(assessmentId) }, project: CYCLE_FIELDS },
        event: { from: 'events', where: { _id: asking.requestId }, project: { snapshot: 0 } },
      })
      if (!found) return refuse('not_bound')
      const { person, joined } = found
      if (person.revokedAt !== null) return refuse('seat_revoked')
      const [event] = joined.event
      if (event) return answeredBefore(event, person, assessmentId, command)
      const [cycle] = joined.cycle
      if (!cycle) return refuse('assessment_unknown')
      const result = await perform(asking, person, cycle, assessmentId, seenRevision, command).catch(
        (failure: unknown) => {
          if (isDuplicate(failure)) return refuse('version_changed')
          throw failure
        },
      )
      if (!isRefusal(result)) return result
      // The same request may have been under way twice: then the first one's event stands, and so does its answer.
      const first = await findEvent(asking.requestId)
      return first ? answeredBefore(first, person, assessmentId, command) : result
    },

    /** Assigns the responsible union to an enterprise and moves its assessment of the cycle along, in one transaction. */
    route: async (
      asking: Asking,
      person: Person,
      cycle: Cycle,
      enterpriseId: string,
      command: Extract<Command, { kind: 'route' }>,
    ): Promise<Refusal | { unionName: string }> => {
      const assessmentId = assessmentIdOf(cycle.cycleId, enterpriseId)
      const done = { unionName: command.unionName }
      const doneBefore = async (): Promise<Refusal | typeof done | undefined> => {
        const before = await findEvent(asking.requestId)
        const answer = before && answeredBefore(before, person, assessmentId, command)
        return answer === undefined || isRefusal(answer) ? answer : done
      }
      const before = await doneBefore()
      if (before) return before
      const result = await inTransaction<{ unionName: string }>(database, async (transaction) => {
        const assessment = await transaction.find<AssessmentDocument>('assessments', assessmentId)
        if (!assessment) return refuse('enterprise_unknown')
        const decision = decide(assessment, command, contextOf(asking, person, cycle, assessment))
        if (isRefusal(decision)) return decision
        await writeDecision(transaction, database, decision)
        await transaction.update('enterprises', enterpriseId, { unionId: command.unionId })
        return done
      })
      return isRefusal(result) ? ((await doneBefore()) ?? result) : result
    },
  }
}

export type WorkflowStore = ReturnType<typeof workflowStore>
