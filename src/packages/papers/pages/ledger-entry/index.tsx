import { useRouter } from '@tarojs/taro'
import { useBar } from '@/features/session/use-bar'
import { ReaderDesk } from '../../ledger/reader-desk'

definePageConfig({ navigationBarTitleText: '企业台账' })

export default function LedgerEntryPage() {
  useBar('plain')
  return <ReaderDesk entryId={useRouter().params['id']} />
}
