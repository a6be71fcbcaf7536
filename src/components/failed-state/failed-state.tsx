import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import './failed-state.scss'

export interface FailedStateProps {
  /** One sentence that says what to do next. */
  sentence: string
  requestId?: string | undefined
  onRetry?: (() => void) | undefined
  retryText?: string | undefined
  /** Inside a card or a sheet rather than instead of a page. */
  compact?: boolean | undefined
}

export function FailedState({ sentence, requestId, onRetry, retryText = '重试', compact }: FailedStateProps) {
  return (
    <View className={compact ? 'k-failed k-failed--compact' : 'k-failed'} {...accessible({ role: 'alert' })}>
      <View className='k-failed__icon'>
        <Icon name='alert' />
      </View>
      <View className='k-failed__sentence'>{sentence}</View>
      {requestId ? <View className='k-failed__id k-number'>{`问题编号 ${requestId}`}</View> : null}
      {onRetry ? (
        <View className='k-failed__action'>
          <Button kind='secondary' icon='retry' onPress={onRetry}>
            {retryText}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
