import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import './stacked-bar.scss'

interface Segment {
  key: string
  label: string
  value: number
  tone: 'ok' | 'deep' | 'info' | 'warn' | 'none'
  /** Opens the list of these. */
  onPress?: (() => void) | undefined
}

export interface StackedBarProps {
  segments: readonly Segment[]
  label: string
  /** «家», «项» */
  unit?: string | undefined
}

function Legend({ segment: { label, value, tone, onPress }, unit }: { segment: Segment; unit: string }) {
  const content = (
    <>
      <View className={classNames('k-stacked__swatch', `k-stacked--${tone}`)} />
      <View className='k-number'>{`${label} ${value}`}</View>
    </>
  )
  return onPress && value > 0 ? (
    <Pressable className='k-stacked__item k-stacked__item--way' label={`${label} ${value}${unit}`} onPress={onPress}>
      {content}
      <Icon name='chevron' />
    </Pressable>
  ) : (
    <View className='k-stacked__item'>{content}</View>
  )
}

/** Shares of a whole. The legend says every share in words and numbers, so that the colours only help. */
export function StackedBar({ segments, label, unit = '' }: StackedBarProps) {
  const said = segments.map((each) => `${each.label} ${each.value}${unit}`).join('，')
  const opens = segments.some(({ onPress }) => onPress)
  const picture = accessible({ role: 'img', label: `${label}：${said}` })
  // Within a picture nothing can be pressed: where a legend is, the bar alone is one.
  return (
    <View className='k-stacked' {...(opens ? {} : picture)}>
      <View className='k-stacked__bar' {...(opens ? picture : {})}>
        {segments.map((each) =>
          each.value > 0 ? (
            <View
              key={each.key}
              className={classNames('k-stacked__part', `k-stacked--${each.tone}`)}
              style={`flex-grow:${each.value}`}
            />
          ) : null,
        )}
      </View>
      <View className={classNames('k-stacked__legend', opens && 'k-stacked__legend--ways')}>
        {segments.map((each) => (
          <Legend key={each.key} segment={each} unit={unit} />
        ))}
      </View>
    </View>
  )
}
