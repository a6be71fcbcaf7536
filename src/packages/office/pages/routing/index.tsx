import { useRouter } from '@tarojs/taro'
import { tabNamed } from '@/features/office/routing/use-routing'
import { RoutingBoard } from '../../routing/routing-board'

export default function RoutingPage() {
  const { tab } = useRouter().params
  return <RoutingBoard first={tabNamed(tab)} />
}
