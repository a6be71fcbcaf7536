import { isRiskOn, type StateCounts } from '@/domain/assessment/standing'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { isOver } from '@/domain/deadline/deadline'
import { addedUp } from '@/domain/totals/counters'
import { findFormStanding, type FormStanding } from '@/domain/totals/standing-counts'
import { documents, type Database } from './database'
import { ON_LEDGER } from './departures'
import { askingForDay } from './progress-filter'
import { ANSWERED_COUNT, standingFields, type CountedYear } from './standing-fields'
import type { standingStore } from './standings'

/** How many enterprises of a union stand where in a year, or of those that have none. */
export interface UnionCounts {
  readonly unionId: string | null
  /** What the union was called on its papers; missing where they are all to be counted anew and have none. */
  readonly unionName: string | undefined
  readonly counts: Required<StateCounts>
  /** How many of them ask for a later day. */
  readonly asking: number
}

const NONE: Required<StateCounts> = {
  ...{ unstarted: 0, draft: 0, submitted: 0, returned: 0, endorsed: 0, received: 0, departed: 0 },
  ...{ late: 0, rectification_late: 0, at_risk: 0 },
}

/** Several unions' counts together. */
export const countedTogether = (all: ReadonlyArray<Required<StateCounts>>): Required<StateCounts> => ({
  ...NONE,
  ...addedUp(all),
})

interface ExtendedDrafts {
  readonly _id: { readonly unionId: string | null; readonly lastOn: PlainDate; readonly answered: number }
  readonly count: number
}

/** How many of a year's forms stand where, by union: kept with each move, and what depends on the day found among the few of which it may hold. */
export const yearCountStore = (database: Database, standings: ReturnType<typeof standingStore>) => {
  const { command: _ } = database

  /** How many of the forms that `where` finds, and of which something holds, each union has. */
  const byUnion = async (
    where: object,
    holds: object = { $ne: [1, 0] },
  ): Promise<ReadonlyMap<string | null, number>> => {
    const groups = await documents<{ readonly _id: string | null; readonly count: number }>(
      database
        .collection('assessments')
        .aggregate()
        .match({ ...where, ...ON_LEDGER })
        .group({ _id: '$unionId', count: { $sum: { $cond: [holds, 1, 0] } } })
        .limit(1000)
        .end(),
    )
    return new Map(groups.map(({ _id, count }) => [_id, count]))
  }

  /** The few drafts that have a later day than the year's, by union, that day, and how many indicators something was written about in them. */
  const extendedDrafts = ({ cycleId, deadlineOn }: CountedYear['cycle']) =>
    documents<ExtendedDrafts>(
      database
        .collection('assessments')
        .aggregate()
        .match({ cycleId, state: 'draft', 'extension.deadlineOn': _.gt(deadlineOn), ...ON_LEDGER })
        .group({
          _id: { unionId: '$unionId', lastOn: '$extension.deadlineOn', answered: ANSWERED_COUNT },
          count: { $sum: 1 },
        })
        .limit(1000)
        .end(),
    )

  return {
    /** How many enterprises of a cycle stand where, by union. Four calls; the rows are the unions. */
    ofYear: async (year: CountedYear): Promise<readonly UnionCounts[]> => {
      const { cycle, indicators, now } = year
      const { cycleId, deadlineOn } = cycle
      const [{ assessments }, asking, returned, extended] = await Promise.all([
        standings.of({ cycleId }, 'assessments'),
        byUnion({ cycleId, ...askingForDay(database) }),
        byUnion({ cycleId, state: 'returned' }, standingFields(year).rectification_late),
        extendedDrafts(cycle),
      ])
      const unions = [...new Set(assessments.map(({ unionId }) => unionId))]
      return unions.map((unionId) => {
        const own = assessments.filter((row) => row.unionId === unionId)
        const later = extended.filter(({ _id }) => _id.unionId === unionId)
        const sum = (matches: (form: Omit<FormStanding, 'departed'>) => boolean): number =>
          own.reduce((total, { standing, count }) => {
            const form = findFormStanding(standing)
            return form && matches(form) ? total + count : total
          }, 0)
        const drafts = own.flatMap(({ standing, count }) => {
          const form = findFormStanding(standing)
          return form?.state === 'draft' ? [{ answered: form.answered, count }] : []
        })
        // Of all drafts by the year's day, of those with a later one not by it but by theirs.
        const held = (holds: (lastOn: PlainDate, answered: number) => boolean): number =>
          [
            ...drafts.map(({ answered, count }) => (holds(deadlineOn, answered) ? count : 0)),
            ...later.map(({ _id: { answered }, count }) => (holds(deadlineOn, answered) ? -count : 0)),
            ...later.map(({ _id: { answered, lastOn }, count }) => (holds(lastOn, answered) ? count : 0)),
          ].reduce((total, count) => total + count, 0)
        return {
          unionId,
          unionName: own.find(({ unionName }) => unionName !== undefined)?.unionName,
          counts: {
            unstarted: sum(({ state, started }) => state === 'draft' && !started),
            draft: sum(({ state, started }) => state === 'draft' && started),
            submitted: sum(({ state }) => state === 'submitted'),
            returned: sum(({ state }) => state === 'returned'),
            endorsed: sum(({ state }) => state === 'endorsed'),
            received: sum(({ state }) => state === 'received'),
            departed: own.find(({ standing }) => standing === 'departed')?.count ?? 0,
            late: held((lastOn) => isOver(lastOn, now)),
            rectification_late: returned.get(unionId) ?? 0,
            at_risk: held((lastOn, answered) => isRiskOn(lastOn, answered, indicators, now)),
          },
          asking: asking.get(unionId) ?? 0,
        }
      })
    },
  }
}
