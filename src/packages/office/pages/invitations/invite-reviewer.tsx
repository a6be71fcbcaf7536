import { useState } from 'react'
import { EmptyState } from '@/components/empty-state/empty-state'
import { useUnionChoice } from '@/features/office/routing/unions'
import { reviewersNote, invitationsPage } from '@/text/office-invitations'
import { InviteSheet } from '../../parts/invite-sheet'
import { UnionChoice } from '../../parts/union-choice'

/** An invitation for a reviewer: first of which union, then who. */
export function InviteReviewer({ onClose }: { onClose: (issued: boolean) => void }) {
  const unions = useUnionChoice()
  const [unionId, setUnionId] = useState<string | null>(null)
  const chosen = unions.find(unionId)
  return (
    <InviteSheet
      title={invitationsPage.inviteReviewer}
      note={chosen ? chosen.name : invitationsPage.chooseUnion}
      seat={unionId === null ? null : { role: 'reviewer', unionId }}
      onClose={onClose}
    >
      <UnionChoice
        unions={unions}
        chosen={unionId}
        onChoose={setUnionId}
        describe={({ reviewers }) => ({ note: reviewersNote(reviewers.map(({ name }) => name)) })}
        empty={<EmptyState title={invitationsPage.unionNotFound} note={invitationsPage.unionNotFoundNote} />}
      />
    </InviteSheet>
  )
}
