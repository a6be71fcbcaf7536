import type { worklistActions, WorklistTab } from '@/contract/worklist'
import { outlineShownTo } from '@/domain/assessment/as-submitted'
import type { Cycle } from '@/domain/assessment/assessment'
import { ledTo } from '@/domain/assessment/unfinished'
import { unevidencedOf } from '@/domain/assessment/scoring'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { rowPage } from '../../_store/row-keys'
import { countStanding } from '../../_store/standing-rows'
import { isInTab } from '../../_store/worklist-tabs'
import type { Stores } from '../../_store/stores'
import { active, type Handlers } from '../../_host/call'
import { requireInCycle } from '../../_host/with-cycle'
import { nudgeEnterprises } from './nudge'
import { nudged } from './nudged'
import { countedYear } from './progress-counts'

const PAGE = 20

type Counted = NonNullable<Awaited<ReturnType<Stores['progress']['unionCounts']>>>

/** The year that was named, or the one in which the union has forms to review. */
const cycleOf = ({ cycles, standings }: Counted, cycleId: string | undefined): Cycle | undefined => {
  if (cycleId !== undefined) return cycles.find((cycle) => cycle.cycleId === cycleId)
  const owedIn = ({ cycleId: id }: Cycle) =>
    standings.find((row) => row.cycleId === id && row.standing === 'submitted')?.count ?? 0
  return ledTo(cycles.map((cycle) => ({ cycle, owed: owedIn(cycle) })))?.cycle
}

export const worklistHandlers: Handlers<keyof typeof worklistActions> = {
  // Two calls: who asks with the cycle and the counts, then one page of outlines; four more for what was typed.
  'worklist.page': async ({ unionId, cycleId, tab, search, offset, after, ...narrowing }, { asking, stores, now }) => {
    const found = await stores.progress.unionCounts(asking, unionId)
    const person = active(found?.person)
    if (isRefusal(person)) return person
    if (person.seat.role === 'contact') return refuse('not_permitted')
    if (person.seat.role === 'reviewer' && person.seat.unionId !== unionId) return refuse('other_union')
    const cycle = found && cycleOf(found, cycleId)
    if (!cycle) return refuse('cycle_unknown')
    const standings = found.standings.filter((row) => row.cycleId === cycle.cycleId)
    const countOf = (of: WorklistTab) => countStanding(standings, ({ standing }) => isInTab(of, standing))
    const named = await stores.renamed.search(search, cycle.cycleId)
    const year = await countedYear({ stores, now }, cycle)
    const [listed, isAttended] = await Promise.all([
      stores.progress.worklist(year, tab, { ...narrowing, unionId, personId: person.personId }, named, {
        ...{ offset, after, limit: PAGE + 1 },
      }),
      person.seat.role === 'office' ? stores.unattended.isAttended(unionId) : undefined,
    ])
    const { rows, ...on } = rowPage(listed, PAGE)
    const rubricOf = await stores.editions.ofEach(rows)
    return {
      cycle,
      counts: {
        ...{ waiting: countOf('waiting'), returned: countOf('returned'), endorsed: countOf('endorsed') },
        ...{ unsubmitted: countOf('unsubmitted'), departed: countOf('departed') },
        ...{ all: countOf('all'), handed_in: countOf('handed_in'), received: countOf('received') },
      },
      rows: rows
        .map((outline) => outlineShownTo(person, outline))
        .map((outline) => ({
          outline,
          unevidenced: unevidencedOf(rubricOf(outline), outline.tally, cycle).length,
          ...named.of(outline.enterpriseId),
        })),
      ...on,
      ...(isAttended === false ? { unattended: true as const } : {}),
      unreached: found.unreached,
      asking: found.asking.get(cycle.cycleId) ?? 0,
    }
  },

  'worklist.extensionRequests': async ({ cycleId, ...place }, call) => {
    const asked = await requireInCycle(call, cycleId, 'reviewer', 'office')
    if (isRefusal(asked)) return asked
    const { person, cycle } = asked
    const { seat } = person
    const unionId = seat.role === 'reviewer' ? seat.unionId : null
    const found = await call.stores.progress.asking(cycle.cycleId, unionId, { ...place, limit: PAGE + 1 })
    const { rows, ...on } = rowPage(found, PAGE)
    return { cycle, rows: rows.map((outline) => outlineShownTo(person, outline)), ...on }
  },

  'worklist.nudge': nudgeEnterprises,
  'worklist.nudged': nudged,
}
