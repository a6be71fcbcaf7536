import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { filterNamed } from '@/features/office/progress/use-enterprise-list'
import { EnterpriseList } from './enterprise-list'
import { ProvinceProgress } from './province-progress'

definePageConfig({
  navigationBarTitleText: '全省进度',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** The province's progress; with a `filter` in its address, the list of enterprises, so that "back" leads from one to the other. */
export default function ProgressPage() {
  const { filter } = useRouter().params
  return filter === undefined ? <ProvinceProgress /> : <EnterpriseList first={filterNamed(filter)} />
}
