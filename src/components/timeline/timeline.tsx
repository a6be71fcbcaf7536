import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/icon'
import { RowPages } from '../row-pages/row-pages'
import './timeline.scss'

export interface TimelineEvent {
  id: string
  who: string
  what: string
  when: string
  note?: string | undefined
  tone?: 'ok' | 'warn' | 'danger' | 'info' | 'neutral' | undefined
}

export interface TimelineProps {
  events: readonly TimelineEvent[]
  label: string
  /** Whether there is more to be read further back, and how. */
  more?: boolean | undefined
  loading?: boolean | undefined
  onMore?: (() => void) | undefined
}

const icons: Record<NonNullable<TimelineEvent['tone']>, IconName> = {
  ok: 'check',
  warn: 'alert',
  danger: 'cross',
  info: 'info',
  neutral: 'dot',
}

export function Timeline({ events, label, ...further }: TimelineProps) {
  return (
    <RowPages
      rows={events}
      unit='条'
      {...further}
      inside={(shown) => (
        <View className='k-timeline' {...accessible({ role: 'list', label })}>
          {shown}
        </View>
      )}
    >
      {({ id, who, what, when, note, tone = 'neutral' }) => (
        <View key={id} className='k-timeline__event' {...accessible({ role: 'listitem' })}>
          <View className={classNames('k-timeline__mark', `k-timeline__mark--${tone}`)}>
            <Icon name={icons[tone]} />
          </View>
          <View className='k-timeline__main'>
            <View className='k-timeline__what'>{what}</View>
            <View className='k-timeline__who k-number'>{`${who} · ${when}`}</View>
            {note ? <View className='k-timeline__note'>{note}</View> : null}
          </View>
        </View>
      )}
    </RowPages>
  )
}
