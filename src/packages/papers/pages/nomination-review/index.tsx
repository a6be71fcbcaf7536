import { useRouter } from '@tarojs/taro'
import { OverviewPage } from '../../nominations/overview-page'
import { ReviewPage } from '../../nominations/review-page'

definePageConfig({
  navigationBarTitleText: '遴选审定',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** 遴选审定: all unions' lists, or with ?union= one union's. */
export default function NominationReviewPage() {
  const { union } = useRouter().params
  return union ? <ReviewPage unionId={union} /> : <OverviewPage />
}
