import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import {
  isChanged,
  DRAFT_FILTERS,
  type DraftCorrection,
  type DraftFilter,
  type DraftPart,
  type DraftRow,
  shownParts,
} from '@/features/office/edition/draft-view'
import { useEditionDraft } from '@/features/office/edition/use-editions'
import {
  changeWords,
  dimensionDoubtWords,
  DRAFT_FILTER_WORDS,
  editionPage,
  formerWords,
  rowDoubtWords,
  rowTitle,
  sumWords,
  totalWords,
  wordsDoubtWords,
} from '@/text/edition'
import { OfficePage } from '../../parts/office-page'
import { DimensionSheet, RowSheet, WordsSheet } from './correct-sheets'
import { DraftDialogs, type Open } from './draft-dialogs'

/** One row, with what stood there in the edition before and what is doubtful. */
function RowCell({ row, onPress }: { row: DraftRow; onPress: () => void }) {
  const doubts = rowDoubtWords(row.doubts)
  const former = formerWords(row.former, row.change, row.otherPoints)
  const tone = row.doubts.length > 0 ? 'warn' : isChanged(row) ? 'info' : 'neutral'
  return (
    <Cell
      plain
      title={rowTitle(row.row.no, row.row.wording)}
      note={[doubts, former].filter((part) => part !== undefined).join('。')}
      value={<StatusTag tone={tone} text={changeWords(row.change, row.otherPoints)} />}
      onPress={onPress}
    />
  )
}

/** One 一级指标 with the rows that the filter leaves. */
function PartCells({ part, onOpen }: { part: DraftPart; onOpen: (open: Open) => void }) {
  const doubts = dimensionDoubtWords(part.doubts)
  return (
    <CellList>
      <Cell
        title={part.dimension.title}
        note={[sumWords(part.dimension.points, part.sum), doubts].filter((each) => each !== undefined).join('。')}
        value={editionPage.edit}
        valueTone={doubts === undefined ? undefined : 'warn'}
        onPress={() => onOpen({ kind: 'dimension', part })}
      />
      {part.rows.map((row) => (
        <RowCell key={row.at} row={row} onPress={() => onOpen({ kind: 'row', row })} />
      ))}
    </CellList>
  )
}

/** The table that was read, beside the edition before: looked through, corrected, and confirmed or discarded. */
export function DraftPage({ draftId, onEnd }: { draftId: string; onEnd: () => void }) {
  const toast = useToast()
  const drafting = useEditionDraft(draftId)
  const [filter, setFilter] = useState<DraftFilter>('all')
  const [open, setOpen] = useState<Open | null>(null)
  const { draft, view, failure } = drafting
  if (!draft || !view)
    return (
      <OfficePage>
        {failure ? <ReadFailure failure={failure} onRetry={drafting.reload} /> : <LoadingState rows={6} />}
      </OfficePage>
    )
  const close = () => setOpen(null)
  const correct = async (correction: DraftCorrection): Promise<void> => {
    if (!(await drafting.correct(correction))) return
    close()
    toast.show({ tone: 'ok', text: editionPage.corrected })
  }
  const sheet = { drafting, onClose: close, onCorrect: (correction: DraftCorrection) => void correct(correction) }
  const { title, opinionSentence } = draft.table
  const counts = { all: undefined, changed: view.changed, doubtful: view.doubtful }
  return (
    <OfficePage
      top={
        <Tabs
          label={editionPage.filter}
          tabs={DRAFT_FILTERS.map((key) => ({ key, label: DRAFT_FILTER_WORDS[key], count: counts[key] }))}
          selected={filter}
          onSelect={setFilter}
        />
      }
      footer={
        <ActionBar hint={totalWords(view.total, view.formerTotal)}>
          <Button kind='secondary' onPress={() => setOpen({ kind: 'discard' })}>
            {editionPage.discard}
          </Button>
          <Button onPress={() => setOpen({ kind: 'confirm' })}>{editionPage.confirm}</Button>
        </ActionBar>
      }
      overlay={
        <>
          {open?.kind === 'row' ? <RowSheet row={open.row} {...sheet} /> : null}
          {open?.kind === 'dimension' ? <DimensionSheet part={open.part} {...sheet} /> : null}
          {open?.kind === 'words' ? <WordsSheet title={title} opinionSentence={opinionSentence} {...sheet} /> : null}
          <DraftDialogs open={open} drafting={drafting} onClose={close} onEnd={onEnd} />
        </>
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={drafting.reload} compact /> : null}
      {drafting.correctFailure && open === null ? (
        <Notice
          tone='danger'
          title={editionPage.notCorrected}
          action={{ text: editionPage.seeLatest, onPress: () => void drafting.reload() }}
        />
      ) : null}
      <CellList>
        <Cell
          title={title === '' ? editionPage.title : title}
          note={[wordsDoubtWords(view.wordsDoubts), opinionSentence].filter((each) => each !== undefined).join('。')}
          value={editionPage.edit}
          valueTone={view.wordsDoubts.length > 0 ? 'warn' : undefined}
          onPress={() => setOpen({ kind: 'words' })}
        />
      </CellList>
      {shownParts(view, filter).map((part) => (
        <PartCells key={part.at} part={part} onOpen={setOpen} />
      ))}
      {filter !== 'doubtful' && view.gone.length > 0 ? (
        <>
          <CellList title={editionPage.gone}>
            {view.gone.map(({ no, wording }) => (
              <Cell key={no} plain title={rowTitle(no, wording)} />
            ))}
          </CellList>
          <Notice tone='info'>{editionPage.goneNote}</Notice>
        </>
      ) : null}
    </OfficePage>
  )
}
