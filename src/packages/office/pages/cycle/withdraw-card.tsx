import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { WriteFailure } from '@/components/failure/failure'
import type { CycleWithdrawal } from '@/features/office/cycle/use-cycle-form'
import { WITHDRAW_NOTE, WITHDRAW_STATEMENT, cyclePage } from '@/text/office-cycle'

export interface WithdrawCardProps {
  withdrawal: CycleWithdrawal
  onAsk: () => void
}

/** Taking back a year that was opened by a slip; the server refuses where somebody has written in it. */
export function WithdrawCard({ withdrawal, onAsk }: WithdrawCardProps) {
  return withdrawal.cycle ? (
    <Card title={cyclePage.wrongYear} note={WITHDRAW_NOTE}>
      <WriteFailure failure={withdrawal.failure} title={cyclePage.notWithdrawn} />
      <Button kind='secondary' loading={withdrawal.running} onPress={onAsk}>
        {cyclePage.withdrawYear}
      </Button>
    </Card>
  ) : null
}

export interface WithdrawDialogProps {
  withdrawal: CycleWithdrawal
  open: boolean
  onClose: () => void
}

export function WithdrawDialog({ withdrawal, open, onClose }: WithdrawDialogProps) {
  const { cycle } = withdrawal
  return cycle ? (
    <Dialog
      open={open}
      title={cyclePage.withdrawTitle(cycle.title)}
      body={WITHDRAW_STATEMENT}
      confirmText={cyclePage.withdraw}
      danger
      onCancel={onClose}
      onConfirm={() => {
        onClose()
        void withdrawal.withdraw()
      }}
    />
  ) : null
}
