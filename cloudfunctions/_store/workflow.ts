import type { AssessmentState, Cycle } from '@/domain/assessment/assessment'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { getRubric } from '@/domain/rubric/editions'
import type { Command, DecisionContext } from '@/domain/assessment/command'
import { ASSESSMENT_COMMANDS, decide } from '@/domain/assessment/decide'
import { decideReport } from '@/domain/report/decide'
import { enterpriseReportIds } from '@/domain/report/report'
import { reportKindsOf, type ReportKind } from '@/domain/report/sections'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Person } from '@/domain/people/person'
import { assessmentOf, type AssessmentDocument, type StoredAssessment } from './assessment-document'
import { answeredBefore, carryOutOf, writeDecision, type Asking } from './carry-out'
import { documents, type Database } from './database'
import { sha256Of } from './digest'
import { eventStore } from './events'
import { decideWithin } from './ledger-writes'
import { reportOf, type StoredReport } from './report-document'
import { inTransaction, type Transaction } from './transaction'

const contextOf = (
  asking: Asking,
  actor: Person,
  cycle: Cycle,
  assessment: AssessmentDocument,
  seenRevision: number,
): DecisionContext => ({
  actor,
  now: asking.now,
  cycle,
  rubric: getRubric(assessment.rubricVersion),
  requestId: asking.requestId,
  seenRevision,
  digestOf: sha256Of,
})

/** The enterprise's entry of the ledger goes along to the union; one that is not kept yet begins there anyway. */
const handOver = async (
  transaction: Transaction,
  entryId: string,
  command: Extract<Command, { kind: 'route' }>,
  context: { readonly actor: Person; readonly cycle: Cycle; readonly former: boolean } & Asking,
): Promise<void> => {
  await decideWithin(transaction, entryId, command, { ...context, seenRevision: null })
}

/** Routing an enterprise is an event of its assessment and one of each of its reports, whose ids follow from the first's. */
const reportRequestOf = (requestId: string, kind: ReportKind): string => `${requestId}:${kind}`

/** The events that one routing may leave behind. */
export const routingEventsOf = (requestId: string): readonly string[] => [
  requestId,
  ...reportKindsOf('enterprise').map((kind) => reportRequestOf(requestId, kind)),
]

/** The assessment's workflow: its commands are carried out as every paper's are, and routing moves its enterprise along. */
export const workflowStore = (database: Database) => {
  const { find: findEvent } = eventStore(database)

  /** The enterprise's reports, where they are begun, go along to the union that answers from now on. */
  const routeReports = async (
    transaction: Transaction,
    asking: Asking,
    actor: Person,
    cycle: Cycle,
    enterpriseId: string,
    { unionId, unionName }: Extract<Command, { kind: 'route' }>,
  ): Promise<void> => {
    for (const reportId of enterpriseReportIds(cycle.cycleId, enterpriseId)) {
      const stored = await transaction.find<StoredReport>('reports', reportId)
      if (!stored) continue
      const report = reportOf(stored)
      const decision = decideReport(
        report,
        { kind: 'route', unionId, unionName },
        {
          ...{ actor, now: asking.now, cycle, seenRevision: report.revision },
          requestId: reportRequestOf(asking.requestId, report.kind),
        },
      )
      // It may be there already: a report that was begun after the enterprise got its union.
      if (!isRefusal(decision)) await writeDecision(transaction, database, 'reports', decision, asking)
    }
  }

  /**
   * Papers of a later cycle, which are begun while that is prepared, get the union as well; nobody was shown them yet. The look for
   * them goes beside the transaction, which has begun by then: whoever begins some meanwhile changes the enterprise too, so
   * one of the two is done again.
   */
  const routeLater = async (
    transaction: Transaction,
    { cycleId }: Cycle,
    enterpriseId: string,
    { unionId, unionName }: Extract<Command, { kind: 'route' }>,
  ): Promise<void> => {
    const later = await documents<Pick<AssessmentDocument, 'assessmentId' | 'cycleId'>>(
      database
        .collection('assessments')
        .where({ enterpriseId, cycleId: database.command.gt(cycleId) })
        .field({ assessmentId: true, cycleId: true })
        .get(),
    )
    for (const { assessmentId, cycleId: laterId } of later) {
      await transaction.update('assessments', assessmentId, { unionId, unionName })
      if (await transaction.find('ledger', assessmentId))
        await transaction.update('ledger', assessmentId, { unionId, unionName })
      for (const reportId of enterpriseReportIds(laterId, enterpriseId))
        if (await transaction.find('reports', reportId)) await transaction.update('reports', reportId, { unionId })
    }
  }

  return {
    /** Asks the domain and writes what it decides. */
    carryOut: carryOutOf<StoredAssessment, Command, AssessmentState>(database, {
      collection: 'assessments',
      unknown: refuse('assessment_unknown'),
      recordedAs: (kind) => ASSESSMENT_COMMANDS[kind].recordedAs,
      decide: (stored, command, { asking, actor, cycle, seenRevision }) => {
        const assessment = assessmentOf(stored)
        return decide(assessment, command, contextOf(asking, actor, cycle, assessment, seenRevision))
      },
    }),

    /** Assigns the responsible union to an enterprise and moves its papers of the cycle along, in one transaction. */
    route: async (
      asking: Asking,
      { person, cycle, former }: { readonly person: Person; readonly cycle: Cycle; readonly former: boolean },
      enterpriseId: string,
      command: Extract<Command, { kind: 'route' }>,
    ): Promise<Refusal | { unionName: string }> => {
      const assessmentId = assessmentIdOf(cycle.cycleId, enterpriseId)
      const done = { unionName: command.unionName }
      const doneBefore = async (): Promise<Refusal | typeof done | undefined> => {
        const before = await findEvent(asking.requestId)
        const answer =
          before && answeredBefore(before, asking, person, assessmentId, ASSESSMENT_COMMANDS.route.recordedAs)
        return answer === undefined || isRefusal(answer) ? answer : done
      }
      const before = await doneBefore()
      if (before) return before
      const result = await inTransaction<{ unionName: string }>(database, async (transaction) => {
        const stored = await transaction.find<StoredAssessment>('assessments', assessmentId)
        if (!stored) return refuse('enterprise_unknown')
        const assessment = assessmentOf(stored)
        const decision = decide(assessment, command, contextOf(asking, person, cycle, assessment, assessment.revision))
        if (isRefusal(decision)) return decision
        await writeDecision(transaction, database, 'assessments', decision, asking)
        // Who answers for the enterprise from now on is the newest year's to say.
        if (!former) await transaction.update('enterprises', enterpriseId, { unionId: command.unionId })
        await handOver(transaction, assessmentId, command, { actor: person, cycle, former, ...asking })
        await routeReports(transaction, asking, person, cycle, enterpriseId, command)
        if (!former) await routeLater(transaction, cycle, enterpriseId, command)
        return done
      })
      return isRefusal(result) ? ((await doneBefore()) ?? result) : result
    },
  }
}

export type WorkflowStore = ReturnType<typeof workflowStore>
