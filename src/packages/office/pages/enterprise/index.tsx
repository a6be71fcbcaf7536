import { useRouter } from '@tarojs/taro'
import { EnterpriseFile } from '../../enterprise/enterprise-file'

definePageConfig({ navigationBarTitleText: '企业', enablePullDownRefresh: true })

export default function EnterprisePage() {
  const { id } = useRouter().params
  return <EnterpriseFile enterpriseId={id} />
}
