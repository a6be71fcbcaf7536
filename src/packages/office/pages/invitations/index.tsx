import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { useToast } from '@/components/toast/toast'
import { isRevocable } from '@/features/office/invitations/invitations'
import { type InvitationRow, type Invitations, useInvitations } from '@/features/office/invitations/use-invitations'
import { useListGestures } from '@/features/page-life'
import { scrollToTop } from '@/features/session/navigate'
import { CODES_ONCE, invitationNote, invitationStateWord, issuedNote, invitationsPage } from '@/text/office-invitations'
import { InviteSheet } from '../../parts/invite-sheet'
import { OfficePage } from '../../parts/office-page'
import { BulkSheet } from './bulk-sheet'
import { InviteReviewer } from './invite-reviewer'
import './invitations.scss'

definePageConfig({
  navigationBarTitleText: '邀请码',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

interface InvitationCardProps {
  row: InvitationRow
  onRevoke: () => void
}

/** One invitation, without its code: that was shown when it was issued. */
function InvitationCard({ row, onRevoke }: InvitationCardProps) {
  const word = invitationStateWord(row.state)
  return (
    <Card title={row.seatName} note={invitationNote(row)} extra={<StatusTag tone={word.tone} text={word.label} />}>
      <View className='of-invitation'>
        <View className='of-invitation__issued'>{issuedNote(row)}</View>
        {isRevocable(row) ? (
          <Button kind='secondary' size='small' label={invitationsPage.revokeLabel(row.seatName)} onPress={onRevoke}>
            {invitationsPage.revoke}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

/** Taking a code back, asked once. */
function RevokeDialog({ invitations }: { invitations: Invitations }) {
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

type Open = 'contacts' | 'reviewer' | 'office' | null

/** Invitations issued so far, and issuing new ones. */
export default function InvitationsPage() {
  const toast = useToast()
  const invitations = useInvitations((seatName) => toast.show({ tone: 'ok', text: invitationsPage.revoked(seatName) }))
  const [open, setOpen] = useState<Open>(null)
  useListGestures(invitations.reload, invitations.loadMore)
  const { rows, failure } = invitations
  const close = (issued: boolean) => {
    setOpen(null)
    if (issued) void invitations.reload()
  }
  return (
    <OfficePage
      footer={
        <ActionBar>
          <Button kind='secondary' onPress={() => setOpen('reviewer')}>
            {invitationsPage.inviteReviewer}
          </Button>
          <Button onPress={() => setOpen('contacts')}>{invitationsPage.inviteContacts}</Button>
        </ActionBar>
      }
      overlay={
        <>
          {open === 'contacts' ? <BulkSheet onClose={close} /> : null}
          {open === 'reviewer' ? <InviteReviewer onClose={close} /> : null}
          {open === 'office' ? (
            <InviteSheet
              title={invitationsPage.inviteColleague}
              note={invitationsPage.colleagueMay}
              seat={{ role: 'office' }}
              onClose={close}
            />
          ) : null}
          <RevokeDialog invitations={invitations} />
        </>
      }
    >
      <Notice>{CODES_ONCE}</Notice>
      <CellList>
        <Cell
          title={invitationsPage.inviteColleague}
          note={invitationsPage.colleagueNote}
          onPress={() => setOpen('office')}
        />
      </CellList>
      {failure ? <ReadFailure failure={failure} onRetry={invitations.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={4} /> : null}
      {rows?.length === 0 ? <EmptyState title={invitationsPage.none} note={invitationsPage.noneNote} /> : null}
      {rows && rows.length > 0 ? (
        <RowPages
          rows={rows}
          unit={invitationsPage.codes}
          more={invitations.more}
          loading={invitations.loading}
          onMore={invitations.loadMore}
          onTurn={scrollToTop}
          total={invitationsPage.total(rows.length)}
        >
          {(row) => (
            <InvitationCard key={row.invitationId} row={row} onRevoke={() => invitations.askRevoke(row.invitationId)} />
          )}
        </RowPages>
      ) : null}
    </OfficePage>
  )
}
