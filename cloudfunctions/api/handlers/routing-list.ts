import type { KeyedPage } from '@/contract/fields'
import type { RoutingRow } from '@/contract/routing'
import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import type { Enterprise } from '@/domain/people/person'
import type { RoutingTab } from '../../_store/enterprises'
import type { FoundNames } from '../../_store/renamed'
import { countStanding } from '../../_store/standing-rows'
import { rowPage, type PageWanted } from '../../_store/row-keys'
import type { Call } from '../../_host/call'
import type { InCycle } from '../../_host/with-cycle'

const PAGE = 30

interface RoutingPage extends KeyedPage {
  readonly rows: readonly RoutingRow[]
}

type Paged = Omit<PageWanted, 'limit'>

type RoutedCycle = Pick<InCycle, 'cycle' | 'former'>

const rowsOf = async (
  { stores }: Call,
  enterprises: readonly Enterprise[],
  outlines: readonly AssessmentOutline[],
  named: FoundNames,
): Promise<readonly RoutingRow[]> => {
  const unions = await stores.unions.all()
  const nameOf = (unionId: string | null) => unions.find((union) => union.unionId === unionId)?.name ?? null
  return enterprises.flatMap((enterprise) => {
    const outline = outlines.find(({ enterpriseId }) => enterpriseId === enterprise.enterpriseId)
    if (!outline) return []
    return [
      {
        enterprise: { ...enterprise, unionId: outline.unionId },
        unionName: nameOf(outline.unionId),
        suggestedUnionName: nameOf(enterprise.suggestedUnionId),
        assessmentId: outline.assessmentId,
        assessmentState: outline.state,
        assessmentRevision: outline.revision,
        ...named.of(enterprise.enterpriseId),
      },
    ]
  })
}

/** The newest year's enterprises go by their own record, whose suggestion waits to be confirmed. */
const newestPage = async (
  call: Call,
  { cycleId }: Cycle,
  tab: RoutingTab,
  search: string,
  place: Paged,
): Promise<RoutingPage> => {
  const named = await call.stores.renamed.search(search, cycleId)
  const found = await call.stores.enterprises.routingPage(cycleId, tab, named, { ...place, limit: PAGE + 1 })
  const { rows: enterprises, ...on } = rowPage(found, PAGE)
  const outlines = await call.stores.assessments.outlinesById(
    enterprises.map(({ enterpriseId }) => assessmentIdOf(cycleId, enterpriseId)),
  )
  return { rows: await rowsOf(call, enterprises, outlines, named), ...on }
}

/** A former year's go by their assessments: the enterprise's record says who answers for it now. */
const formerPage = async (
  call: Call,
  { cycleId }: Cycle,
  tab: RoutingTab,
  search: string,
  place: Paged,
): Promise<RoutingPage> => {
  if (tab === 'suggested') return { rows: [], more: false, next: null }
  const named = await call.stores.renamed.search(search, cycleId)
  const found = await call.stores.progress.byRouting(cycleId, tab === 'routed', named, { ...place, limit: PAGE + 1 })
  const { rows: outlines, ...on } = rowPage(found, PAGE)
  const enterprises = await call.stores.enterprises.byIds(outlines.map(({ enterpriseId }) => enterpriseId))
  const inOrder = [...enterprises].sort((one, other) => one.no - other.no)
  return { rows: await rowsOf(call, inOrder, outlines, named), ...on }
}

/** A page of the 待分派 list of a year. */
export const routingPage = (
  call: Call,
  { cycle, former }: RoutedCycle,
  tab: RoutingTab,
  search: string,
  place: Paged,
): Promise<RoutingPage> => (former ? formerPage : newestPage)(call, cycle, tab, search, place)

/** How many enterprises of a year are routed, by their forms, and how many wait, with a suggestion or without. */
export const countRouting = async (
  { stores }: Call,
  { cycle: { cycleId }, former }: RoutedCycle,
): Promise<Readonly<Record<RoutingTab, number>>> => {
  const [{ assessments }, waiting] = await Promise.all([
    stores.standings.of({ cycleId }, 'assessments'),
    former ? undefined : stores.enterprises.countWaiting(cycleId),
  ])
  const some = (isRouted: boolean) =>
    countStanding(assessments, ({ unionId, standing }) => (unionId !== null) === isRouted && standing !== 'departed')
  // The newest year's enterprises go by their own record, whose suggestion waits to be confirmed.
  return { ...(waiting ?? { suggested: 0, unrouted: some(false) }), routed: some(true) }
}
