import { Image, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { type Curve, trendSource } from './trend-geometry'
import './trend-chart.scss'

export interface TrendChartProps {
  now: Curve
  /** The year before; null where there was none. */
  before: Curve | null
  /** Under the picture, from its left to its right: the days. */
  from: string
  to: string
  /** What each line is, with its number: «今年 56 家（56%）». */
  nowText: string
  beforeText: string | null
  label: string
}

/** How many there were by each day, beside the year before at as many days from the end. */
export function TrendChart({ now, before, from, to, nowText, beforeText, label }: TrendChartProps) {
  const said = [nowText, beforeText].filter(Boolean).join('，')
  return (
    <View className='k-trend' {...accessible({ role: 'img', label: `${label}：${said}，${from}，${to}` })}>
      <View className='k-trend__legend'>
        <View className='k-trend__item'>
          <View className='k-trend__line k-trend__line--now' />
          <View className='k-number'>{nowText}</View>
        </View>
        {beforeText ? (
          <View className='k-trend__item'>
            <View className='k-trend__line k-trend__line--before' />
            <View className='k-number'>{beforeText}</View>
          </View>
        ) : null}
      </View>
      <Image
        className='k-trend__picture'
        src={trendSource(now, before)}
        mode='scaleToFill'
        {...accessible({ hidden: true })}
      />
      <View className='k-trend__days k-number'>
        <View>{from}</View>
        <View>{to}</View>
      </View>
    </View>
  )
}
