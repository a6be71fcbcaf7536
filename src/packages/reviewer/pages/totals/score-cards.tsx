import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { type Dot, DotPlot } from '@/components/dot-plot/dot-plot'
import { EmptyState } from '@/components/empty-state/empty-state'
import { StackedBar } from '@/components/stacked-bar/stacked-bar'
import { findIndicator, indicatorTitle, pointsOf } from '@/domain/rubric/rubric'
import { BANDS, type Band, type Counted } from '@/domain/totals/behind'
import type { Bands, IndicatorTotals, ScoreTotals } from '@/domain/totals/totals'
import type { DimensionView } from '@/features/totals/totals-view'
import type { Totals } from '@/features/totals/use-totals'
import { openPage } from '@/features/session/navigate'
import { BAND_WORDS } from '@/text/narrowing'
import { totalsPage as words } from '@/text/totals'
import { type TabProps, toList } from './progress-cards'
import './totals.scss'

const dotsOf = ({ self, verified }: Pick<ScoreTotals, 'self' | 'verified'>): readonly Dot[] => [
  { key: 'self', shape: 'ring', value: self.mean, text: words.selfMean(self.mean) },
  { key: 'median', shape: 'bar', value: self.median, text: words.median(self.median) },
  { key: 'verified', shape: 'full', value: verified.mean, text: words.verifiedMean(verified.mean) },
]

const BAND_TONES = ['deep', 'info', 'none', 'warn'] as const

interface BandsProps {
  bands: Bands
  totals: Totals
  behind: (band: Band) => Counted
}

function BandBar({ bands, totals, behind }: BandsProps) {
  return (
    <StackedBar
      label={words.bands}
      unit={words.unit}
      segments={BANDS.map((band) => ({
        ...{ key: String(band), label: BAND_WORDS[band], value: bands[band], tone: BAND_TONES[band] },
        ...toList(totals, behind(band)),
      }))}
    />
  )
}

interface IndicatorProps extends TabProps {
  counted: IndicatorTotals
}

function IndicatorScores({ view, totals, counted: { no, gap, lowered, raised, bands, ...scores } }: IndicatorProps) {
  const indicator = findIndicator(view.rubric, no)
  if (!indicator) return null
  const ways = (
    [
      ['lowered', lowered],
      ['raised', raised],
    ] as const
  ).flatMap(([of, count]) => {
    return count > 0 ? [{ of, text: words[of](count), url: totals.listOf({ of, no }) }] : []
  })
  return (
    <View className='rv-totals__indicator'>
      <DotPlot
        title={`${words.indicator(no)} ${indicatorTitle(indicator)}`}
        note={indicator.points === null ? '' : words.totalOf(indicator.points)}
        max={indicator.points ?? 0}
        dots={dotsOf(scores)}
      />
      {bands ? <BandBar bands={bands} totals={totals} behind={(band) => ({ of: 'band', no, band })} /> : null}
      {gap === null ? null : <View className='rv-totals__line'>{words.gap(gap)}</View>}
      {ways.map(({ of, text, url }) => (
        <Button key={of} kind='text' size='small' onPress={() => openPage(url)}>
          {text}
        </Button>
      ))}
    </View>
  )
}

interface DimensionProps extends TabProps {
  shown: DimensionView
  open: boolean
  onTurn: () => void
}

/** A dimension, and on a tap each of its indicators. */
function DimensionCard({ shown: { dimension, totals: ofAll, indicators }, open, onTurn, ...tab }: DimensionProps) {
  return (
    <Card>
      <DotPlot
        title={dimension.title}
        note={dimension.points === null ? '' : words.totalOf(dimension.points)}
        max={dimension.points ?? 0}
        dots={dotsOf(ofAll)}
      />
      {ofAll.bands ? (
        <BandBar
          bands={ofAll.bands}
          totals={tab.totals}
          behind={(band) => ({ of: 'band_of', dimension: dimension.id, band })}
        />
      ) : null}
      {open ? indicators.map((each) => <IndicatorScores key={each.no} {...tab} counted={each} />) : null}
      <Button kind='text' size='small' onPress={onTurn}>
        {open ? words.close : words.showIndicators(indicators.length, dimension.shortTitle)}
      </Button>
    </Card>
  )
}

/** Bonus indicators carry no points until the office says how many. */
const hasScores = ({ totals: { self } }: DimensionView): boolean => self.count > 0

/** Means, middles and how scores are spread: in all, by dimension, and by indicator of one dimension at a time (WeChat draws so many nodes). */
export function ScoreCards({ view, totals }: TabProps) {
  const [open, setOpen] = useState<string | null>(null)
  if (view.contents === 0) return <EmptyState title={words.none} note={words.noneNote} />
  const maximum = pointsOf(view.rubric)
  return (
    <>
      <Card>
        <DotPlot title={words.total} note={words.totalOf(maximum)} max={maximum} dots={dotsOf(view.total)} />
        <BandBar bands={view.total.bands} totals={totals} behind={(band) => ({ of: 'band_total', band })} />
        <Button kind='text' size='small' onPress={() => openPage(totals.listOf({ of: 'contents' }))}>
          {words.ofSubmitted(view.contents)}
        </Button>
        {view.funnel.endorsed > 0 ? (
          <Button kind='text' size='small' onPress={() => openPage(totals.listOf({ step: 'endorsed_or_received' }))}>
            {words.ofEndorsed(view.funnel.endorsed)}
          </Button>
        ) : null}
      </Card>
      <View className='rv-totals__cards'>
        {view.dimensionViews.filter(hasScores).map((shown) => {
          const { id } = shown.dimension
          return (
            <View key={id} className={open === id ? 'rv-totals__card rv-totals__card--open' : 'rv-totals__card'}>
              <DimensionCard
                {...{ view, totals, shown }}
                open={open === id}
                onTurn={() => setOpen(open === id ? null : id)}
              />
            </View>
          )
        })}
      </View>
    </>
  )
}
