import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { useToast } from '@/components/toast/toast'
import type { ReviewDesk } from '@/features/review/use-review-desk'
import { numbersSentence } from '@/text/review'

export interface ReviewFooterProps {
  desk: ReviewDesk
  onReturn: () => void
  onApprove: () => void
}

const hintOf = (unsaved: readonly number[], flagged: readonly number[], approve: string): string | undefined => {
  if (unsaved.length > 0) return `${numbersSentence(unsaved)}的意见还没保存`
  return flagged.length > 0 ? `${numbersSentence(flagged)}标了“需退回修改”，取消后才能${approve}` : undefined
}

/** Back or onwards. What is not saved, or still marked, is said above the buttons that wait for it. */
export function ReviewFooter({ desk, onReturn, onApprove }: ReviewFooterProps) {
  const toast = useToast()
  const flagged = desk.outcome.items.map((item) => item.no)
  const unsaved = Object.keys(desk.notes.unsaved).map(Number)
  const approve = desk.desk === 'office' ? '接收' : '同意呈报'
  const explain = () =>
    toast.show({ text: '请先在要改的指标上点“写意见”，写明要改什么，再打开“需退回修改”', tone: 'info' })
  return (
    <ActionBar hint={hintOf(unsaved, flagged, approve)}>
      <Button kind='secondary' disabled={unsaved.length > 0} onPress={flagged.length > 0 ? onReturn : explain}>
        {flagged.length > 0 ? `退回 ${flagged.length} 项` : '退回修改'}
      </Button>
      <Button disabled={unsaved.length > 0 || flagged.length > 0} onPress={onApprove}>
        {approve}
      </Button>
    </ActionBar>
  )
}
