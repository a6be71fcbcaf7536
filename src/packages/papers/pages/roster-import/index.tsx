import { Page } from '@/components/page/page'
import { useRosterImport } from '@/features/roster/use-roster-import'
import { useBar } from '@/features/session/use-bar'
import { ImportBoard } from '../../roster-import/import-board'
import { StartCard } from '../../roster-import/start-card'

definePageConfig({ navigationBarTitleText: '导入名单' })

/** 导入名单: nothing of the ledger is written before the office has seen what would be and said yes. */
export default function RosterImportPage() {
  useBar('plain')
  const roster = useRosterImport()
  const { summary } = roster
  return summary ? (
    <ImportBoard key={summary.importId} roster={roster} summary={summary} />
  ) : (
    <Page>
      <StartCard roster={roster} />
    </Page>
  )
}
