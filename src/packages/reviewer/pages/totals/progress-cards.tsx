import { useState } from 'react'
import { type BarRow, BarRows } from '@/components/bar-rows/bar-rows'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell } from '@/components/cell/cell'
import { RowPages } from '@/components/row-pages/row-pages'
import { TrendChart } from '@/components/trend-chart/trend-chart'
import type { UnionKind } from '@/domain/people/person'
import type { Funnel } from '@/domain/totals/totals'
import type { TrendView } from '@/features/totals/totals-view'
import type { Behind, Totals, TotalsView } from '@/features/totals/use-totals'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { formatDay } from '@/text/dates'
import { totalsPage as words, UNION_KIND_WORDS } from '@/text/totals'

export interface TabProps {
  view: TotalsView
  totals: Totals
}

/** Opens the list behind a number. */
export const toList = ({ listOf }: Totals, behind: Behind): { onPress: () => void } => ({
  onPress: () => openPage(listOf(behind)),
})

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
    ...(funnel[key] > 0 ? toList(totals, behind) : {}),
  })
  return (
    <Card title={words.funnel} note={words.funnelNote}>
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

interface TrendProps extends TabProps {
  trend: TrendView
}

/** The curve, and on a tap each of its days. */
function TrendCard({ trend: { now, before, firstOn, deadlineOn, lastOn }, view, totals }: TrendProps) {
  const [open, setOpen] = useState(false)
  const { enterprises } = view.funnel
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
      {open ? (
        <RowPages rows={view.days} unit={words.dayUnit}>
          {({ on, count }) => (
            <Cell
              key={on}
              title={formatDay(on)}
              value={words.dayCount(count)}
              {...toList(totals, { of: 'submitted_on', on })}
            />
          )}
        </RowPages>
      ) : null}
      <Button kind='text' size='small' onPress={() => setOpen(!open)}>
        {open ? words.close : words.days(view.days.length)}
      </Button>
    </Card>
  )
}

interface UnionsProps {
  title: string
  unions: TotalsView['unions']
  totals: Totals
}

function UnionsCard({ title, unions, totals }: UnionsProps) {
  return (
    <RowPages
      rows={unions}
      unit={words.unionUnit}
      onTurn={scrollToTop}
      inside={(shown) => (
        <Card title={title} note={words.unionsNote}>
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
              onPress: () => openPage(unionId === null ? totals.unroutedPage : totals.unionPage(unionId)),
            },
          ]}
        />
      )}
    </RowPages>
  )
}

/** The funnel, how it came to that over time, and the same by kind of union and by union. */
export function ProgressCards({ view, totals }: TabProps) {
  const [kind, setKind] = useState<UnionKind | null>(null)
  return (
    <>
      <FunnelCard view={view} totals={totals} />
      {view.trendView ? <TrendCard trend={view.trendView} view={view} totals={totals} /> : null}
      {view.groups.length > 0 ? (
        <Card title={words.groups} note={words.groupsNote}>
          <BarRows
            rows={view.groups.map(({ kind: each, funnel }) => ({
              ...funnelRow(each, UNION_KIND_WORDS[each], funnel),
              onPress: () => setKind(each),
            }))}
          />
          {kind ? (
            <Button kind='text' size='small' onPress={() => setKind(null)}>
              {words.allKinds}
            </Button>
          ) : null}
        </Card>
      ) : null}
      {view.unions.length > 0 ? (
        <UnionsCard
          key={kind}
          title={kind ? UNION_KIND_WORDS[kind] : words.unions}
          unions={view.unions.filter((union) => kind === null || union.kind === kind)}
          totals={totals}
        />
      ) : null}
    </>
  )
}
