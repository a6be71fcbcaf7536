import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Page } from '@/components/page/page'
import { Tabs } from '@/components/tabs/tabs'
import { LEDGER_LEVELS } from '@/domain/nomination/nomination'
import { useNominationReview } from '@/features/nominations/use-nomination-review'
import { useTitle } from '@/features/office/use-title'
import { useBar } from '@/features/session/use-bar'
import { LEDGER_WORDS } from '@/text/nomination'
import { ReviewBoard, ReviewFoot } from './review-board'
import { VerdictSheet } from './verdict-sheet'

/** One union's lists. */
export function ReviewPage({ unionId }: { unionId: string }) {
  useBar('plain')
  const review = useNominationReview(unionId)
  const { file, level } = review
  useTitle(file?.unionName ?? '遴选审定')
  usePullDownRefresh(() => void review.reload().then(() => Taro.stopPullDownRefresh()))
  return (
    <Page
      top={
        <Tabs
          label='台账'
          tabs={LEDGER_LEVELS.map((key) => ({
            key,
            label: LEDGER_WORDS[key],
            count: file && file.tally[key].submitted,
          }))}
          selected={level}
          onSelect={review.setLevel}
        />
      }
      footer={<ReviewFoot review={review} />}
      overlay={<VerdictSheet review={review} />}
    >
      <ReviewBoard review={review} />
    </Page>
  )
}
