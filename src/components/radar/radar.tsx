import { scoreWords } from '@/text/components'
import { Image, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { useAppearance } from '../appearance/appearance'
import { labelStyle, radarSource } from './radar-geometry'
import './radar.scss'

interface RadarAxis {
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

const ELDER_SCALE = 1.3
const ROOM_AROUND = 1.2

/**
 * The shape is an SVG image, which both targets draw; the words are text, so that they follow theme and font size. Large text has
 * no room around the shape: the corners are then numbered and the words listed below.
 */
export function Radar({ axes, label }: RadarProps) {
  const { fontScale, mode } = useAppearance()
  const listed = fontScale * (mode === 'elder' ? ELDER_SCALE : 1) > ROOM_AROUND
  const said = axes.map((axis) => scoreWords.axis(axis.label, axis.value, axis.max)).join('；')
  const source = radarSource(
    axes.map((axis) => (axis.value ?? 0) / axis.max),
    listed,
  )
  return (
    <View
      className={listed ? 'k-radar k-radar--listed' : 'k-radar'}
      {...accessible({ role: 'img', label: `${label}：${said}` })}
    >
      <View className='k-radar__box'>
        <Image className='k-radar__shape' src={source} mode='aspectFit' {...accessible({ hidden: true })} />
      </View>
      {axes.map((axis, index) => (
        <View key={axis.key} className='k-radar__label' {...(listed ? {} : { style: labelStyle(index, axes.length) })}>
          <View className='k-radar__name'>{listed ? `${index + 1} ${axis.label}` : axis.label}</View>
          <View className='k-radar__value k-number'>
            {axis.value ?? '–'}
            <View className='k-radar__max'>/{axis.max}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
