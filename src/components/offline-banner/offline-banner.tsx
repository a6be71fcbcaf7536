import { View } from '@tarojs/components'
import { storageWords } from '@/text/components'
import { accessible } from '../accessibility'
import { Icon } from '../icon/icon'
import { Notice } from '../notice/notice'
import './offline-banner.scss'

export interface OfflineBannerProps {
  offline: boolean
  /** Saves and photos that wait for the network. */
  pending?: number | undefined
  /** The phone refused to keep what was last written. */
  full?: boolean | undefined
  /** How much of what was written is nowhere but on the screen. */
  unkept?: number | undefined
  /** Puts what is nowhere but on the screen on the clipboard. */
  onCopy?: (() => void) | undefined
}

function WithoutRoom({ unkept, onCopy }: { unkept: number; onCopy: (() => void) | undefined }) {
  if (unkept === 0) return <Notice tone='warn'>{storageWords.full}</Notice>
  return (
    <Notice
      tone='danger'
      urgent
      title={storageWords.unkept(unkept)}
      action={onCopy && { text: storageWords.copy, onPress: onCopy }}
    >
      {storageWords.keepOpen(onCopy !== undefined)}
    </Notice>
  )
}

/** Whether there is a network, and where what was written is meanwhile: nothing is called stored that is not. */
export function OfflineBanner({ offline, pending = 0, full = false, unkept = 0, onCopy }: OfflineBannerProps) {
  return (
    <>
      {full || unkept > 0 ? <WithoutRoom unkept={unkept} onCopy={onCopy} /> : null}
      {offline ? (
        <View className='k-offline' {...accessible({ role: 'status', live: 'polite' })}>
          <Icon name='offline' />
          <View className='k-offline__text'>{storageWords.offline(unkept === 0, pending)}</View>
        </View>
      ) : null}
    </>
  )
}
