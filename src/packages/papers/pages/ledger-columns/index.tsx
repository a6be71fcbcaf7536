import { useBar } from '@/features/session/use-bar'
import { ColumnsDesk } from '../../ledger/columns-desk'

definePageConfig({ navigationBarTitleText: '台账栏目' })

export default function LedgerColumnsPage() {
  useBar('plain')
  return <ColumnsDesk />
}
