import { useRouter } from '@tarojs/taro'
import { codeFromPage } from '@/features/bind/invitation-code'
import { useBar } from '@/features/session/appearance'
import { BindPage } from './bind-page'

definePageConfig({ navigationBarTitleText: '绑定单位' })

/** Where an invitation's link or QR code leads. */
export default function BindEntry() {
  useBar('plain')
  return <BindPage carried={codeFromPage(useRouter().params)} />
}
