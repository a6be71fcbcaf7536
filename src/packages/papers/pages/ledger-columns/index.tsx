import { useBar } from '@/features/session/use-bar'
import { ColumnsDesk } from '../../ledger/columns-desk'

export default function LedgerColumnsPage() {
  useBar('plain')
  return <ColumnsDesk />
}
