import '@/text/refused-in-packages'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { YearList } from '@/components/year-list/year-list'
import { type Totals, type TotalsTab, type TotalsView, useTotals } from '@/features/totals/use-totals'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { startAt } from '@/features/session/navigate'
import { TOTALS_TABS, totalsPage as words } from '@/text/totals'
import { EvidenceCards } from './evidence-cards'
import { ProgressCards } from './progress-cards'
import { ResponseCards } from './response-cards'
import { ScoreCards } from './score-cards'

definePageConfig({ navigationBarTitleText: '统计', enablePullDownRefresh: true })

const TABS: readonly TotalsTab[] = ['progress', 'scores', 'evidence', 'responses']

function Shown({ tab, view, totals }: { tab: TotalsTab; view: TotalsView; totals: Totals }) {
  if (view.funnel.enterprises === 0) return <EmptyState title={words.none} note={words.noneNote} />
  switch (tab) {
    case 'progress':
      return <ProgressCards view={view} totals={totals} />
    case 'scores':
      return <ScoreCards view={view} totals={totals} />
    case 'evidence':
      return <EvidenceCards view={view} totals={totals} />
    case 'responses':
      return <ResponseCards view={view} totals={totals} />
  }
}

/** What a year comes to, as pictures: of the province and each union for the office, of its own enterprises for a union. */
export default function TotalsPage() {
  const totals = useTotals()
  const { view, failure, tab, setTab, reload } = totals
  useBar('plain')
  usePullDown(reload)
  return (
    <Page
      wide
      top={
        <Tabs
          label={words.tabs}
          tabs={TABS.map((key) => ({ key, label: TOTALS_TABS[key] }))}
          selected={tab}
          onSelect={setTab}
        />
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact={view !== undefined} /> : null}
      {!view && !failure ? <LoadingState rows={4} /> : null}
      {view ? (
        <>
          <SectionTitle title={view.cycle.title} note={view.union?.unionName} />
          <Shown tab={tab} view={view} totals={totals} />
          <YearList years={totals.years} onOpen={startAt} />
        </>
      ) : null}
    </Page>
  )
}
