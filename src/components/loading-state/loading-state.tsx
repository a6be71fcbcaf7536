import { failedWords } from '@/text/components'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import './loading-state.scss'

export interface LoadingStateProps {
  /** Cards to hint at. */
  rows?: number | undefined
  label?: string | undefined
}

export function LoadingState({ rows = 3, label = failedWords.loading }: LoadingStateProps) {
  return (
    <View className='k-loading' {...accessible({ role: 'status', label, live: 'polite' })}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className='k-loading__card'>
          <View className='k-loading__line k-loading__line--title' />
          <View className='k-loading__line' />
          <View className='k-loading__line k-loading__line--short' />
        </View>
      ))}
    </View>
  )
}
