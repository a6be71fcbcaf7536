import { Cell, CellList } from '@/components/cell/cell'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { SectionTitle } from '@/components/section-title/section-title'
import { StatusTag } from '@/components/status-tag/status-tag'
import { rowNote, type ImportRow, type ImportSummary } from '@/features/roster/import-view'
import { scrollToTop } from '@/features/session/navigate'
import type { Pages } from '@/features/use-pages'
import { isUndecided, type ImportKind } from '@/domain/roster/import-row'
import { IMPORT_KIND_NOTES, rowTitle } from '@/text/roster'
import { ReadTrouble } from '../parts/trouble'

export interface ImportRowsProps {
  summary: ImportSummary
  kind: ImportKind
  pages: Pages<'roster.rows'>
  onOpen: (row: ImportRow) => void
}

/** The rows of one kind, each to be opened for what it changes and what may be said of it. */
export function ImportRows({ summary, kind, pages, onOpen }: ImportRowsProps) {
  if (!pages.rows)
    return pages.failure ? <ReadTrouble failure={pages.failure} onRetry={pages.reload} /> : <LoadingState rows={5} />
  return (
    <>
      <SectionTitle title={`共 ${summary.counts[kind]} 行`} note={IMPORT_KIND_NOTES[kind]} />
      <RowPages
        rows={pages.rows}
        unit='行'
        more={pages.more}
        loading={pages.loading}
        onMore={pages.loadMore}
        onTurn={scrollToTop}
        inside={(shown) => <CellList>{shown}</CellList>}
      >
        {(row) => (
          <Cell
            key={row.index}
            title={rowTitle(row)}
            note={rowNote(row)}
            value={isUndecided(row) ? <StatusTag tone='warn' text='待确认' /> : undefined}
            onPress={() => onOpen(row)}
          />
        )}
      </RowPages>
    </>
  )
}
