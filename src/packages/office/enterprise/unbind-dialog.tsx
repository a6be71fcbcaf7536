import { Dialog } from '@/components/dialog/dialog'
import type { SeatHolder } from '@/features/office/enterprise/use-enterprise'
import { useWrite } from '@/features/use-write'
import { FailedWrite } from '../parts/failed-write'

export interface UnbindDialogProps {
  holder: SeatHolder
  onCancel: () => void
  onUnbound: (name: string) => void
}

/** 解除绑定, asked once. */
export function UnbindDialog({ holder, onCancel, onUnbound }: UnbindDialogProps) {
  const { run, running, failure } = useWrite('oversight.unbind')
  const unbind = async (): Promise<void> => {
    const result = await run({ personId: holder.personId })
    if (result.outcome === 'done') onUnbound(holder.name)
  }
  return (
    <Dialog
      open
      title={`解除${holder.name}的绑定？`}
      body='解除后，此人不能再查看和填报；已填的内容都保留。需要时可以重新邀请。'
      confirmText='解除绑定'
      danger
      busy={running}
      onCancel={onCancel}
      onConfirm={() => void unbind()}
    >
      {failure ? <FailedWrite failure={failure} title='没有解除' /> : null}
    </Dialog>
  )
}
