import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { HalfSheet } from '../half-sheet/half-sheet'
import { Notice } from '../notice/notice'
import { ProgressBar } from '../progress-bar/progress-bar'
import { batchJob } from '@/text/batch-job'
import { failureSentence, type Failure } from '@/text/failures'
import './batch-sheet.scss'

interface Count {
  readonly done: number
  readonly total: number
}

type BatchState<Output> =
  | { readonly step: 'idle' }
  | { readonly step: 'preparing' | 'sending'; readonly count: Count | null }
  | {
      readonly step: 'ended'
      readonly outputs: readonly Output[]
      readonly failure: Failure | null
      readonly left: number
    }

export interface BatchSheetProps<Output> {
  job: {
    readonly state: BatchState<Output>
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

const STOPPED = batchJob.stopped

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
    const doing = state.step === 'preparing' ? preparing : batchJob.doing(name)
    return (
      <HalfSheet
        open
        title={doing}
        note={batchJob.keepOpen}
        onClose={stop}
        footer={
          <Button kind='secondary' onPress={stop}>
            {batchJob.stop}
          </Button>
        }
      >
        <View className='k-batch'>
          <ProgressBar
            value={count?.done ?? 0}
            max={count?.total ?? 1}
            label={doing}
            text={count ? batchJob.count(count.done, count.total) : batchJob.reading}
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
      title={batchJob.result(name)}
      onClose={onClose}
      footer={
        <>
          <Button kind={unfinished || quietClose ? 'secondary' : 'primary'} onPress={onClose}>
            {unfinished && outputs.length > 0 ? batchJob.enough : batchJob.close}
          </Button>
          {unfinished ? (
            <Button onPress={() => void resume()}>{left > 0 ? batchJob.goOn(left) : batchJob.tryAgain}</Button>
          ) : null}
        </>
      }
    >
      {unfinished ? (
        <Notice tone={failure ? 'danger' : 'warn'} title={left > 0 ? batchJob.left(left) : batchJob.unfinished} urgent>
          {failure ? failureSentence(failure) : STOPPED}
        </Notice>
      ) : null}
      {children(outputs)}
    </HalfSheet>
  )
}
