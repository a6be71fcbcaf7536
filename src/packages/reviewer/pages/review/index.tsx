import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { useBar } from '@/features/session/appearance'
import { ReviewOf } from './review-of'

definePageConfig({ navigationBarTitleText: '审核', enablePullDownRefresh: true })

export default function ReviewPage() {
  useBar('plain')
  return <ReviewOf id={useRouter().params['id']} />
}
