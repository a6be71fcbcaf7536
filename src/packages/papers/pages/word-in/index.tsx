import { useRouter } from '@tarojs/taro'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { useBar } from '@/features/session/use-bar'
import { useWordIn } from '@/features/word-in/use-word-in'
import { WordInDesk } from '../../word-in/word-in-desk'
import { OpenTrouble } from '../../parts/trouble'

definePageConfig({ navigationBarTitleText: '从 Word 填入' })

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
  return (
    <Page>
      <OpenTrouble failure={failure} onRetry={() => wordIn.fill.reload()} />
    </Page>
  )
}
