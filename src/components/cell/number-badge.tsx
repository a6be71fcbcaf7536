import { badgeWords } from '@/text/components'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import './number-badge.scss'

export interface Badge {
  state: 'done' | 'attention' | 'todo'
  /** The indicator's number, or how many are open; `done` shows a tick unless `keepNumber`. */
  number?: number | undefined
  keepNumber?: boolean | undefined
}

const words: Record<Badge['state'], string> = {
  done: badgeWords.done,
  attention: badgeWords.attention,
  todo: badgeWords.todo,
}

export const badgeWord = (badge: Badge): string => words[badge.state]

export function NumberBadge({ state, number, keepNumber }: Badge) {
  const tick = state === 'done' && !(keepNumber && number !== undefined)
  return (
    <View
      className={classNames('k-badge k-number', `k-badge--${state}`)}
      {...accessible({ role: 'img', label: number === undefined ? words[state] : `${number}，${words[state]}` })}
    >
      {tick ? <Icon name='check' /> : (number ?? <Icon name={state === 'attention' ? 'alert' : 'minus'} />)}
    </View>
  )
}
