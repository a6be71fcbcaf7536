import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { isRevocable } from '@/features/office/invitations/invitations'
import type { Invitations } from '@/features/office/invitations/use-invitations'
import { invitationNote, invitationStateWord, issuedNote, invitationsPage } from '@/text/office-invitations'
import './invitations.scss'

/** The codes for colleagues of the office, without the codes themselves: each was shown when it was issued. */
export function ColleagueCodes({ invitations }: { invitations: Invitations }) {
  const { rows, failure } = invitations
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={invitations.reload} compact={rows !== undefined} /> : null}
      <RowPages rows={rows ?? []} unit={invitationsPage.codes} pages={invitations}>
        {(row) => {
          const word = invitationStateWord(row.state)
          return (
            <Card
              key={row.invitationId}
              title={row.seatName}
              note={invitationNote(row)}
              extra={<StatusTag tone={word.tone} text={word.label} />}
            >
              <View className='of-invitation'>
                <View className='of-invitation__issued'>{issuedNote(row)}</View>
                {isRevocable(row) ? (
                  <Button
                    kind='secondary'
                    size='small'
                    label={invitationsPage.revokeLabel(row.inviteeName)}
                    onPress={() => invitations.askRevoke(row.invitationId)}
                  >
                    {invitationsPage.revoke}
                  </Button>
                ) : null}
              </View>
            </Card>
          )
        }}
      </RowPages>
    </>
  )
}

/** Taking a code back, asked once. */
export function RevokeDialog({ invitations }: { invitations: Invitations }) {
  const { revoking, revokeFailure } = invitations
  if (!revoking) return null
  return (
    <Dialog
      open
      title={invitationsPage.revokeTitle}
      body={invitationsPage.revokeBody(revoking.seatName, revoking.inviteeName)}
      confirmText={invitationsPage.revoke}
      danger
      busy={invitations.revokeRunning}
      onCancel={invitations.cancelRevoke}
      onConfirm={() => void invitations.revoke()}
    >
      {revokeFailure ? <WriteFailure failure={revokeFailure} title={invitationsPage.notRevoked} /> : null}
    </Dialog>
  )
}
