import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { Dialog } from '@/components/dialog/dialog'
import { Page } from '@/components/page/page'
import { Tabs } from '@/components/tabs/tabs'
import { kindsOf, unwrittenOf, type ImportRow, type ImportSummary } from '@/features/roster/import-view'
import { useConfirmImport, type RosterImport } from '@/features/roster/use-roster-import'
import { usePages } from '@/features/use-pages'
import { confirmBody, IMPORT_KIND_WORDS } from '@/text/roster'
import { ColumnSheet } from './column-sheet'
import { ConfirmBar } from './confirm-bar'
import { ImportRows } from './import-rows'
import { ResultCard } from './result-card'
import { RowSheet } from './row-sheet'
import { SummaryCard } from './summary-card'
import { WritingCard } from './writing-card'

export interface ImportBoardProps {
  roster: RosterImport
  summary: ImportSummary
}

/** What lies over the preview: a row that is looked at, the columns, or the one question before anything is written. */
type Over =
  { readonly kind: 'row'; readonly row: ImportRow } | { readonly kind: 'columns' } | { readonly kind: 'confirm' }

/** One import from its preview to its result. */
export function ImportBoard({ roster, summary }: ImportBoardProps) {
  const confirming = useConfirmImport(roster.take)
  if (summary.state === 'done')
    return (
      <Page>
        <ResultCard summary={summary} onAgain={() => roster.take(undefined)} />
      </Page>
    )
  if (summary.state === 'applying' || confirming.running)
    return (
      <Page>
        <WritingCard summary={summary} confirming={confirming} />
      </Page>
    )
  return <Preview roster={roster} summary={summary} confirming={confirming} />
}

interface PreviewProps extends ImportBoardProps {
  confirming: ReturnType<typeof useConfirmImport>
}

/** What the file would do, kind by kind. */
function Preview({ roster, summary, confirming }: PreviewProps) {
  const kinds = kindsOf(summary)
  const [chosen, setChosen] = useState(kinds[0] ?? 'unchanged')
  const [over, setOver] = useState<Over>()
  const kind = kinds.includes(chosen) ? chosen : (kinds[0] ?? 'unchanged')
  const pages = usePages('roster.rows', { importId: summary.importId, kind })
  useReachBottom(pages.loadMore)
  const close = () => setOver(undefined)
  const tabs = kinds.map((key) => ({ key, label: IMPORT_KIND_WORDS[key], count: summary.counts[key] }))
  return (
    <Page
      top={<Tabs label='名单各行' tabs={tabs} selected={kind} onSelect={setChosen} />}
      footer={<ConfirmBar roster={roster} summary={summary} onConfirm={() => setOver({ kind: 'confirm' })} />}
      overlay={
        <>
          <Dialog
            open={over?.kind === 'confirm'}
            title='确认导入名单？'
            body={confirmBody(summary.wanted, unwrittenOf(summary))}
            confirmText='确认导入'
            onCancel={close}
            onConfirm={() => {
              close()
              void confirming.run(summary)
            }}
          />
          {over?.kind === 'columns' ? (
            <ColumnSheet
              roster={roster}
              summary={summary}
              onClose={() => {
                close()
                void pages.reload()
              }}
            />
          ) : null}
          {over?.kind === 'row' ? (
            <RowSheet
              key={over.row.index}
              row={over.row}
              summary={summary}
              onClose={close}
              onDecided={(next) => {
                close()
                roster.take(next)
                void pages.reload()
              }}
            />
          ) : null}
        </>
      }
    >
      <SummaryCard summary={summary} failure={confirming.failure} onColumns={() => setOver({ kind: 'columns' })} />
      <ImportRows summary={summary} kind={kind} pages={pages} onOpen={(row) => setOver({ kind: 'row', row })} />
    </Page>
  )
}
