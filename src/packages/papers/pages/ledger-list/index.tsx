import { useBar } from '@/features/session/use-bar'
import { LedgerList } from '../../ledger/ledger-list'

export default function LedgerListPage() {
  useBar('plain')
  return <LedgerList />
}
