import { commentWords } from '@/text/components'
import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import './comment-bubble.scss'

export interface CommentBubbleProps {
  /** «审核意见», «省级意见» */
  title?: string | undefined
  author: string
  /** As it is shown: «12 月 9 日 10:32». */
  when: string
  text: string
  /** open: still to be answered. */
  state?: 'open' | 'answered' | undefined
}

export function CommentBubble({ title = commentWords.title, author, when, text, state = 'open' }: CommentBubbleProps) {
  return (
    <View className={classNames('k-comment', state === 'answered' && 'k-comment--answered')}>
      <View className='k-comment__head'>
        <Icon name={state === 'answered' ? 'check' : 'chat'} />
        <View className='k-comment__title'>{state === 'answered' ? commentWords.answered(title) : title}</View>
      </View>
      <View className='k-comment__text'>{text}</View>
      <View className='k-comment__by k-number'>{`${author} · ${when}`}</View>
    </View>
  )
}
