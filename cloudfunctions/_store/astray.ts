import type { Chained } from '@/domain/chain/chain'
import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { Enterprise, Person, Union } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { decideReport } from '@/domain/report/decide'
import { enterpriseReportIds, type Report } from '@/domain/report/report'
import { decide } from '@/domain/assessment/decide'
import { documents, type Database } from './database'
import { sha256Of } from './digest'
import type { EditionStore } from './editions'
import type { FreshPaper } from './enterprise-papers'
import { decideEntryWithin } from './ledger-writes'
import { BY_NUMBER } from './narrowing'
import { keyedDocuments } from './row-keys'
import { writeDecision } from './write-decision'
import { inTransaction, type Transaction } from './transaction'

/** A paper that names another union than the one that answers for its enterprise in that cycle. */
export interface AstrayPaper {
  readonly collection: FreshPaper['collection']
  readonly paperId: string
  readonly assessmentId: string
  readonly enterpriseName: string
  readonly unionId: string | null
  /** The union that answers. */
  readonly right: string | null
}

/** A cycle that is looked through; in the present one, an enterprise's own document says who answers for it. */
export interface Year {
  readonly cycle: Cycle
  readonly present: boolean
}

type Outline = Pick<Assessment, 'assessmentId' | 'enterpriseNo' | 'enterpriseId' | 'enterpriseName' | 'unionId'>
const OUTLINE_FIELDS = {
  ...{ assessmentId: true, enterpriseNo: true, enterpriseId: true },
  ...{ enterpriseName: true, unionId: true },
} as const
type Named = Pick<Report | LedgerEntry, 'unionId'> & { readonly _id: string }

/** As many enterprises as are looked at in one go: four queries by id. */
const PAGE = 100

/** Who an event names that nobody caused: somebody from the office had the papers checked. */
const checker = (now: Instant): Person => ({
  personId: '',
  name: '数据核对',
  seat: { role: 'office' },
  boundAt: now,
  revokedAt: null,
})

const REASON = '数据核对时改正'

/** Finds papers whose union went astray, and brings them home by the same rules by which a rerouting would have. */
export const astrayStore = (database: Database, editions: EditionStore) => {
  const _ = database.command

  const unionsOf = async (collection: string, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
    const found = await documents<Named>(
      database
        .collection(collection)
        .where({ _id: _.in([...ids]) })
        .field({ unionId: true })
        .limit(ids.length)
        .get(),
    )
    return new Map(found.map(({ _id, unionId }) => [_id, unionId]))
  }

  /**
   * The union that answers: the enterprise's in the present cycle; in a former one the one that the form was with to the end, which
   * is never begun apart from its enterprise.
   */
  const rightOf = (outline: Outline, now: string | null | undefined, present: boolean): string | null =>
    present && now !== undefined ? now : outline.unionId

  const writeRoute = async (
    transaction: Transaction,
    { collection, paperId }: AstrayPaper,
    cycle: Cycle,
    { unionId, name: unionName }: Union,
    now: Instant,
  ): Promise<Refusal | object> => {
    const actor = checker(now)
    const requestId = `astray:${paperId}:${now}`
    const command = { kind: 'route', unionId, unionName, reason: REASON } as const
    const asking = { requestDigest: requestId }
    if (collection === 'ledger')
      // Which union's an entry is can be mended in any year, also where what it says is history already.
      return decideEntryWithin(transaction, database, paperId, command, {
        actor,
        now,
        cycle,
        requestId,
        seenRevision: null,
        former: false,
      })
    const paper = await transaction.find<(Assessment | Report) & Chained>(collection, paperId)
    if (!paper) return refuse('assessment_unknown')
    const context = { actor, now, cycle, requestId, seenRevision: paper.revision }
    const decision =
      'reportId' in paper
        ? decideReport(paper, command, context)
        : decide(paper, command, { ...context, rubric: await editions.of(paper), digestOf: sha256Of })
    if (isRefusal(decision)) return decision
    await writeDecision(transaction, database, collection, paper, decision, asking)
    return {}
  }

  return {
    /** The papers of a page of a cycle's enterprises behind a number that went astray; `last` is where it ended, null at the end of all. */
    find: async (
      { cycle: { cycleId }, present }: Year,
      afterNo: number,
    ): Promise<{ readonly looked: number; readonly last: number | null; readonly astray: readonly AstrayPaper[] }> => {
      const found = await keyedDocuments<Outline>(
        database,
        { collection: 'assessments', where: [{ cycleId }], fields: OUTLINE_FIELDS },
        BY_NUMBER,
        { offset: 0, after: [afterNo], limit: PAGE },
      )
      const outlines = found.map(({ row }) => row)
      if (outlines.length === 0) return { looked: 0, last: null, astray: [] }
      const ids = outlines.map(({ assessmentId }) => assessmentId)
      const reportsIn = ({ enterpriseId }: Outline) => enterpriseReportIds(cycleId, enterpriseId)
      const [enterprises, ledger, reports] = await Promise.all([
        unionsOf(
          'enterprises',
          outlines.map(({ enterpriseId }) => enterpriseId),
        ),
        unionsOf('ledger', ids),
        unionsOf('reports', outlines.flatMap(reportsIn)),
      ])
      return {
        looked: outlines.length,
        last: outlines.at(-1)?.enterpriseNo ?? null,
        astray: outlines.flatMap((outline) => {
          const { assessmentId, enterpriseName } = outline
          const right = rightOf(outline, enterprises.get(outline.enterpriseId), present)
          const papers: ReadonlyArray<readonly [FreshPaper['collection'], string, string | null | undefined]> = [
            ['assessments', assessmentId, outline.unionId],
            ['ledger', assessmentId, ledger.get(assessmentId)],
            ...reportsIn(outline).map((reportId) => ['reports', reportId, reports.get(reportId)] as const),
          ]
          return papers.flatMap(([collection, paperId, unionId]) =>
            unionId === undefined || unionId === right
              ? []
              : [{ collection, paperId, assessmentId, enterpriseName, unionId, right }],
          )
        }),
      }
    },

    /** Gives a paper the union that answers, as a rerouting would have; false where it has it by now or none answers. */
    mend: async (paper: AstrayPaper, { cycle, present }: Year, now: Instant): Promise<boolean> => {
      const done = await inTransaction<object>(database, async (transaction) => {
        const assessment = await transaction.find<Assessment>('assessments', paper.assessmentId)
        const enterprise =
          assessment &&
          (await transaction.find<Enterprise & { papersBegun?: number }>('enterprises', assessment.enterpriseId))
        if (!assessment || !enterprise) return refuse('enterprise_unknown')
        const right = rightOf(assessment, enterprise.unionId, present)
        const union = right === null ? undefined : await transaction.find<Union>('unions', right)
        if (!union) return refuse('union_unknown')
        const written = await writeRoute(transaction, paper, cycle, union, now)
        if (isRefusal(written)) return written
        await transaction.update('enterprises', enterprise.enterpriseId, {
          papersBegun: (enterprise.papersBegun ?? 0) + 1,
        })
        return {}
      })
      return !isRefusal(done)
    },
  }
}
