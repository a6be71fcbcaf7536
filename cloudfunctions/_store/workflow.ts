import type { AssessmentState, Cycle } from '@/domain/assessment/assessment'
import { enterpriseIdOf } from '@/domain/assessment/assessment-id'
import type { Command } from '@/domain/assessment/command'
import { ASSESSMENT_COMMANDS, decide } from '@/domain/assessment/decide'
import type { LeaveCommand, RejoinCommand } from '@/domain/ledger/leaving'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { decideReport } from '@/domain/report/decide'
import { enterpriseReportIds } from '@/domain/report/report'
import { reportKindsOf, type ReportKind } from '@/domain/report/sections'
import { assessmentOf, type AssessmentDocument, type StoredAssessment } from './assessment-document'
import { carryOutInTransactionOf, type CommandAtHand } from './carry-out'
import { documents, type Database } from './database'
import { sha256Of } from './digest'
import { markEnterprise, markLater, markReports, withFormerOther, withOther } from './departures'
import type { EditionStore } from './editions'
import { decideEntryWithin } from './ledger-writes'
import { ALL_CYCLES, CURRENT_CYCLE } from './cycles'
import { reportOf, type StoredReport } from './report-document'
import { carriedPaper, carryOutPaperOf, type KeptEvent, type SubmittedPaper } from './submitted-papers'
import type { Transaction } from './transaction'
import { holdUnion } from './union-changes'
import { UNCOUNTED } from './counted-papers'
import { countedWrite } from './unfiled-events'
import { writeDecision } from './write-decision'

type Route = Extract<Command, { kind: 'route' }>
type Depart = LeaveCommand | RejoinCommand

/** Routing an enterprise is an event of its assessment and one of each of its reports, whose ids follow from the first's. */
const reportRequestOf = (requestId: string, kind: ReportKind): string => `${requestId}:${kind}`

/** The events that one routing may leave behind. */
export const routingEventsOf = (requestId: string): readonly string[] => [
  requestId,
  ...reportKindsOf('enterprise').map((kind) => reportRequestOf(requestId, kind)),
]

/** The assessment's workflow: its commands are carried out as every paper's are; routing and leaving take its enterprise along. */
export const workflowStore = (database: Database, editions: EditionStore) => {
  /** The enterprise's reports, where they are begun, go along to the union that answers from now on. */
  const routeReports = async (
    transaction: Transaction,
    enterpriseId: string,
    { unionId, unionName }: Route,
    { request, actor, cycle }: CommandAtHand<unknown>,
  ): Promise<void> => {
    for (const reportId of enterpriseReportIds(cycle.cycleId, enterpriseId)) {
      const stored = await transaction.find<StoredReport>('reports', reportId)
      if (!stored) continue
      const report = reportOf(stored)
      const decision = decideReport(
        report,
        { kind: 'route', unionId, unionName },
        {
          ...{ actor, now: request.now, cycle, seenRevision: null },
          requestId: reportRequestOf(request.requestId, report.kind),
        },
      )
      // It may be there already: a report that was begun after the enterprise got its union.
      if (!isRefusal(decision)) await writeDecision(transaction, database, 'reports', stored, decision, request)
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
    { unionId, unionName }: Route,
  ): Promise<void> => {
    const later = await documents<Pick<AssessmentDocument, 'assessmentId' | 'cycleId'>>(
      database
        .collection('assessments')
        .where({ enterpriseId, cycleId: database.command.gt(cycleId) })
        .field({ assessmentId: true, cycleId: true })
        .get(),
    )
    for (const { assessmentId, cycleId: laterId } of later) {
      await transaction.update('assessments', assessmentId, {
        ...{ unionId, unionName },
        ...countedWrite(database),
        ...UNCOUNTED,
      })
      if (await transaction.find('ledger', assessmentId))
        await transaction.update('ledger', assessmentId, { unionId, unionName, ...UNCOUNTED })
      for (const reportId of enterpriseReportIds(laterId, enterpriseId))
        if (await transaction.find('reports', reportId))
          await transaction.update('reports', reportId, { unionId, ...countedWrite(database), ...UNCOUNTED })
    }
  }

  const assessmentPaper = (unknown: Refusal): SubmittedPaper<StoredAssessment, Command, AssessmentState> => ({
    collection: 'assessments',
    unknown,
    recordedAs: (kind) => ASSESSMENT_COMMANDS[kind].recordedAs,
    decide: async (stored, command, { request, actor, cycle, seenRevision }) => {
      const assessment = assessmentOf(stored)
      return decide(assessment, command, {
        ...{ actor, now: request.now, begunAt: request.begunAt, cycle, requestId: request.requestId, seenRevision },
        digestOf: sha256Of,
        rubric: await editions.of(assessment),
      })
    },
  })

  const routed = carriedPaper(database, assessmentPaper(refuse('enterprise_unknown')))

  return {
    /** Asks the domain and writes what it decides. */
    carryOut: carryOutPaperOf(database, assessmentPaper(refuse('assessment_unknown'))),

    /** Assigns the responsible union to an assessment's enterprise and moves its papers of the cycle along, in one transaction. */
    route: carryOutInTransactionOf<Route, AssessmentState, KeptEvent, { current: Cycle }>(database, {
      ...routed,
      along: () => ({ current: CURRENT_CYCLE }),
      decideWithin: async (transaction, assessmentId, command, atHand) => {
        const merged = await holdUnion(transaction, command.unionId)
        if (merged) return merged
        const moved = await routed.decideWithin(transaction, assessmentId, command, atHand)
        if (isRefusal(moved)) return moved
        const { request, actor, cycle, joined } = atHand
        const former = joined.current[0]?.cycleId !== cycle.cycleId
        const enterpriseId = enterpriseIdOf(assessmentId)
        // Who answers for the enterprise from now on is the newest year's to say.
        if (!former) await transaction.update('enterprises', enterpriseId, { unionId: command.unionId })
        // Its entry of the ledger goes along; one that is not kept yet begins with the new union anyway.
        await decideEntryWithin(transaction, database, assessmentId, command, {
          ...{ actor, cycle, former, now: request.now, requestId: request.requestId },
          seenRevision: null,
        })
        await routeReports(transaction, enterpriseId, command, atHand)
        if (!former) await routeLater(transaction, cycle, enterpriseId, command)
        return moved
      },
    }),

    /**
     * 离开台账 and 重新纳入 with a year: its papers, those of every later year that is not archived, and the enterprise's own record say
     * so in one transaction. What an earlier year says stays.
     */
    depart: carryOutInTransactionOf<Depart, AssessmentState, KeptEvent, { cycles: Cycle }>(database, {
      ...routed,
      along: () => ({ cycles: ALL_CYCLES }),
      decideWithin: async (transaction, assessmentId, asked, atHand) => {
        const command =
          asked.kind === 'leave'
            ? await withOther(transaction, asked)
            : await withFormerOther(transaction, asked, enterpriseIdOf(assessmentId))
        if (isRefusal(command)) return command
        const moved = await routed.decideWithin(transaction, assessmentId, command, atHand)
        if (isRefusal(moved)) return moved
        const { request, actor, cycle, joined } = atHand
        const enterpriseId = enterpriseIdOf(assessmentId)
        const paper = { cycleId: cycle.cycleId, enterpriseId }
        const departure = command.kind === 'leave' ? command.departure : null
        await markEnterprise(transaction, database, enterpriseId, departure)
        // An entry that is not kept yet begins with what the enterprise's record says.
        await decideEntryWithin(transaction, database, assessmentId, command, {
          ...{ actor, cycle, now: request.now, requestId: request.requestId, seenRevision: null },
          former: joined.cycles[0]?.cycleId !== cycle.cycleId,
        })
        await markReports(transaction, database, paper, departure)
        await markLater(transaction, database, paper, departure, joined.cycles)
        return moved
      },
    }),
  }
}
