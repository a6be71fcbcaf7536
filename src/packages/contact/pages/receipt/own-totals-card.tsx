import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { type Dot, DotPlot } from '@/components/dot-plot/dot-plot'
import type { OwnDimension } from '@/domain/totals/own-points'
import { type OwnTotals, useOwnTotals } from '@/features/totals/use-own-totals'
import { ownTotals as words } from '@/text/own-totals'

const dotsOf = (
  { own, ofUnion, ofProvince, before }: OwnDimension,
  { unionName, before: year }: Pick<OwnTotals, 'unionName' | 'before'>,
): readonly Dot[] => [
  { key: 'own', shape: 'full', value: own, text: words.own(own) },
  ...(unionName === null
    ? []
    : [{ key: 'union', shape: 'ring' as const, value: ofUnion, text: words.ofUnion(ofUnion) }]),
  { key: 'province', shape: 'bar', value: ofProvince, text: words.ofProvince(ofProvince) },
  ...(year === null
    ? []
    : [{ key: 'before', shape: 'square' as const, value: before, text: words.before(year.title, before) }]),
]

/** An enterprise's dimensions beside the anonymous middle of its union and of the province, and beside its own of the year before. */
export function OwnTotalsCard({ assessmentId }: { assessmentId: string }) {
  const totals = useOwnTotals(assessmentId)
  if (!totals) return null
  const { dimensions, unionName, before } = totals
  const hasBefore = dimensions?.some((each) => each.before !== null) === true
  const note = before && !hasBefore ? `${words.note}${words.noneBefore(before.title)}` : words.note
  return (
    <Card title={words.title} note={dimensions ? note : words.waiting}>
      {dimensions ? (
        <View>
          {dimensions.map((each) => (
            <DotPlot
              key={each.id}
              title={each.title}
              note={words.outOf(each.maximum)}
              max={each.maximum}
              dots={dotsOf(each, { unionName, before: hasBefore ? before : null })}
            />
          ))}
        </View>
      ) : null}
    </Card>
  )
}
