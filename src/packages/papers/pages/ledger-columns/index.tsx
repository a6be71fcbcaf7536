import '@/text/refused-in-packages'
import { useState } from 'react'
import { ActionBar, ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { useToast } from '@/components/toast/toast'
import type { LedgerColumn } from '@/domain/ledger/ledger-column'
import { mayChangeKind, moveColumn, putColumn, removeColumn } from '@/features/ledger/columns-form'
import { useLedgerColumns } from '@/features/ledger/use-ledger-columns'
import { useBar } from '@/features/session/appearance'
import { COLUMN_KIND_WORDS } from '@/text/ledger'
import { ledgerText } from '@/text/ledger-pages'
import { OtherYears, YearTitle } from '../../parts/year-head'
import { ColumnSheet } from './column-sheet'

definePageConfig({ navigationBarTitleText: '台账栏目' })

interface ColumnCardProps {
  column: LedgerColumn
  first: boolean
  last: boolean
  /** It is looked at, and not changed. */
  still: boolean
  onEdit: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One column in the order in which the ledger shows it. */
function ColumnCard({ column, first, last, still, onEdit, onMove, onRemove }: ColumnCardProps) {
  const { label, kind, required, choices } = column
  const note = [
    COLUMN_KIND_WORDS[kind],
    required ? ledgerText.required : ledgerText.optional,
    choices.join('、'),
  ].filter((part) => part !== '')
  return (
    <Card title={label} note={note.join(' · ')}>
      {still ? null : (
        <ButtonRow>
          <Button
            kind='secondary'
            size='small'
            disabled={first}
            label={ledgerText.moveUpNamed(label)}
            onPress={() => onMove(-1)}
          >
            {ledgerText.moveUp}
          </Button>
          <Button
            kind='secondary'
            size='small'
            disabled={last}
            label={ledgerText.moveDownNamed(label)}
            onPress={() => onMove(1)}
          >
            {ledgerText.moveDown}
          </Button>
          <Button kind='secondary' size='small' label={ledgerText.removeNamed(label)} onPress={onRemove}>
            {ledgerText.remove}
          </Button>
          <Button kind='secondary' size='small' label={ledgerText.editNamed(label)} onPress={onEdit}>
            {ledgerText.edit}
          </Button>
        </ButtonRow>
      )}
    </Card>
  )
}

/** 台账栏目: added, renamed, ordered and removed by the office; nothing holds until it is saved. */
function LedgerColumnsContent() {
  const ledgerColumns = useLedgerColumns()
  const [edited, setEdited] = useState<LedgerColumn | null>(null)
  const toast = useToast()
  const { value, form, failure, prepared } = ledgerColumns

  if (!value || !form)
    return (
      <Page>
        {failure ? <ReadFailure failure={failure} onRetry={ledgerColumns.reload} /> : <LoadingState rows={5} />}
      </Page>
    )
  const unset = value.columns.revision === 0
  const save = async () => {
    if (await ledgerColumns.save()) toast.show({ tone: 'ok', text: ledgerText.columnsSaved })
  }
  return (
    <Page
      footer={
        ledgerColumns.maySet && (ledgerColumns.dirty || unset) ? (
          <ActionBar
            hint={ledgerColumns.saving && prepared ? ledgerText.preparing(prepared.done, prepared.all) : undefined}
          >
            {ledgerColumns.dirty ? (
              <Button kind='secondary' onPress={ledgerColumns.undo}>
                {ledgerText.undo}
              </Button>
            ) : null}
            <Button loading={ledgerColumns.saving} onPress={() => void save()}>
              {unset ? ledgerText.enableColumns : ledgerText.saveColumns}
            </Button>
          </ActionBar>
        ) : null
      }
      overlay={
        edited ? (
          <ColumnSheet
            column={edited}
            others={form.columns}
            kindOpen={mayChangeKind(value.columns, edited.columnId)}
            onClose={() => setEdited(null)}
            onDone={(column) => {
              ledgerColumns.change(putColumn(form, column))
              setEdited(null)
            }}
          />
        ) : null
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={ledgerColumns.reload} compact /> : null}
      <YearTitle cycle={value.cycle} />
      <WriteFailure failure={ledgerColumns.saveFailure} title={ledgerText.columnsNotSaved} />
      {unset && ledgerColumns.maySet ? (
        <Notice
          tone='info'
          title={value.suggestedFrom === 'product' ? ledgerText.suggestedColumns : ledgerText.formerColumns}
        >
          {value.suggestedFrom === 'product' ? ledgerText.suggestedColumnsNote : ledgerText.formerColumnsNote}
        </Notice>
      ) : null}
      {form.columns.map((column, index) => (
        <ColumnCard
          key={column.columnId}
          column={column}
          first={index === 0}
          last={index === form.columns.length - 1}
          still={!ledgerColumns.maySet}
          onEdit={() => setEdited(column)}
          onMove={(by) => ledgerColumns.change(moveColumn(form, column.columnId, by))}
          onRemove={() => ledgerColumns.change(removeColumn(form, column.columnId))}
        />
      ))}
      {ledgerColumns.maySet ? (
        <Button kind='secondary' onPress={() => setEdited(ledgerColumns.blank())}>
          {ledgerText.addColumn}
        </Button>
      ) : null}
      {ledgerColumns.maySet && form.removed.length > 0 ? (
        <CellList title={ledgerText.removedColumns}>
          {form.removed.map((column) => (
            <Cell
              key={column.columnId}
              title={column.label}
              note={ledgerText.removedColumnNote}
              value={ledgerText.restore}
              onPress={() => ledgerColumns.change(putColumn(form, column))}
            />
          ))}
        </CellList>
      ) : null}
      <OtherYears others={ledgerColumns.year.others} />
    </Page>
  )
}

export default function LedgerColumnsPage() {
  useBar('plain')
  return <LedgerColumnsContent />
}
