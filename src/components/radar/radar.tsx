import { Image, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { labelStyle, radarSource } from './radar-geometry'
import './radar.scss'

export interface RadarAxis {
  key: string
  /** Short: «组织领导». */
  label: string
  /** null: nothing scored yet. */
  value: number | null
  max: number
}

export interface RadarProps {
  axes: readonly RadarAxis[]
  label: string
}

/** The shape is an SVG image, which both targets draw; the words are text, so that they follow theme and font size. */
export function Radar({ axes, label }: RadarProps) {
  const said = axes.map((axis) => `${axis.label} ${axis.value === null ? '未评分' : `${axis.value} 分，满分 ${axis.max} 分`}`).join('；')
  return (
    <View className='k-radar' {...accessible({ role: 'img', label: `${label}：${said}` })}>
      <Image className='k-radar__shape' src={radarSource(axes.map((axis) => (axis.value ?? 0) / axis.max))} mode='aspectFit' {...accessible({ hidden: true })} />
      {axes.map((axis, index) => (
        <View key={axis.key} className='k-radar__label' style={labelStyle(index, axes.length)}>
          <View>{axis.label}</View>
          <View className='k-radar__value k-number'>
            {axis.value ?? '–'}
            <View className='k-radar__max'>/{axis.max}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
