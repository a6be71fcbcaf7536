import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { SectionTitle } from '@/components/section-title/section-title'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Tabs } from '@/components/tabs/tabs'
import { type ImportKind, isUndecided } from '@/domain/roster/import-row'
import { type ImportRow, type ImportSummary, kindsOf, rowNote, unwrittenOf } from '@/features/roster/import-view'
import type { RosterImport, useConfirmImport } from '@/features/roster/use-roster-import'
import { scrollToTop } from '@/features/session/navigate'
import { type Pages, usePages } from '@/features/use-pages'
import { confirmBody, IMPORT_KIND_NOTES, IMPORT_KIND_WORDS, rowTitle } from '@/text/roster'
import { rosterText } from '@/text/roster-pages'
import { ColumnSheet } from './column-sheet'
import { WorksheetSheet } from './worksheet-sheet'
import { RowSheet } from './row-sheet'
import { SummaryCard } from './summary-card'

interface ConfirmBarProps {
  roster: RosterImport
  summary: ImportSummary
  onConfirm: () => void
}

/** Another file, or the one step that writes. */
export function ConfirmBar({ roster, summary, onConfirm }: ConfirmBarProps) {
  const { wanted, undecided } = summary
  const nothing = wanted.added + wanted.updated + wanted.renamed === 0
  return (
    <ActionBar hint={undecided > 0 ? rosterText.undecided(undecided) : undefined}>
      <Button kind='secondary' onPress={() => roster.take(undefined)}>
        {rosterText.otherFile}
      </Button>
      <Button disabled={nothing} onPress={onConfirm}>
        {nothing ? rosterText.nothingToWrite : rosterText.confirm}
      </Button>
    </ActionBar>
  )
}

interface ImportRowsProps {
  summary: ImportSummary
  kind: ImportKind
  pages: Pages<'roster.rows'>
  onOpen: (row: ImportRow) => void
}

/** The rows of one kind, each to be opened for what it changes and what may be said of it. */
function ImportRows({ summary, kind, pages, onOpen }: ImportRowsProps) {
  if (!pages.rows)
    return pages.failure ? <ReadFailure failure={pages.failure} onRetry={pages.reload} /> : <LoadingState rows={5} />
  return (
    <>
      {pages.failure ? <ReadFailure failure={pages.failure} onRetry={pages.reload} compact /> : null}
      <SectionTitle title={rosterText.rowCount(summary.counts[kind])} note={IMPORT_KIND_NOTES[kind]} />
      <RowPages
        rows={pages.rows}
        unit={rosterText.unit}
        pages={pages}
        onTurn={scrollToTop}
        inside={(shown) => <CellList>{shown}</CellList>}
      >
        {(row) => (
          <Cell
            key={row.index}
            title={rowTitle(row)}
            note={rowNote(row)}
            value={isUndecided(row) ? <StatusTag tone='warn' text={rosterText.waiting} /> : undefined}
            onPress={() => onOpen(row)}
          />
        )}
      </RowPages>
    </>
  )
}

/** What lies over the preview: a row that is looked at, the columns, or the one question before anything is written. */
type Over = { readonly kind: 'row'; readonly row: ImportRow } | { readonly kind: 'columns' | 'sheet' | 'confirm' }

interface PreviewProps {
  roster: RosterImport
  summary: ImportSummary
  confirming: ReturnType<typeof useConfirmImport>
}

/** What the file would do, kind by kind. */
export function Preview({ roster, summary, confirming }: PreviewProps) {
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
      top={<Tabs label={rosterText.rows} tabs={tabs} selected={kind} onSelect={setChosen} />}
      footer={<ConfirmBar roster={roster} summary={summary} onConfirm={() => setOver({ kind: 'confirm' })} />}
      overlay={
        <>
          <Dialog
            open={over?.kind === 'confirm'}
            title={rosterText.confirmTitle}
            body={confirmBody(summary.wanted, unwrittenOf(summary))}
            confirmText={rosterText.confirm}
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
          {over?.kind === 'sheet' ? (
            <WorksheetSheet
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
      <SummaryCard
        summary={summary}
        failure={confirming.failure}
        onColumns={() => setOver({ kind: 'columns' })}
        onSheet={() => setOver({ kind: 'sheet' })}
      />
      <ImportRows summary={summary} kind={kind} pages={pages} onOpen={(row) => setOver({ kind: 'row', row })} />
    </Page>
  )
}
