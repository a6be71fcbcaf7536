import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import type { ImportSummary } from '@/features/roster/import-view'
import type { RosterImport } from '@/features/roster/use-roster-import'

export interface ConfirmBarProps {
  roster: RosterImport
  summary: ImportSummary
  onConfirm: () => void
}

/** Another file, or the one step that writes. */
export function ConfirmBar({ roster, summary, onConfirm }: ConfirmBarProps) {
  const { wanted, undecided } = summary
  const nothing = wanted.added + wanted.updated + wanted.renamed === 0
  return (
    <ActionBar hint={undecided > 0 ? `还有 ${undecided} 行待确认，不确认就不写入` : undefined}>
      <Button kind='secondary' onPress={() => roster.take(undefined)}>
        换个文件
      </Button>
      <Button disabled={nothing} onPress={onConfirm}>
        {nothing ? '没有要写入的行' : '确认导入'}
      </Button>
    </ActionBar>
  )
}
