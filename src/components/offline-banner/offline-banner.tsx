import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { Icon } from '../icon/icon'
import './offline-banner.scss'

export interface OfflineBannerProps {
  offline: boolean
  /** Saves and photos that wait for the network. */
  pending?: number | undefined
}

export function OfflineBanner({ offline, pending = 0 }: OfflineBannerProps) {
  if (!offline) return null
  const waiting = pending > 0 ? `，${pending} 项联网后自动上传` : ''
  return (
    <View className='k-offline' {...accessible({ role: 'status', live: 'polite' })}>
      <Icon name='offline' />
      <View className='k-offline__text'>{`离线中，内容已存本机${waiting}`}</View>
    </View>
  )
}
