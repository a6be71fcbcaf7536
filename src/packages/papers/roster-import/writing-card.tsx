import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import type { ImportSummary } from '@/features/roster/import-view'
import type { useConfirmImport } from '@/features/roster/use-roster-import'
import { failureSentence } from '@/text/failures'

export interface WritingCardProps {
  summary: ImportSummary
  confirming: ReturnType<typeof useConfirmImport>
}

/** How far the writing is; where it stopped, and how to go on. */
export function WritingCard({ summary, confirming }: WritingCardProps) {
  const { passed, total } = summary
  const goOn = { text: '接着写入', onPress: () => void confirming.run(summary) }
  return (
    <>
      <Card title='正在写入台账' note='请不要离开。离开了也不要紧，回来可以接着写，不会重复。'>
        <ProgressBar value={passed} max={total} label='写入进度' text={`${passed}/${total} 行`} />
      </Card>
      {confirming.failure ? (
        <Notice tone='danger' title='写到一半停下了' urgent action={goOn}>
          {failureSentence(confirming.failure)}
        </Notice>
      ) : null}
      {!confirming.running && !confirming.failure ? (
        <Notice tone='info' title='上次写到这里' action={goOn}>
          已写入的不受影响。
        </Notice>
      ) : null}
    </>
  )
}
