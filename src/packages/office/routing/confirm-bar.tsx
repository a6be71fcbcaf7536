import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import type { Routing } from '@/features/office/routing/use-routing'
import type { ConfirmScope } from './confirm-suggestions'

export interface ConfirmBarProps {
  routing: Routing
  suggested: number
  onConfirm: (scope: ConfirmScope) => void
}

/** Choosing several suggestions, and confirming these or all of them. */
export function ConfirmBar({ routing, suggested, onConfirm }: ConfirmBarProps) {
  const { selected, allSelected, searched } = routing
  const everything = searched === '' ? `全部确认 ${suggested} 家` : '确认搜到的全部'
  return (
    <ActionBar hint={selected.length > 0 ? `已选 ${selected.length} 家` : undefined}>
      <Button kind='secondary' onPress={routing.toggleAll}>
        {allSelected ? '取消选择' : '全选本页'}
      </Button>
      {selected.length > 0 ? (
        <Button onPress={() => onConfirm('selected')}>{`确认所选 ${selected.length} 家`}</Button>
      ) : (
        <Button onPress={() => onConfirm('all')}>{everything}</Button>
      )}
    </ActionBar>
  )
}
