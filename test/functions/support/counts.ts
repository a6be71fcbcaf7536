import type { Assessment } from '@/domain/assessment/assessment'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { Report } from '@/domain/report/report'
import type { World } from './world'

const first = { search: '', offset: 0, filter: 'all' } as const

/** How many of these papers stand in each of these states, by whoever passes over them all. */
const inStates = <State extends string>(papers: ReadonlyArray<{ readonly state: State }>, states: readonly State[]) =>
  Object.fromEntries(states.map((state) => [state, papers.filter((paper) => paper.state === state).length]))

/** What stands above lists, and what it is by the papers as they lie in the database. */
export const counts = (world: () => World) => {
  const recount = async (cycleId: string) => {
    const { read } = world()
    const forms = await read<Assessment>('assessments', { cycleId })
    const entries = await read<LedgerEntry>('ledger', { cycleId })
    const reports = (await read<Report>('reports', { cycleId })).filter(({ departure }) => !departure)
    const here = forms.filter(({ departure }) => !departure)
    const kept = entries.filter(({ departure }) => !departure)
    return {
      forms: {
        ...inStates(here, ['submitted', 'returned', 'endorsed', 'received']),
        unstarted: here.filter(({ state, startedAt }) => state === 'draft' && startedAt === null).length,
        draft: here.filter(({ state, startedAt }) => state === 'draft' && startedAt !== null).length,
        departed: forms.length - here.length,
      },
      byUnion: [...new Set(forms.flatMap(({ unionId }) => unionId ?? []))]
        .sort()
        .map((unionId) => [unionId, here.filter((form) => form.unionId === unionId).length]),
      routed: here.filter(({ unionId }) => unionId !== null).length,
      ledger: {
        ...inStates(kept, ['unchecked', 'checked', 'confirmed', 'returned']),
        all: kept.length,
        departed: entries.length - kept.length,
      },
      reports: (['stage', 'summary'] as const).map((kind) => {
        const own = reports.filter((report) => report.kind === kind)
        return {
          ...inStates(own, ['submitted', 'returned', 'received']),
          unstarted: own.filter(({ state, startedAt }) => state === 'draft' && startedAt === null).length,
          draft: own.filter(({ state, startedAt }) => state === 'draft' && startedAt !== null).length,
          late: own.filter(({ lateAt }) => lateAt !== null).length,
        }
      }),
    }
  }

  const shown = async (cycleId: string) => {
    const office = world().as('office')
    const { total, unions } = await office.does('oversight.progress', { cycleId })
    const { late: _late, rectification_late: _again, at_risk: _risk, ...forms } = total
    const inUnion = ({ departed: _left, late, rectification_late, at_risk, ...states }: typeof total) =>
      Object.values(states).reduce((sum, count) => sum + count, 0)
    const reports = []
    for (const kind of ['stage', 'summary'] as const)
      reports.push((await office.does('report.list', { cycleId, kind, ...first })).counts)
    return {
      forms,
      byUnion: unions
        .map(({ unionId, counts: of }) => [unionId, inUnion(of)] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
      routed: (await office.does('routing.list', { cycleId, tab: 'routed', search: '', offset: 0 })).counts.routed,
      ledger: (await office.does('ledger.page', { cycleId, ...first })).counts,
      reports,
    }
  }

  /** What a union is shown of its own, beside what its papers say. */
  const ofUnion = async (cycleId: string, unionId: string): Promise<void> => {
    const { counts: shownCounts } = await world()
      .as('office')
      .does('worklist.page', { cycleId, unionId, tab: 'all', search: '', offset: 0 })
    const forms = await world().read<Assessment>('assessments', { cycleId, unionId })
    const here = forms.filter(({ departure }) => !departure)
    const some = (...states: ReadonlyArray<Assessment['state']>) =>
      here.filter(({ state }) => states.includes(state)).length
    expect([cycleId, unionId, shownCounts]).toEqual([
      ...[cycleId, unionId],
      {
        ...{ waiting: some('submitted'), returned: some('returned'), endorsed: some('endorsed', 'received') },
        ...{ unsubmitted: some('draft'), departed: forms.length - here.length, all: here.length },
        ...{ handed_in: here.length - some('draft'), received: some('received') },
      },
    ])
  }

  return {
    /** Whatever stands above the lists of each year is what the papers say. */
    agree: async (): Promise<void> => {
      for (const { _id } of await world().read<{ _id: string }>('cycles')) {
        const counted = await recount(_id)
        expect(await shown(_id)).toEqual(counted)
        for (const [unionId] of counted.byUnion) await ofUnion(_id, String(unionId))
      }
    },
  }
}
