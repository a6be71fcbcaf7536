import { View } from '@tarojs/components'
import { Dialog } from '@/components/dialog/dialog'
import type { CycleChange } from '@/features/office/cycle/cycle-form'
import { CYCLE_CHANGE_WORDS } from '@/text/office-cycle'
import './save-dialog.scss'

export interface SaveDialogProps {
  open: boolean
  changes: readonly CycleChange[]
  busy: boolean
  onCancel: () => void
  onConfirm: () => void
}

/** What saving will do, said before it is done. */
export function SaveDialog({ open, changes, busy, onCancel, onConfirm }: SaveDialogProps) {
  return (
    <Dialog open={open} title='保存评估周期？' confirmText='保存' busy={busy} onCancel={onCancel} onConfirm={onConfirm}>
      {changes.map((change) => (
        <View key={change} className='of-change'>
          {CYCLE_CHANGE_WORDS[change]}
        </View>
      ))}
    </Dialog>
  )
}
