import { useRouter } from '@tarojs/taro'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { goHome } from '@/features/session/navigate'
import { useBar } from '@/features/session/use-bar'
import { useWordIn } from '@/features/word-in/use-word-in'
import { failureSentence } from '@/text/failures'
import { WordInDesk } from '../../word-in/word-in-desk'

/** 从 Word 填入: a filled-in 附件 1, read back into the form as far as a person chooses. */
export default function WordInPage() {
  const assessmentId = useRouter().params['id'] ?? ''
  const wordIn = useWordIn(assessmentId)
  useBar('plain')
  if (wordIn.ready) return <WordInDesk wordIn={wordIn} />
  const { failure } = wordIn
  if (!failure)
    return (
      <Page>
        <LoadingState label='正在打开评估表' rows={4} />
      </Page>
    )
  const further =
    failure.outcome === 'refused'
      ? { retryText: '回首页', onRetry: goHome }
      : { onRetry: () => void wordIn.fill.reload() }
  return (
    <Page>
      <FailedState sentence={failureSentence(failure)} {...further} />
    </Page>
  )
}
