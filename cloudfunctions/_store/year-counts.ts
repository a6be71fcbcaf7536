import { isRiskOn, type StateCounts } from '@/domain/assessment/standing'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { isOver } from '@/domain/deadline/deadline'
import { addedUp } from '@/domain/totals/counters'
import { findFormStanding } from '@/domain/totals/standing-counts'
import type { Database } from './database'
import { ON_LEDGER } from './departures'
import type { Along } from './joined-read'
import { askingForDay } from './progress-filter'
import { ANSWERED_COUNT, pastRectifyBy, standingFields, type CountedYear } from './standing-fields'
import { countStanding } from './standing-rows'
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

interface CountedOfUnion {
  readonly _id: string | null
  readonly count: number
}

interface ExtendedDrafts {
  readonly _id: { readonly unionId: string | null; readonly lastOn: PlainDate; readonly answered: number }
  readonly count: number
}

/** How many of a year's forms stand where, by union: kept with each move; what depends on the day follows from that, or is found among those with a day of their own. */
export const yearCountStore = (database: Database, standings: ReturnType<typeof standingStore>) => {
  const { command: _ } = database

  /** Of the forms that `where` finds, how many something holds of, by union. */
  const byUnion = (where: object, holds: object = { $ne: [1, 0] }): Along => ({
    ...{ from: 'assessments', where: { ...where, ...ON_LEDGER } },
    group: { _id: '$unionId', count: { $sum: { $cond: [holds, 1, 0] } } },
  })

  /** The few drafts that have a later day than the year's, by union, that day, and how many indicators something was written about in them. */
  const extendedDrafts = ({ cycleId, deadlineOn }: CountedYear['cycle']): Along => ({
    ...{ from: 'assessments' },
    where: { cycleId, state: 'draft', 'extension.deadlineOn': _.gt(deadlineOn), ...ON_LEDGER },
    group: {
      _id: { unionId: '$unionId', lastOn: '$extension.deadlineOn', answered: ANSWERED_COUNT },
      count: { $sum: 1 },
    },
  })

  return {
    /** How many enterprises of a cycle stand where, by union. One call; the rows are the unions. Of what was returned, each is looked at whose 整改期限 is over. */
    ofYear: async (year: CountedYear): Promise<readonly UnionCounts[]> => {
      const { cycle, indicators, now } = year
      const { cycleId, deadlineOn } = cycle
      const found = await standings.read({ cycleId }, ['assessments'], {
        asking: byUnion({ cycleId, ...askingForDay(database) }),
        overdue: byUnion({ cycleId, ...pastRectifyBy(database, now) }, standingFields(year).rectification_late),
        extended: extendedDrafts(cycle),
      })
      const { assessments } = found.rows
      const extended = (found.along['extended'] ?? []) as readonly ExtendedDrafts[]
      const held = (name: 'asking' | 'overdue', unionId: string | null): number =>
        ((found.along[name] ?? []) as readonly CountedOfUnion[]).find(({ _id }) => _id === unionId)?.count ?? 0
      const unions = [...new Set(assessments.map(({ unionId }) => unionId))]
      return unions.map((unionId) => {
        const own = assessments.filter((row) => row.unionId === unionId)
        const later = extended.filter(({ _id }) => _id.unionId === unionId)
        const forms = own.flatMap(({ standing, count }) => {
          const form = findFormStanding(standing)
          return form ? [{ ...form, count }] : []
        })
        const sum = (matches: (form: (typeof forms)[number]) => boolean): number =>
          forms.filter(matches).reduce((total, { count }) => total + count, 0)
        const drafts = forms.filter(({ state }) => state === 'draft')
        // Of all drafts by the year's day, of those with a later one not by it but by theirs.
        const heldOn = (holds: (lastOn: PlainDate, answered: number) => boolean): number =>
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
            departed: countStanding(own, ({ standing }) => standing === 'departed'),
            late: heldOn((lastOn) => isOver(lastOn, now)),
            rectification_late: held('overdue', unionId),
            at_risk: heldOn((lastOn, answered) => isRiskOn(lastOn, answered, indicators, now)),
          },
          asking: held('asking', unionId),
        }
      })
    },
  }
}
