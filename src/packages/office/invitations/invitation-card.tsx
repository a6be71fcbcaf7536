import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { StatusTag } from '@/components/status-tag/status-tag'
import { isRevocable } from '@/features/office/invitations/invitations'
import type { InvitationRow } from '@/features/office/invitations/use-invitations'
import { invitationNote, invitationStateWord, issuedNote } from '@/text/office-invitations'
import './invitation-card.scss'

export interface InvitationCardProps {
  row: InvitationRow
  onRevoke: () => void
}

/** One invitation, without its code: that was shown when it was issued. */
export function InvitationCard({ row, onRevoke }: InvitationCardProps) {
  const word = invitationStateWord(row.state)
  return (
    <Card title={row.seatName} note={invitationNote(row)} extra={<StatusTag tone={word.tone} text={word.label} />}>
      <View className='of-invitation'>
        <View className='of-invitation__issued'>{issuedNote(row)}</View>
        {isRevocable(row) ? (
          <Button kind='secondary' size='small' label={`撤销${row.seatName}的邀请码`} onPress={onRevoke}>
            撤销
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
