import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag, type Tone } from '@/components/status-tag/status-tag'
import type { JobState } from '@/features/use-batch-job'
import { countToCall, groupNudges, type NudgeEnd } from '@/features/worklist/nudge'
import { failureSentence } from '@/text/failures'
import { nudgedPeopleSentence, nudgedSentence, nudgeWords } from '@/text/review'
import { nudgeForm } from '@/text/worklist-page'
import './nudge.scss'

interface NudgeGroupListProps {
  words: { readonly title: string; readonly note: string; readonly tone: Tone }
  results: readonly NudgeEnd[]
}

/** The enterprises with one outcome: what it means once, then each by its name. */
function NudgeGroupList({ words, results }: NudgeGroupListProps) {
  return (
    <View className='rv-nudge'>
      <View>
        <StatusTag
          tone={words.tone}
          icon={words.tone === 'warn' ? 'alert' : undefined}
          text={nudgeForm.outcomeCount(words.title, results.length)}
        />
      </View>
      <View className='rv-nudge__note'>{words.note}</View>
      <RowPages rows={results} unit={nudgeForm.enterprises}>
        {({ id, name, people }) => (
          <View key={id} className='rv-nudge__name'>
            {[name, nudgedPeopleSentence(people)].filter(Boolean).join(' · ')}
          </View>
        )}
      </RowPages>
    </View>
  )
}

interface NudgeSheetProps {
  nudge: {
    readonly state: JobState<{ readonly results: readonly NudgeEnd[] }>
    readonly resume: () => Promise<void>
    readonly close: () => void
  }
}

/** A nudge while it goes on, and then who was told and who needs a telephone call. */
export function NudgeSheet({ nudge: { state, resume, close } }: NudgeSheetProps) {
  if (state.step === 'idle') return null
  if (state.step !== 'ended')
    return (
      <HalfSheet
        open
        title={nudgeForm.sending}
        note={state.step === 'sending' ? nudgeForm.sent(state.count.done, state.count.total) : nudgeForm.reading}
        onClose={() => undefined}
      >
        <LoadingState rows={1} label={nudgeForm.sending} />
      </HalfSheet>
    )
  const { failure, left } = state
  const results = state.outputs.flatMap((output) => output.results)
  return (
    <HalfSheet
      open
      title={nudgeForm.result}
      note={results.length > 0 ? nudgedSentence(results.length, countToCall(results)) : undefined}
      onClose={close}
      footer={
        failure ? (
          <>
            <Button kind='secondary' onPress={close}>
              {nudgeForm.close}
            </Button>
            <Button onPress={() => void resume()}>{nudgeForm.goOn}</Button>
          </>
        ) : (
          <Button onPress={close}>{nudgeForm.understood}</Button>
        )
      }
    >
      {failure ? (
        <Notice tone='danger' title={left > 0 ? nudgeForm.left(left) : nudgeForm.notDone} urgent>
          {failureSentence(failure)}
        </Notice>
      ) : null}
      {!failure && results.length === 0 ? <View>{nudgeForm.nobody}</View> : null}
      {groupNudges(results).map((group) => (
        <NudgeGroupList key={group.outcome} words={nudgeWords(group.outcome)} results={group.results} />
      ))}
    </HalfSheet>
  )
}
