import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { EmptyState } from '@/components/empty-state/empty-state'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { SectionTitle } from '@/components/section-title/section-title'
import type { SeatsWanted } from '@/features/office/invitations/use-seats'
import { useUnionChoice } from '@/features/office/routing/unions'
import { INVITED_ROLE_WORDS } from '@/text/invited-seats'
import { invitationsPage, reviewersNote } from '@/text/office-invitations'
import { UnionChoice } from '../../parts/union-choice'

interface FilterSheetProps {
  wanted: SeatsWanted
  onClose: () => void
  onWant: (wanted: Pick<SeatsWanted, 'role' | 'union'>) => void
}

const ROLES = (['contact', 'reviewer'] as const).map((value) => ({ value, label: INVITED_ROLE_WORDS[value] }))

/** Whose seats are looked at: contacts' or reviewers', of every union or of one. */
export function FilterSheet({ wanted, onClose, onWant }: FilterSheetProps) {
  const unions = useUnionChoice()
  const [role, setRole] = useState(wanted.role)
  const [unionId, setUnionId] = useState(wanted.union?.unionId ?? null)
  const union = unions.find(unionId) ?? (unionId === wanted.union?.unionId ? wanted.union : null)
  return (
    <HalfSheet
      open
      title={invitationsPage.filter}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' disabled={unionId === null} onPress={() => setUnionId(null)}>
            {invitationsPage.allUnions}
          </Button>
          <Button onPress={() => onWant({ role, union: union && { unionId: union.unionId, name: union.name } })}>
            {invitationsPage.show}
          </Button>
        </>
      }
    >
      <SectionTitle title={invitationsPage.whose} />
      <ChoiceList label={invitationsPage.whose} choices={ROLES} value={role} onChange={setRole} />
      <SectionTitle title={invitationsPage.ofUnion(union?.name)} />
      <UnionChoice
        unions={unions}
        chosen={unionId}
        onChoose={setUnionId}
        describe={({ reviewers }) => ({ note: reviewersNote(reviewers.map(({ name }) => name)) })}
        empty={<EmptyState title={invitationsPage.unionNotFound} note={invitationsPage.unionNotFoundNote} />}
      />
    </HalfSheet>
  )
}
