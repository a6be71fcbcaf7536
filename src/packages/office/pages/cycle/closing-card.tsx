import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { TextInput } from '@/components/text-input/text-input'
import type { UnfinishedKind } from '@/domain/assessment/unfinished-kinds'
import { wayToLeftOpen, type Closing } from '@/features/office/cycle/closing'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { usePages } from '@/features/use-pages'
import {
  ARCHIVE_STATEMENT,
  archivedNote,
  closingNote,
  closingPage,
  NOTHING_LEFT,
  typedYearHint,
  typedYearWrong,
} from '@/text/closing'
import { unfinishedLine } from '@/text/unfinished'

export interface ClosingCardProps {
  closing: Closing
  onLook: (kind: UnfinishedKind) => void
  onArchive: () => void
}

/** 收尾: what is left open, each kind with its number and the way to who it is; the same once the year is archived. */
export function ClosingCard({ closing, onLook, onArchive }: ClosingCardProps) {
  const shown = closing.closing
  if (closing.readFailure) return <ReadFailure failure={closing.readFailure} onRetry={closing.reload} compact />
  if (!shown || shown.stage === 'preparing' || shown.stage === 'filling') return null
  const { archived, left, unfinished } = shown
  return (
    <Card
      title={archived ? closingPage.archivedTitle : closingPage.closing}
      note={archived ? archivedNote(archived) : closingNote(left.length === 0)}
    >
      {left.length === 0 ? (
        <View>{NOTHING_LEFT}</View>
      ) : (
        <View className='of-closing'>
          <CellList>
            {left.map((kind) => (
              <Cell key={kind} plain title={unfinishedLine(kind, unfinished[kind])} onPress={() => onLook(kind)} />
            ))}
          </CellList>
        </View>
      )}
      {shown.departed > 0 ? <View>{closingPage.departed(shown.departed)}</View> : null}
      {archived ? null : (
        <Button kind='secondary' loading={closing.archiving} onPress={onArchive}>
          {closingPage.archiveYear}
        </Button>
      )}
    </Card>
  )
}

export interface LeftOpenDrawerProps {
  cycleId: string
  kind: UnfinishedKind
  title: string
  /** The year is archived: there is nothing to go on with. */
  archived: boolean
  onClose: () => void
}

/** Of whom something of one kind is left open. */
export function LeftOpenDrawer({ cycleId, kind, title, archived, onClose }: LeftOpenDrawerProps) {
  const pages = usePages('cycle.leftOpen', { cycleId, kind })
  const { rows, failure } = pages
  return (
    <HalfSheet
      open
      title={title}
      onClose={onClose}
      footer={
        archived ? undefined : (
          <Button onPress={() => openPage(wayToLeftOpen(kind, cycleId))}>{closingPage.goOn}</Button>
        )
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={pages.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={4} /> : null}
      {rows && rows.length > 0 ? (
        <RowPages rows={rows} unit={closingPage.rows} pages={pages} inside={(drawn) => <CellList>{drawn}</CellList>}>
          {({ ownerId, no, name, unattended }) =>
            no === null ? (
              <Cell key={ownerId} title={name} note={unattended ? closingPage.unattended : undefined} />
            ) : (
              <Cell
                key={ownerId}
                title={name}
                note={closingPage.number(no, unattended)}
                onPress={() => openPage(pageUrl('office/enterprise', { cycle: cycleId, id: ownerId }))}
              />
            )
          }
        </RowPages>
      ) : null}
    </HalfSheet>
  )
}

export interface ArchiveDialogProps {
  closing: Closing
  onClose: () => void
  onDone: () => void
}

/** Asked once, with what is left open; the year is typed, since it cannot be undone. */
export function ArchiveDialog({ closing, onClose, onDone }: ArchiveDialogProps) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const shown = closing.closing
  if (!shown) return null
  const wrong = typed.trim() !== closing.yearTyped
  const archive = async (): Promise<void> => {
    setTried(true)
    if (wrong) return
    if (await closing.archive()) onDone()
  }
  return (
    <Dialog
      open
      title={closingPage.archiveTitle(shown.cycle.title)}
      body={ARCHIVE_STATEMENT}
      confirmText={closingPage.archive}
      danger
      busy={closing.archiving}
      onCancel={onClose}
      onConfirm={() => void archive()}
    >
      <WriteFailure failure={closing.writeFailure} title={closingPage.notArchived} />
      {shown.left.length === 0 ? (
        <View className='of-change'>{NOTHING_LEFT}</View>
      ) : (
        shown.left.map((kind) => (
          <View key={kind} className='of-change'>
            {unfinishedLine(kind, shown.unfinished[kind])}
          </View>
        ))
      )}
      <TextInput
        label={closingPage.year}
        required
        type='number'
        value={typed}
        onInput={setTyped}
        hint={typedYearHint(closing.yearTyped)}
        error={tried && wrong ? typedYearWrong(closing.yearTyped) : undefined}
      />
    </Dialog>
  )
}
