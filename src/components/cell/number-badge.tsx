import { badgeWords } from '@/text/components'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/icon'
import './number-badge.scss'

export interface Badge {
  state: 'done' | 'attention' | 'todo'
  /** What it is the badge of: an indicator's number, a rank, a step. Never how many of something there are. */
  number?: number | undefined
}

const words: Record<Badge['state'], string> = {
  done: badgeWords.done,
  attention: badgeWords.attention,
  todo: badgeWords.todo,
}

const ICONS: Record<Badge['state'], IconName> = { done: 'check', attention: 'alert', todo: 'minus' }

export const badgeWord = (badge: Badge): string => words[badge.state]

export function NumberBadge({ state, number }: Badge) {
  return (
    <View
      className={classNames('k-badge k-number', `k-badge--${state}`)}
      {...accessible({ role: 'img', label: number === undefined ? words[state] : `${number}，${words[state]}` })}
    >
      {number ?? <Icon name={ICONS[state]} />}
    </View>
  )
}
