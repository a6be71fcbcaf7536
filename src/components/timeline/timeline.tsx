import { rowWords } from '@/text/components'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/icon'
import { RowPages, type PagesRead } from '../row-pages/row-pages'
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
  /** What must not be lost among the others, with what it is: it stands above them. */
  above?: { readonly title: string; readonly event: TimelineEvent } | undefined
  /** Where there is more to be read further back, how. */
  pages?: PagesRead | undefined
}

const icons: Record<NonNullable<TimelineEvent['tone']>, IconName> = {
  ok: 'check',
  warn: 'alert',
  danger: 'cross',
  info: 'info',
  neutral: 'dot',
}

function Line({ who, what, when, note, tone = 'neutral' }: TimelineEvent) {
  return (
    <View className='k-timeline__event' {...accessible({ role: 'listitem' })}>
      <View className={classNames('k-timeline__mark', `k-timeline__mark--${tone}`)}>
        <Icon name={icons[tone]} />
      </View>
      <View className='k-timeline__main'>
        <View className='k-timeline__what'>{what}</View>
        <View className='k-timeline__who k-number'>{`${who} · ${when}`}</View>
        {note ? <View className='k-timeline__note'>{note}</View> : null}
      </View>
    </View>
  )
}

export function Timeline({ events, label, above, pages }: TimelineProps) {
  return (
    <>
      {above ? (
        <View className='k-timeline__above' {...accessible({ role: 'list', label: above.title })}>
          <View className='k-timeline__title'>{above.title}</View>
          <Line {...above.event} />
        </View>
      ) : null}
      <RowPages
        rows={events}
        unit={rowWords.unit}
        pages={pages}
        inside={(shown) => (
          <View className='k-timeline' {...accessible({ role: 'list', label })}>
            {shown}
          </View>
        )}
      >
        {(event) => <Line key={event.id} {...event} />}
      </RowPages>
    </>
  )
}
