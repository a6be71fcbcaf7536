import { failedWords } from '@/text/components'
import { createContext, useContext } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import './failed-state.scss'

const HomeContext = createContext<() => void>(() => undefined)

/** Once, in app.tsx: how every page's failure leads home. */
export const HomeProvider = HomeContext.Provider

export interface FailedStateProps {
  /** One sentence that says what to do next. */
  sentence: string
  requestId?: string | undefined
  onRetry?: (() => void) | undefined
  retryText?: string | undefined
  /** Trying again would not help: the way leads home. */
  home?: boolean | undefined
  /** Inside a card or a sheet rather than instead of a page. */
  compact?: boolean | undefined
}

export function FailedState({
  sentence,
  requestId,
  onRetry,
  retryText = failedWords.retry,
  home,
  compact,
}: FailedStateProps) {
  const goHome = useContext(HomeContext)
  const onPress = home ? goHome : onRetry
  return (
    <View className={compact ? 'k-failed k-failed--compact' : 'k-failed'} {...accessible({ role: 'alert' })}>
      <View className='k-failed__icon'>
        <Icon name='alert' />
      </View>
      <View className='k-failed__sentence'>{sentence}</View>
      {requestId ? <View className='k-failed__id k-number'>{failedWords.reference(requestId)}</View> : null}
      {onPress ? (
        <View className='k-failed__action'>
          <Button kind='secondary' icon='retry' onPress={onPress}>
            {home ? failedWords.home : retryText}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
