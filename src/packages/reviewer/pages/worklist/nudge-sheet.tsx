import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag, type Tone } from '@/components/status-tag/status-tag'
import { countToCall, groupNudges, type Nudge } from '@/features/worklist/nudge'
import { failureSentence } from '@/text/failures'
import { nudgedSentence, nudgeWords } from '@/text/review'
import './worklist.scss'

interface NudgeGroupListProps {
  words: { readonly title: string; readonly note: string; readonly tone: Tone }
  results: ReadonlyArray<{ readonly enterpriseId: string; readonly enterpriseName: string }>
}

/** The enterprises with one outcome: what it means once, then each by its name. */
function NudgeGroupList({ words, results }: NudgeGroupListProps) {
  return (
    <View className='rv-nudge'>
      <View className='rv-nudge__head'>
        <StatusTag
          tone={words.tone}
          icon={words.tone === 'warn' ? 'alert' : undefined}
          text={`${words.title} ${results.length} 家`}
        />
      </View>
      <View className='rv-nudge__note'>{words.note}</View>
      <RowPages rows={results} unit='家'>
        {(result) => (
          <View key={result.enterpriseId} className='rv-nudge__name'>
            {result.enterpriseName}
          </View>
        )}
      </RowPages>
    </View>
  )
}

interface NudgeSheetProps {
  nudge: Nudge
  count: number
}

const runningNote = ({ state }: Nudge): string =>
  state.step === 'sending' ? `已办 ${state.count.done}/${state.count.total} 家，请稍等` : '正在读取名单'

/** Asks once, shows how far it is, and then who was told and who needs a telephone call. */
export function NudgeSheet({ nudge, count }: NudgeSheetProps) {
  const { state, close } = nudge
  const act = (work: () => Promise<void>) => () => void work()
  if (nudge.proposed)
    return (
      <Dialog
        open
        title={`催办 ${count} 家企业？`}
        body='每家的填报人会收到一条提醒，今天已经提醒过的不再重复发。'
        confirmText='催办'
        onConfirm={act(nudge.start)}
        onCancel={nudge.withdraw}
      />
    )
  if (state.step === 'idle') return null
  if (state.step !== 'ended')
    return (
      <HalfSheet open title='正在催办' note={runningNote(nudge)} onClose={() => undefined}>
        <LoadingState rows={1} label='正在催办' />
      </HalfSheet>
    )
  const { failure, left } = state
  const results = state.outputs.flatMap((output) => output.results)
  return (
    <HalfSheet
      open
      title='催办结果'
      note={results.length > 0 ? nudgedSentence(results.length, countToCall(results)) : undefined}
      onClose={close}
      footer={
        failure ? (
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
      {failure ? (
        <Notice tone='danger' title={left > 0 ? `还有 ${left} 家没有催办` : '没有办成'} urgent>
          {failureSentence(failure)}
        </Notice>
      ) : null}
      {!failure && results.length === 0 ? <View>企业都已提交，不用催办。</View> : null}
      {groupNudges(results).map((group) => (
        <NudgeGroupList key={group.outcome} words={nudgeWords(group.outcome)} results={group.results} />
      ))}
    </HalfSheet>
  )
}
