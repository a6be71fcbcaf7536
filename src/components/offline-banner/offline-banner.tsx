import { View } from '@tarojs/components'
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
  if (unkept === 0)
    return (
      <Notice tone='warn'>
        手机存储已满。写的内容会直接存到服务器：请保持联网，等显示“已保存”再离开；或清理手机空间。
      </Notice>
    )
  return (
    <Notice
      tone='danger'
      urgent
      title={`手机存储已满，有 ${unkept} 项没有存下`}
      action={onCopy && { text: '复制没存下的文字', onPress: onCopy }}
    >
      {`内容还在。连上网保存好，或清理出手机空间以前，请不要关掉小程序${onCopy ? '；也可以先复制出来' : ''}。`}
    </Notice>
  )
}

/** Whether there is a network, and where what was written is meanwhile: nothing is called stored that is not. */
export function OfflineBanner({ offline, pending = 0, full = false, unkept = 0, onCopy }: OfflineBannerProps) {
  const waiting = pending > 0 ? `，${pending} 项联网后自动上传` : ''
  return (
    <>
      {full || unkept > 0 ? <WithoutRoom unkept={unkept} onCopy={onCopy} /> : null}
      {offline ? (
        <View className='k-offline' {...accessible({ role: 'status', live: 'polite' })}>
          <Icon name='offline' />
          <View className='k-offline__text'>{`离线中${unkept > 0 ? '' : '，内容已存本机'}${waiting}`}</View>
        </View>
      ) : null}
    </>
  )
}
