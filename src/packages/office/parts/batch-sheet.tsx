import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import type { JobState } from '@/features/use-batch-job'
import { failureSentence } from '@/text/failures'
import './office.scss'

export interface BatchSheetProps<Output> {
  job: {
    readonly state: JobState<Output>
    readonly stop: () => void
    readonly resume: () => Promise<void>
  }
  /** «提醒», «确认»: what is being done, and then its result. */
  name: string
  preparing: string
  /** Once it ended. */
  onClose: () => void
  /** The result has a button of its own that matters more than 关闭. */
  quietClose?: boolean | undefined
  /** What came of it; drawn once it ended. */
  children: (outputs: readonly Output[]) => ReactNode
}

const STOPPED = '已完成的不受影响，可以接着办理余下的。'

/** A long piece of work while it goes on and after: how far it is, what came of it, and how to go on where it ended. */
export function BatchSheet<Output>({
  job,
  name,
  preparing,
  onClose,
  quietClose = false,
  children,
}: BatchSheetProps<Output>) {
  const { state, stop, resume } = job
  if (state.step === 'idle') return null
  if (state.step !== 'ended') {
    const count = state.count
    const doing = state.step === 'preparing' ? preparing : `正在${name}`
    return (
      <HalfSheet
        open
        title={doing}
        note='请不要关闭小程序，稍等就好。'
        onClose={stop}
        footer={
          <Button kind='secondary' onPress={stop}>
            停下
          </Button>
        }
      >
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
  const unfinished = failure !== null || left > 0
  return (
    <HalfSheet
      open
      title={`${name}结果`}
      onClose={onClose}
      footer={
        <>
          <Button kind={unfinished || quietClose ? 'secondary' : 'primary'} onPress={onClose}>
            {unfinished && outputs.length > 0 ? '到此为止' : '关闭'}
          </Button>
          {unfinished ? (
            <Button onPress={() => void resume()}>{left > 0 ? `继续余下 ${left} 家` : '重试'}</Button>
          ) : null}
        </>
      }
    >
      {unfinished ? (
        <Notice tone={failure ? 'danger' : 'warn'} title={left > 0 ? `还有 ${left} 家没有完成` : '没有完成'} urgent>
          {failure ? failureSentence(failure) : STOPPED}
        </Notice>
      ) : null}
      {children(outputs)}
    </HalfSheet>
  )
}
