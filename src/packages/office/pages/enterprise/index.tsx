import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { EnterpriseOf } from './enterprise-of'

definePageConfig({ enableShareAppMessage: true, navigationBarTitleText: '企业', enablePullDownRefresh: true })

export default function EnterprisePage() {
  return <EnterpriseOf id={useRouter().params['id']} />
}
