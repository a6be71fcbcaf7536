import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import './dot-plot.scss'

/** Shapes tell them apart, and the words below name each: the colours only help. */
type DotShape = 'full' | 'ring' | 'bar' | 'square'

export interface Dot {
  key: string
  shape: DotShape
  /** «自评 12.5». */
  text: string
  /** null: there is none, and its words say so. */
  value: number | null
}

export interface DotPlotProps {
  title: string
  /** At the right of the title: «满分 15». */
  note: string
  max: number
  dots: readonly Dot[]
}

/** A few numbers on one line from nothing to the most. */
export function DotPlot({ title, note, max, dots }: DotPlotProps) {
  const said = [title, note, ...dots.map(({ text }) => text)].join('，')
  return (
    <View className='k-dots' {...accessible({ role: 'img', label: said })}>
      <View className='k-dots__head'>
        <View className='k-dots__title'>{title}</View>
        <View className='k-dots__note k-number'>{note}</View>
      </View>
      <View className='k-dots__track'>
        {dots.map(({ key, shape, value }) =>
          value === null || max <= 0 ? null : (
            <View
              key={key}
              className={classNames('k-dots__dot', 'k-dots__dot--on', `k-dots__dot--${shape}`)}
              style={`left:${(Math.min(1, Math.max(0, value / max)) * 100).toFixed(1)}%`}
            />
          ),
        )}
      </View>
      <View className='k-dots__legend'>
        {dots.map(({ key, shape, text }) => (
          <View key={key} className='k-dots__item'>
            <View className={classNames('k-dots__dot', `k-dots__dot--${shape}`)} />
            <View className='k-number'>{text}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
