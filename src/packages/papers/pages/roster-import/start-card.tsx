import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CellList, Cell } from '@/components/cell/cell'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { readPrivacyContract } from '@/features/photos/choose-and-show'
import type { RosterImport } from '@/features/roster/use-roster-import'
import { makingWords, jobFailureSentence } from '@/text/document'
import { readGuide } from '@/text/privacy'
import { START_STEPS, uploadFailure } from '@/text/roster'

/** Why the file is not here yet, and the way on. */
function StartFailure({ roster }: { roster: RosterImport }) {
  const { upload, readFailure } = roster
  const { standing } = upload
  const failure = readFailure ?? (standing.kind === 'refused' ? standing.failure : undefined)
  const sentence = failure ? jobFailureSentence(failure) : uploadFailure(standing)
  if (sentence === undefined) return null
  // What the file itself is refused for is not cured by sending it again.
  const again =
    standing.kind === 'unsent' || (failure !== undefined && (failure === 'unmade' || failure.outcome !== 'refused'))
  return (
    <Notice
      tone='danger'
      title='文件没有读取'
      urgent
      action={
        again
          ? { text: '再试一次', onPress: () => void roster.retry() }
          : failure === undefined && standing.kind === 'privacy_refused'
            ? { text: readGuide, onPress: readPrivacyContract }
            : undefined
      }
    >
      {sentence}
    </Notice>
  )
}

/** Choosing the file, and going on with an import that was left. */
export function StartCard({ roster }: { roster: RosterImport }) {
  const { upload, reading, left } = roster
  const { standing } = upload
  if (reading) return <LoadingState rows={4} label={makingWords(reading, '正在读取名单，与台账逐家核对')} />
  const sending = standing.kind === 'sending'
  return (
    <>
      {left ? (
        <Notice
          tone='info'
          title={left.state === 'applying' ? '上次导入还没有写完' : '上次的预览还在'}
          action={{ text: '接着办理', onPress: () => roster.take(left) }}
        >
          {left.fileName}
        </Notice>
      ) : null}
      <StartFailure roster={roster} />
      <Card title='选择名单文件' note='先预览，确认以前台账不会改动'>
        {sending ? (
          <ProgressBar value={standing.percent} max={100} label='正在上传' text={`${standing.percent}%`} />
        ) : null}
        <Button loading={sending} onPress={() => void roster.choose()}>
          {sending ? '正在上传' : '选择文件'}
        </Button>
      </Card>
      <CellList title='名单要怎样准备'>
        {START_STEPS.map((step, index) => (
          <Cell key={step} plain title={step} badge={{ state: 'todo', number: index + 1 }} />
        ))}
      </CellList>
    </>
  )
}
