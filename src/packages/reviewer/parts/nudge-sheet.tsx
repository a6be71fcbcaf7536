import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import type { Nudge } from '@/features/worklist/use-nudge'
import { failureSentence } from '@/text/failures'
import { nudgedSentence, nudgeWords } from '@/text/review'
import { NudgeGroupList } from './nudge-group-list'

export interface NudgeSheetProps {
  nudge: Nudge
  count: number
}

const runningNote = (done: number, total: number | null): string =>
  total === null ? '正在读取名单' : `已办 ${done}/${total} 家，请稍等`

/** Asks once, shows how far it is, and then who was told and who needs a telephone call. */
export function NudgeSheet({ nudge, count }: NudgeSheetProps) {
  const { run, close } = nudge
  const act = (work: () => Promise<void>) => () => void work()
  if (run.kind === 'idle') return null
  if (run.kind === 'proposed')
    return (
      <Dialog
        open
        title={`催办 ${count} 家企业？`}
        body='每家的填报人会收到一条提醒，今天已经提醒过的不再重复发。'
        confirmText='催办'
        onConfirm={act(nudge.start)}
        onCancel={close}
      />
    )
  if (run.kind === 'running')
    return (
      <HalfSheet open title='正在催办' note={runningNote(run.done, run.total)} onClose={() => undefined}>
        <LoadingState rows={1} label='正在催办' />
      </HalfSheet>
    )
  const toCall = run.results.filter(({ outcome }) => outcome === 'no_contact' || outcome === 'told_in_app_only').length
  return (
    <HalfSheet
      open
      title='催办结果'
      note={run.results.length > 0 ? nudgedSentence(run.results.length, toCall) : undefined}
      onClose={close}
      footer={
        run.failure ? (
          <>
            <Button kind='secondary' onPress={close}>
              关闭
            </Button>
            <Button onPress={act(nudge.resume)}>继续催办</Button>
          </>
        ) : (
          <Button onPress={close}>知道了</Button>
        )
      }
    >
      {run.failure ? (
        <Notice tone='danger' title={run.rest.length > 0 ? `还有 ${run.rest.length} 家没有催办` : '没有办成'} urgent>
          {failureSentence(run.failure)}
        </Notice>
      ) : null}
      {!run.failure && run.results.length === 0 ? <View>企业都已提交，不用催办。</View> : null}
      {run.groups.map((group) => (
        <NudgeGroupList key={group.outcome} words={nudgeWords(group.outcome)} results={group.results} />
      ))}
    </HalfSheet>
  )
}
