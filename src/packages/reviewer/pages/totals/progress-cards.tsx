import { type BarRow, BarRows } from '@/components/bar-rows/bar-rows'
import { Card } from '@/components/card/card'
import { RowPages } from '@/components/row-pages/row-pages'
import { TrendChart } from '@/components/trend-chart/trend-chart'
import type { Funnel } from '@/domain/totals/totals'
import type { TrendView } from '@/features/totals/totals-view'
import type { Behind, Totals, TotalsView } from '@/features/totals/use-totals'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { totalsPage as words, UNION_KIND_WORDS } from '@/text/totals'

export interface TabProps {
  view: TotalsView
  totals: Totals
}

/** Opens the list behind a number, where there is one. */
export const toList = ({ listOf }: Totals, behind: Behind): { onPress?: () => void } => {
  const url = listOf(behind)
  return url === undefined ? {} : { onPress: () => openPage(url) }
}

const bar = (deep: number, mid: number): BarRow['parts'] => [
  { key: 'deep', value: deep, tone: 'deep' },
  { key: 'mid', value: mid, tone: 'mid' },
]

/** Endorsed, then what is submitted besides. */
const funnelRow = (key: string, label: string, { enterprises, submitted, endorsed }: Funnel): BarRow => ({
  ...{ key, label, max: enterprises },
  text: words.unionText(submitted, endorsed, enterprises),
  parts: bar(endorsed, submitted - endorsed),
})

function FunnelCard({ view: { funnel }, totals }: TabProps) {
  const { enterprises: max } = funnel
  const step = (key: Exclude<keyof Funnel, 'enterprises'>, behind: Behind): BarRow => ({
    ...{ key, label: words[key], max, text: words.count(funnel[key], max), parts: bar(funnel[key], 0) },
    ...toList(totals, behind),
  })
  return (
    <Card title={words.funnel} note={totals.opensLists ? words.funnelNote : undefined}>
      <BarRows
        rows={[
          {
            ...{ key: 'enterprises', label: words.enterprises, max, text: words.whole(max), parts: bar(max, 0) },
            ...toList(totals, { step: 'all' }),
          },
          step('submitted', { step: 'handed_in' }),
          step('endorsed', { step: 'endorsed_or_received' }),
          step('received', { step: 'received' }),
        ]}
      />
    </Card>
  )
}

function TrendCard({
  trend: { now, before, firstOn, deadlineOn, lastOn },
  enterprises,
}: {
  trend: TrendView
  enterprises: number
}) {
  return (
    <Card title={words.trend} note={before ? words.trendNote : words.noYearBefore}>
      <TrendChart
        label={words.trend}
        now={now}
        before={before}
        from={words.first(firstOn)}
        to={words.last(lastOn, deadlineOn)}
        nowText={words.thisYear(now.count, enterprises)}
        beforeText={before && words.yearBefore(before.title, before.count, before.enterprises)}
      />
    </Card>
  )
}

function UnionsCard({ unions, totals }: { unions: TotalsView['unions']; totals: Totals }) {
  return (
    <RowPages
      rows={unions}
      unit={words.unionUnit}
      onTurn={scrollToTop}
      inside={(shown) => (
        <Card title={words.unions} note={words.unionsNote}>
          {shown}
        </Card>
      )}
    >
      {({ unionId, unionName, funnel }) => (
        <BarRows
          key={unionId ?? ''}
          rows={[
            {
              ...funnelRow(unionId ?? '', unionName ?? words.unrouted, funnel),
              ...(unionId === null ? {} : { onPress: () => openPage(totals.unionPage(unionId)) }),
            },
          ]}
        />
      )}
    </RowPages>
  )
}

/** The funnel, how it came to that over time, and the same by kind of union and by union. */
export function ProgressCards({ view, totals }: TabProps) {
  return (
    <>
      <FunnelCard view={view} totals={totals} />
      {view.trendView ? <TrendCard trend={view.trendView} enterprises={view.funnel.enterprises} /> : null}
      {view.groups.length > 0 ? (
        <Card title={words.groups}>
          <BarRows rows={view.groups.map(({ kind, funnel }) => funnelRow(kind, UNION_KIND_WORDS[kind], funnel))} />
        </Card>
      ) : null}
      {view.unions.length > 0 ? <UnionsCard unions={view.unions} totals={totals} /> : null}
    </>
  )
}
