import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import './bar-rows.scss'

/** Part of a bar: what has gone furthest is darkest. */
interface Part {
  key: string
  value: number
  tone: 'deep' | 'mid' | 'alarm'
}

export interface BarRow {
  key: string
  label: string
  /** The numbers in words: «56 家 · 56%»; a bar alone says nothing. */
  text: string
  /** One after the other, out of `max`. */
  parts: readonly Part[]
  max: number
  /** Opens the list that is behind it. */
  onPress?: (() => void) | undefined
}

export interface BarRowsProps {
  rows: readonly BarRow[]
}

/** What a bar is read aloud as, in the order in which it is drawn. */
const saidOf = ({ label, text }: BarRow): string => `${label}，${text}`

function Bar({ parts, max }: Pick<BarRow, 'parts' | 'max'>) {
  return (
    <View className='k-bars__track' {...accessible({ hidden: true })}>
      {parts.map(({ key, value, tone }) =>
        value > 0 && max > 0 ? (
          <View
            key={key}
            className={classNames('k-bars__part', `k-bars__part--${tone}`)}
            style={`width:${((Math.min(value, max) / max) * 100).toFixed(1)}%`}
          />
        ) : null,
      )}
    </View>
  )
}

/** Numbers of a kind below each other, each with its bar: they are compared by length, and read in words. */
export function BarRows({ rows }: BarRowsProps) {
  return (
    <View className='k-bars'>
      {rows.map((row) => {
        const content = (
          <>
            <View className='k-bars__line'>
              <View className='k-bars__label'>{row.label}</View>
              <View className='k-bars__text k-number'>{row.text}</View>
            </View>
            <Bar parts={row.parts} max={row.max} />
          </>
        )
        return row.onPress ? (
          <Pressable key={row.key} className='k-bars__row' label={saidOf(row)} onPress={row.onPress}>
            <View className='k-bars__main'>{content}</View>
            <View className='k-bars__arrow'>
              <Icon name='chevron' />
            </View>
          </Pressable>
        ) : (
          <View key={row.key} className='k-bars__row' {...accessible({ role: 'text', label: saidOf(row) })}>
            <View className='k-bars__main'>{content}</View>
          </View>
        )
      })}
    </View>
  )
}
