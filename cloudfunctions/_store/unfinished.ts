import type { AssessmentState } from '@/domain/assessment/assessment'
import { unfinishedOf, type CountedWork } from '@/domain/assessment/unfinished'
import type { Unfinished } from '@/domain/assessment/unfinished-kinds'
import { entryIdOf } from '@/domain/ledger/ledger-entry'
import { comingCycleId, LEDGER_LEVELS, type NominationOutline } from '@/domain/nomination/nomination'
import type { Seat, Union } from '@/domain/people/person'
import { enterpriseReportIds } from '@/domain/report/report'
import { isAskedOfUnion, REPORT_KINDS, type ReportKind } from '@/domain/report/sections'
import { documents, type Database } from './database'
import { ON_LEDGER } from './departures'

/** Whose work is counted: a seat's own. */
type Counted = Seat

interface FormGroup {
  readonly _id: { readonly cycleId: string; readonly state: AssessmentState; readonly routed: boolean }
  readonly count: number
}

interface ReportGroup {
  readonly _id: { readonly cycleId: string; readonly kind: ReportKind }
  readonly count: number
}

const GROUPS_AT_MOST = 1000

const entryIdsOf = (cycleId: string, enterpriseId: string): readonly string[] => [entryIdOf(cycleId, enterpriseId)]

const byReportKind = (count: (kind: ReportKind) => number): Readonly<Record<ReportKind, number>> =>
  Object.fromEntries(REPORT_KINDS.map((kind) => [kind, count(kind)])) as Record<ReportKind, number>

/** What of several years is unfinished, counted by the database and told by the domain. */
export const unfinishedStore = (database: Database) => {
  const _ = database.command

  const groups = <Group>(collection: 'assessments' | 'reports' | 'ledger', where: object, by: object) =>
    documents<Group>(
      database
        .collection(collection)
        .aggregate()
        .match({ ...where, ...ON_LEDGER })
        .group({ _id: by, count: { $sum: 1 } })
        .limit(GROUPS_AT_MOST)
        .end(),
    )

  /** The documents of a collection that a seat looks after in these years; an enterprise's are known by their ids. */
  const within = (
    seat: Counted,
    cycleIds: readonly string[],
    idsOf: (cycleId: string, enterpriseId: string) => readonly string[],
  ) => {
    switch (seat.role) {
      case 'contact':
        return { _id: _.in(cycleIds.flatMap((cycleId) => idsOf(cycleId, seat.enterpriseId))) }
      case 'reviewer':
        return { unionId: seat.unionId, cycleId: _.in([...cycleIds]) }
      case 'office':
        return { cycleId: _.in([...cycleIds]) }
    }
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
      const [forms, reports, ledger, nominations, unionsAsked] = await Promise.all([
        groups<FormGroup>('assessments', within(seat, cycleIds, entryIdsOf), {
          cycleId: '$cycleId',
          state: '$state',
          routed: { $ne: ['$unionId', null] },
        }),
        groups<ReportGroup>(
          'reports',
          { ...within(seat, cycleIds, enterpriseReportIds), state: 'received' },
          { cycleId: '$cycleId', kind: '$kind' },
        ),
        groups<{ _id: { cycleId: string }; count: number }>(
          'ledger',
          { ...within(seat, cycleIds, entryIdsOf), state: 'confirmed' },
          { cycleId: '$cycleId' },
        ),
        countNominations(seat, cycleIds),
        countUnionsAsked(seat),
      ])
      return new Map(
        cycleIds.map((cycleId) => {
          const received = (kind: ReportKind) =>
            reports.find(({ _id }) => _id.cycleId === cycleId && _id.kind === kind)?.count ?? 0
          return [
            cycleId,
            unfinishedOf({
              assessments: forms
                .filter(({ _id }) => _id.cycleId === cycleId)
                .map(({ _id, count }) => ({ state: _id.state, routed: _id.routed, count })),
              reportsReceived: byReportKind(received),
              unionsAsked,
              ledgerConfirmed: ledger.find(({ _id }) => _id.cycleId === cycleId)?.count ?? 0,
              nominations: nominations.get(comingCycleId({ cycleId })) ?? 0,
            }),
          ]
        }),
      )
    },
  }
}
