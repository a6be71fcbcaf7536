import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { useBar } from '@/features/session/appearance'
import { LedgerEntryOf } from './ledger-entry-of'

definePageConfig({ navigationBarTitleText: '企业台账' })

export default function LedgerEntryPage() {
  useBar('plain')
  return <LedgerEntryOf id={useRouter().params['id']} />
}
