import { useBar } from '@/features/session/use-bar'
import { LedgerList } from '../../ledger/ledger-list'

definePageConfig({
  navigationBarTitleText: '台账',
  enablePullDownRefresh: true,
})

export default function LedgerListPage() {
  useBar('plain')
  return <LedgerList />
}
