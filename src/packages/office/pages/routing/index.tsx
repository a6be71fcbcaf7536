import { useRouter } from '@tarojs/taro'
import { tabNamed } from '@/features/office/routing/use-routing'
import { RoutingBoard } from '../../routing/routing-board'

definePageConfig({
  navigationBarTitleText: '责任工会分派',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

export default function RoutingPage() {
  const { tab } = useRouter().params
  return <RoutingBoard first={tabNamed(tab)} />
}
