import { useRouter } from '@tarojs/taro'
import { filterNamed } from '@/features/office/progress/use-enterprise-list'
import { EnterpriseNames } from '../../progress/enterprise-names'
import { Overview } from '../../progress/overview'

definePageConfig({
  navigationBarTitleText: '全省进度',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** The overview; with a `filter` in its address, the list of enterprises, so that "back" leads from one to the other. */
export default function ProgressPage() {
  const { filter } = useRouter().params
  return filter === undefined ? <Overview /> : <EnterpriseNames first={filterNamed(filter)} />
}
