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
import { ColumnSheet } from './column-sheet'

definePageConfig({ navigationBarTitleText: '台账栏目' })

interface ColumnCardProps {
  column: LedgerColumn
  first: boolean
  last: boolean
  onEdit: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One column in the order in which the ledger shows it. */
function ColumnCard({ column, first, last, onEdit, onMove, onRemove }: ColumnCardProps) {
  const { label, kind, required, choices } = column
  const note = [COLUMN_KIND_WORDS[kind], required ? '必填' : '选填', choices.join('、')].filter((part) => part !== '')
  return (
    <Card title={label} note={note.join(' · ')}>
      <ButtonRow>
        <Button kind='secondary' size='small' disabled={first} label={`上移${label}`} onPress={() => onMove(-1)}>
          上移
        </Button>
        <Button kind='secondary' size='small' disabled={last} label={`下移${label}`} onPress={() => onMove(1)}>
          下移
        </Button>
        <Button kind='secondary' size='small' label={`移除${label}`} onPress={onRemove}>
          移除
        </Button>
        <Button kind='secondary' size='small' label={`修改${label}`} onPress={onEdit}>
          修改
        </Button>
      </ButtonRow>
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
    if (await ledgerColumns.save()) toast.show({ tone: 'ok', text: '栏目已保存，企业可以核对台账了' })
  }
  return (
    <Page
      footer={
        ledgerColumns.dirty || unset ? (
          <ActionBar
            hint={ledgerColumns.saving && prepared ? `正在为企业建台账：${prepared.done} / ${prepared.all}` : undefined}
          >
            {ledgerColumns.dirty ? (
              <Button kind='secondary' onPress={ledgerColumns.undo}>
                还原
              </Button>
            ) : null}
            <Button loading={ledgerColumns.saving} onPress={() => void save()}>
              {unset ? '按这些栏目启用' : '保存栏目'}
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
      <WriteFailure failure={ledgerColumns.saveFailure} title='栏目没有保存' />
      {unset ? (
        <Notice tone='info' title={value.suggestedFrom === 'product' ? '建议栏目，不是官方表样' : '沿用上一周期的栏目'}>
          {value.suggestedFrom === 'product'
            ? '通知提到台账信息表，但没有附表样。以下只是建议，请按实际要求增减后启用。启用之前，企业只核对单位名称。'
            : '请核对后启用。启用之前，企业只核对单位名称。'}
        </Notice>
      ) : null}
      {form.columns.map((column, index) => (
        <ColumnCard
          key={column.columnId}
          column={column}
          first={index === 0}
          last={index === form.columns.length - 1}
          onEdit={() => setEdited(column)}
          onMove={(by) => ledgerColumns.change(moveColumn(form, column.columnId, by))}
          onRemove={() => ledgerColumns.change(removeColumn(form, column.columnId))}
        />
      ))}
      <Button kind='secondary' onPress={() => setEdited(ledgerColumns.blank())}>
        添加栏目
      </Button>
      {form.removed.length > 0 ? (
        <CellList title='已移除的栏目'>
          {form.removed.map((column) => (
            <Cell
              key={column.columnId}
              title={column.label}
              note='已填的内容还在，恢复后会再显示'
              value='恢复'
              onPress={() => ledgerColumns.change(putColumn(form, column))}
            />
          ))}
        </CellList>
      ) : null}
    </Page>
  )
}

export default function LedgerColumnsPage() {
  useBar('plain')
  return <LedgerColumnsContent />
}
