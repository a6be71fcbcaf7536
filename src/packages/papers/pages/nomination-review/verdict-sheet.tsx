import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import type { NominationReview } from '@/features/nominations/use-nomination-review'
import { yearWords } from '@/text/nomination-pages'

const WORDS = {
  confirmed: { title: '同意入库', word: '审定意见（可不填）', confirm: '同意入库', done: '已同意入库' },
  declined: { title: '不予入库', word: '不予入库的理由（必填）', confirm: '不予入库', done: '已审定，名额已空出' },
  return: { title: '退回名单', word: '退回意见（必填）', confirm: '退回名单', done: '已退回，工会会收到消息' },
} as const

/** What a decision does, said before it is made. */
const effectOf = ({ deciding, level, file }: NominationReview): string => {
  if (!deciding || !file) return ''
  if (deciding.kind === 'return') return '还没有审定的企业退回工会修改，已审定的不变。'
  if (deciding.kind === 'declined') return '不占名额，工会可以另行遴选。审定后不能更改。'
  return level === 'provincial'
    ? `编入 ${yearWords(file.cycleId)}省级台账，下一周期开启时生成评估表；本年度的名单和统计不变。审定后不能更改。`
    : `列入 ${yearWords(file.cycleId)}本级台账，不参加省级评估。审定后不能更改。`
}

/** The office's decision with its word; this is where it is asked once. */
export function VerdictSheet({ review }: { review: NominationReview }) {
  const toast = useToast()
  const { deciding, item } = review
  if (!deciding) return null
  const words = WORDS[deciding.kind]
  const confirm = async () => {
    if (await review.confirm()) toast.show({ tone: 'ok', text: words.done })
  }
  return (
    <HalfSheet
      open
      title={words.title}
      note={item?.name}
      onClose={review.cancel}
      footer={
        <>
          <Button kind='secondary' onPress={review.cancel}>
            再看看
          </Button>
          <Button
            loading={review.running}
            disabled={deciding.kind !== 'confirmed' && review.note.trim() === ''}
            onPress={() => void confirm()}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      <WriteFailure failure={review.writeFailure} title='没有办成' />
      <Notice>{effectOf(review)}</Notice>
      <NarrativeField label={words.word} value={review.note} suggested={null} onInput={review.setNote} />
    </HalfSheet>
  )
}
