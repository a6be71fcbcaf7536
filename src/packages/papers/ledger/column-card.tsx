import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import type { LedgerColumn } from '@/domain/ledger/ledger-column'
import { COLUMN_KIND_WORDS } from '@/text/ledger'

export interface ColumnCardProps {
  column: LedgerColumn
  first: boolean
  last: boolean
  onEdit: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One column in the order in which the ledger shows it. */
export function ColumnCard({ column, first, last, onEdit, onMove, onRemove }: ColumnCardProps) {
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
