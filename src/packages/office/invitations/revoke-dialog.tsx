import { Dialog } from '@/components/dialog/dialog'
import type { Invitations } from '@/features/office/invitations/use-invitations'
import { FailedWrite } from '../parts/failed-write'

/** Taking a code back, asked once. */
export function RevokeDialog({ invitations }: { invitations: Invitations }) {
  const { revoking, revokeFailure } = invitations
  if (!revoking) return null
  return (
    <Dialog
      open
      title='撤销这个邀请码？'
      body={`${revoking.seatName}${revoking.inviteeName ? `（${revoking.inviteeName}）` : ''}将不能再用它绑定。需要时可以重新发一个。`}
      confirmText='撤销'
      danger
      busy={invitations.revokeRunning}
      onCancel={invitations.cancelRevoke}
      onConfirm={() => void invitations.revoke()}
    >
      {revokeFailure ? <FailedWrite failure={revokeFailure} title='没有撤销' /> : null}
    </Dialog>
  )
}
