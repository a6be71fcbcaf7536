import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { KeysSheet } from '@/components/keys-sheet/keys-sheet'
import { useKeyHelp } from '@/features/key-help'
import { useBar } from '@/features/session/appearance'
import { ReviewOf } from './review-of'

definePageConfig({ navigationBarTitleText: '审核', enablePullDownRefresh: true })

export default function ReviewPage() {
  useBar('plain')
  const help = useKeyHelp()
  const { id } = useRouter().params
  return <ReviewOf id={id} overlay={<KeysSheet tables={help.tables} onClose={help.close} />} />
}
