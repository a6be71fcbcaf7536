import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/pressable'
import './stat-row.scss'

export interface Stat {
  key: string
  label: string
  value: number | string
  tone?: 'ok' | 'brand' | 'warn' | undefined
  onPress?: (() => void) | undefined
}

export interface StatRowProps {
  stats: readonly Stat[]
}

export function StatRow({ stats }: StatRowProps) {
  return (
    <View className='k-stats'>
      {stats.map(({ key, label, value, tone, onPress }) => {
        // In the order in which it is drawn.
        const said = `${value} ${label}`
        const content = (
          <>
            <View className={classNames('k-stats__value k-number', tone && `k-stats__value--${tone}`)}>{value}</View>
            <View className='k-stats__label'>{label}</View>
          </>
        )
        return onPress ? (
          <Pressable key={key} className='k-stats__stat' label={said} onPress={onPress}>
            {content}
          </Pressable>
        ) : (
          <View key={key} className='k-stats__stat' {...accessible({ role: 'text', label: said })}>
            {content}
          </View>
        )
      })}
    </View>
  )
}
