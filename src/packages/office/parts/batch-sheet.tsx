import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import type { JobState } from '@/features/office/use-batch-job'
import { failureSentence } from '@/text/failures'
import './batch-sheet.scss'

export interface BatchSheetProps<Output> {
  state: JobState<Output>
  /** «提醒», «确认»: what is being done, and then its result. */
  name: string
  preparing: string
  note?: string | undefined
  onClose: () => void
  onResume: () => Promise<void>
  /** What came of it; drawn once it ended. */
  children: (outputs: readonly Output[]) => ReactNode
  /** Beside «关闭» once it ended well. */
  action?: ReactNode
}

/** A long piece of work while it goes on and after: how far it is, what came of it, and how to go on after a failure. */
export function BatchSheet<Output>({ state, name, preparing, note, onClose, onResume, children, action }: BatchSheetProps<Output>) {
  if (state.step === 'idle') return null
  if (state.step !== 'ended') {
    const count = state.count
    const doing = state.step === 'preparing' ? preparing : `正在${name}`
    return (
      <HalfSheet open title={doing} note='请不要关闭小程序，稍等就好。' onClose={onClose}>
        <View className='of-batch'>
          <ProgressBar
            value={count?.done ?? 0}
            max={count?.total ?? 1}
            label={doing}
            text={count ? `${count.done}/${count.total} 家` : '读取中'}
          />
        </View>
      </HalfSheet>
    )
  }
  const { failure, left, outputs } = state
  const footer = failure ? (
    <>
      <Button kind='secondary' onPress={onClose}>
        {outputs.length > 0 ? '到此为止' : '关闭'}
      </Button>
      <Button onPress={() => void onResume()}>{left > 0 ? `继续余下 ${left} 家` : '重试'}</Button>
    </>
  ) : (
    <>
      <Button kind={action ? 'secondary' : 'primary'} onPress={onClose}>
        关闭
      </Button>
      {action}
    </>
  )
  return (
    <HalfSheet open title={`${name}结果`} note={note} onClose={onClose} footer={footer}>
      {failure ? (
        <Notice tone='danger' title={left > 0 ? `还有 ${left} 家没有完成` : '没有完成'} urgent>
          {failureSentence(failure)}
        </Notice>
      ) : null}
      {children(outputs)}
    </HalfSheet>
  )
}
