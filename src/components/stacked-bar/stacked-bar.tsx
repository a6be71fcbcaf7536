import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import './stacked-bar.scss'

interface Segment {
  key: string
  label: string
  value: number
  tone: 'ok' | 'info' | 'warn' | 'brand' | 'none'
}

export interface StackedBarProps {
  segments: readonly Segment[]
  label: string
  /** «家», «项» */
  unit?: string | undefined
}

/** Shares of a whole. The legend says every share in words and numbers, so that the colours only help. */
export function StackedBar({ segments, label, unit = '' }: StackedBarProps) {
  const said = segments.map((each) => `${each.label} ${each.value}${unit}`).join('，')
  return (
    <View className='k-stacked' {...accessible({ role: 'img', label: `${label}：${said}` })}>
      <View className='k-stacked__bar'>
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
      <View className='k-stacked__legend'>
        {segments.map((each) => (
          <View key={each.key} className='k-stacked__item'>
            <View className={classNames('k-stacked__swatch', `k-stacked--${each.tone}`)} />
            <View className='k-number'>{`${each.label} ${each.value}`}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
