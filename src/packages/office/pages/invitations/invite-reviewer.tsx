import { useState } from 'react'
import { EmptyState } from '@/components/empty-state/empty-state'
import { useUnionChoice } from '@/features/office/routing/unions'
import { reviewersNote } from '@/text/office-invitations'
import { InviteSheet } from '../../parts/invite-sheet'
import { UnionChoice } from '../../parts/union-choice'

/** An invitation for a reviewer: first of which union, then who. */
export function InviteReviewer({ onClose }: { onClose: (issued: boolean) => void }) {
  const unions = useUnionChoice()
  const [unionId, setUnionId] = useState<string | null>(null)
  const chosen = unions.find(unionId)
  return (
    <InviteSheet
      title='邀请审核员'
      note={chosen ? chosen.name : '选定工会，再填写审核员姓名'}
      seat={unionId === null ? null : { role: 'reviewer', unionId }}
      onClose={onClose}
    >
      <UnionChoice
        unions={unions}
        chosen={unionId}
        onChoose={setUnionId}
        describe={({ reviewers }) => ({ note: reviewersNote(reviewers.map(({ name }) => name)) })}
        empty={<EmptyState title='没有找到这个工会' note='换几个字试试；新的工会在“责任工会分派”里新增。' />}
      />
    </InviteSheet>
  )
}
