import { unfinishedOf, type CountedWork } from '@/domain/assessment/unfinished'
import type { Unfinished } from '@/domain/assessment/unfinished-kinds'
import { entryIdOf } from '@/domain/ledger/ledger-entry'
import { comingCycleId, LEDGER_LEVELS, type NominationOutline } from '@/domain/nomination/nomination'
import type { Seat, Union } from '@/domain/people/person'
import { enterpriseReportIds } from '@/domain/report/report'
import { isAskedOfUnion, REPORT_KINDS, type ReportKind } from '@/domain/report/sections'
import { findFormStanding, findReportStanding } from '@/domain/totals/standing-counts'
import { documents, type Database } from './database'
import { countStanding, type StandingRow } from './standing-rows'
import type { standingStore } from './standings'
import { STANDING_COLLECTIONS } from './totals-document'

/** Whose work is counted: a seat's own. */
type Counted = Seat

const GROUPS_AT_MOST = 1000

const byReportKind = (count: (kind: ReportKind) => number): Readonly<Record<ReportKind, number>> =>
  Object.fromEntries(REPORT_KINDS.map((kind) => [kind, count(kind)])) as Record<ReportKind, number>

/** What of several years is unfinished, by where papers are counted to stand, and told by the domain. */
export const unfinishedStore = (database: Database, standings: ReturnType<typeof standingStore>) => {
  const _ = database.command

  /** How many of the papers that a seat looks after stand where in these years; an enterprise's are known by their ids. */
  const standingsFor = (seat: Counted, cycleIds: readonly string[]) => {
    if (seat.role !== 'contact') {
      const scope = { cycleId: _.in([...cycleIds]), ...(seat.role === 'reviewer' ? { unionId: seat.unionId } : {}) }
      return standings.of(scope, ...STANDING_COLLECTIONS)
    }
    const entryIds = cycleIds.map((cycleId) => entryIdOf(cycleId, seat.enterpriseId))
    const reports = cycleIds.flatMap((cycleId) => enterpriseReportIds(cycleId, seat.enterpriseId))
    return standings.ofPapers({ assessments: entryIds, reports, ledger: entryIds })
  }

  const countNominations = async (seat: Counted, cycleIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    if (seat.role === 'contact') return new Map()
    const coming = cycleIds.map((cycleId) => comingCycleId({ cycleId }))
    const files = await documents<Pick<NominationOutline, 'cycleId' | 'tally'>>(
      database
        .collection('nominations')
        .where({ cycleId: _.in(coming), ...(seat.role === 'reviewer' ? { unionId: seat.unionId } : {}) })
        .field({ cycleId: true, tally: true })
        .limit(GROUPS_AT_MOST)
        .get(),
    )
    const counts = new Map<string, number>()
    for (const { cycleId, tally } of files)
      for (const level of LEDGER_LEVELS)
        counts.set(cycleId, (counts.get(cycleId) ?? 0) + tally[level].draft + tally[level].submitted)
    return counts
  }

  /** How many unions of those that a seat looks after are asked for a report of their own, by kind. */
  const countUnionsAsked = async (seat: Counted): Promise<CountedWork['unionsAsked']> => {
    if (seat.role === 'contact') return byReportKind(() => 0)
    const where = { merger: _.exists(false), ...(seat.role === 'reviewer' ? { _id: seat.unionId } : {}) }
    const unions = await documents<Pick<Union, 'kind'>>(
      database.collection('unions').where(where).field({ kind: true }).limit(GROUPS_AT_MOST).get(),
    )
    return byReportKind((kind) => unions.filter((union) => isAskedOfUnion(kind, union)).length)
  }

  return {
    /** What is unfinished in each of these years, of an enterprise, a union or the province, as the seat is. */
    ofSeat: async (seat: Counted, cycleIds: readonly string[]): Promise<ReadonlyMap<string, Unfinished>> => {
      const [{ assessments, reports, ledger }, nominations, unionsAsked] = await Promise.all([
        standingsFor(seat, cycleIds),
        countNominations(seat, cycleIds),
        countUnionsAsked(seat),
      ])
      return new Map(
        cycleIds.map((cycleId) => {
          const of = (rows: readonly StandingRow[]) =>
            rows.filter((row) => row.cycleId === cycleId && !row.standing.endsWith('departed'))
          const isReceived =
            (kind: ReportKind) =>
            ({ standing }: StandingRow) => {
              const found = findReportStanding(standing)
              return found?.kind === kind && found.state === 'received'
            }
          return [
            cycleId,
            unfinishedOf({
              assessments: of(assessments).flatMap(({ standing, unionId, count }) => {
                const found = findFormStanding(standing)
                return found ? [{ state: found.state, routed: unionId !== null, count }] : []
              }),
              reportsReceived: byReportKind((kind) => countStanding(of(reports), isReceived(kind))),
              unionsAsked,
              ledgerConfirmed: countStanding(of(ledger), ({ standing }) => standing === 'confirmed'),
              nominations: nominations.get(comingCycleId({ cycleId })) ?? 0,
            }),
          ]
        }),
      )
    },
  }
}
