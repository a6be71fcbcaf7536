import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { shownName } from '@/components/accessibility'
import { Cell } from '@/components/cell/cell'
import { type Badge, NumberBadge } from '@/components/cell/number-badge'
import { Icon } from '@/components/icon/icon'
import { Pressable } from '@/components/pressable/pressable'
import { StatusTag } from '@/components/status-tag/status-tag'
import { indicatorTitle } from '@/domain/rubric/rubric'
import type { IndicatorView } from '@/features/fill/indicator-view'
import { dimensionPage } from '@/text/contact-pages'
import { indicatorNote, pointsWords } from '@/text/fill'
import { IndicatorEditor, IndicatorReading } from './indicator-body'
import type { IndicatorProps } from './indicator-props'

const indicatorId = (no: number): string => `indicator-${no}`

/** The sticky progress line and a little air above the card. */
const ABOVE = 60
/** The card before folds away and this one unfolds first. */
const AFTER_LAYOUT = 80

/** Brings an opened indicator under the progress line, so that there is room below it to write. */
export const scrollToIndicator = (no: number): void => {
  setTimeout(() => {
    Taro.pageScrollTo({ selector: `#${indicatorId(no)}`, offsetTop: -ABOVE, duration: 200 }).catch(() => {
      // The page was left meanwhile: there is nothing to scroll.
    })
  }, AFTER_LAYOUT)
}

const badgeOf = ({ indicator, answered, maximum, content, returned, problem, conflict }: IndicatorView): Badge => {
  const number = indicator.no
  if (returned || problem !== undefined || conflict !== undefined) return { state: 'attention', number }
  if (answered && (maximum === null || content.selfScore !== null)) return { state: 'done', number }
  return { state: 'todo', number }
}

function Tag({ view }: { view: IndicatorView }) {
  if (view.conflict || view.problem !== undefined) return <StatusTag tone='danger' text={dimensionPage.attention} />
  if (view.returned) return <StatusTag tone='danger' text={dimensionPage.returned} />
  return view.remark?.answered ? <StatusTag tone='ok' text={dimensionPage.corrected} /> : null
}

/** An indicator: folded away as a line, or open to be written or read. */
export function IndicatorCard({ open, onToggle, ...props }: IndicatorProps & { open: boolean; onToggle: () => void }) {
  const { view } = props
  const { indicator, maximum, content, answered, photos } = view
  const badge = badgeOf(view)
  if (!open) {
    const counted = { maximum, answered, score: content.selfScore, photos: photos.length }
    const note = indicatorNote({ ...counted, verified: view.remark })
    return (
      <View id={indicatorId(indicator.no)} className='indicator indicator--folded'>
        <Cell
          title={indicatorTitle(indicator)}
          note={note}
          badge={badge}
          value={view.locked === undefined ? <Tag view={view} /> : <Icon name='lock' label={view.locked} />}
          onPress={onToggle}
        />
      </View>
    )
  }
  return (
    <View id={indicatorId(indicator.no)} className='indicator'>
      <Pressable
        className='indicator__head'
        label={shownName(dimensionPage.foldLabel(indicator.no))}
        expanded
        onPress={onToggle}
      >
        <NumberBadge {...badge} />
        <View className='indicator__heading'>
          <View className='indicator__title'>
            {indicatorTitle(indicator)}
            <View className='k-nowrap'>{indicator.wording.slice(indicatorTitle(indicator).length)}</View>
          </View>
          <View className='indicator__note'>{maximum === null ? pointsWords(null) : <Tag view={view} />}</View>
        </View>
        <View className='indicator__fold'>
          <Icon name='chevron' />
        </View>
      </Pressable>
      {view.locked === undefined ? (
        <IndicatorEditor {...props} />
      ) : (
        <IndicatorReading {...props} reason={view.locked} />
      )}
    </View>
  )
}
