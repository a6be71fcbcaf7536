import { useRouter } from '@tarojs/taro'
import { EnterpriseFile } from '../../enterprise/enterprise-file'

export default function EnterprisePage() {
  const { id } = useRouter().params
  return <EnterpriseFile enterpriseId={id} />
}
