import { View } from '@tarojs/components'
import { shownName } from '@/components/accessibility'
import { Cell } from '@/components/cell/cell'
import type { Badge } from '@/components/cell/number-badge'
import { NumberBadge } from '@/components/cell/number-badge'
import { Icon } from '@/components/icon/icon'
import { Pressable } from '@/components/pressable/pressable'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { IndicatorView } from '@/features/fill/indicator-view'
import { indicatorTitle } from '@/domain/rubric/rubric'
import { indicatorNote, pointsWords } from '@/text/fill'
import { IndicatorEditor } from './indicator-editor'
import type { IndicatorProps } from './indicator-props'
import { IndicatorReading } from './indicator-reading'
import { indicatorId } from './scroll-to-indicator'

const badgeOf = (
  { indicator, answered, maximum, content, returned, problem, conflict }: IndicatorView,
  open: boolean,
): Badge => {
  const number = indicator.no
  if (returned || problem !== undefined || conflict !== undefined) return { state: 'attention', number }
  if (answered && (maximum === null || content.selfScore !== null)) return { state: 'done', number, keepNumber: true }
  return { state: open ? 'attention' : 'todo', number }
}

function Tag({ view }: { view: IndicatorView }) {
  if (view.conflict || view.problem !== undefined) return <StatusTag tone='danger' text='待处理' />
  if (view.returned) return <StatusTag tone='danger' text='退回修改' />
  return view.remark?.answered ? <StatusTag tone='ok' text='已修改' /> : null
}

/** An indicator: folded away as a line, or open to be written or read. */
export function IndicatorCard({ open, onToggle, ...props }: IndicatorProps & { open: boolean; onToggle: () => void }) {
  const { view } = props
  const { indicator, maximum, content, answered, photos } = view
  const badge = badgeOf(view, open)
  if (!open) {
    const note = indicatorNote({ maximum, answered, score: content.selfScore, photos: photos.length })
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
        label={shownName(`第 ${indicator.no} 项，收起`)}
        expanded
        onPress={onToggle}
      >
        <NumberBadge {...badge} />
        <View className='indicator__heading'>
          <View className='indicator__title'>{indicator.wording}</View>
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
