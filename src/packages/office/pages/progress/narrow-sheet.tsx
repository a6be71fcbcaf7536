import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { EmptyState } from '@/components/empty-state/empty-state'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { SectionTitle } from '@/components/section-title/section-title'
import { type Narrowing, NOT_NARROWED } from '@/features/office/progress/use-enterprise-list'
import { useUnionChoice } from '@/features/office/routing/unions'
import { CONTACT_WORDS, countedWords, enterpriseList, EVIDENCE_WORDS } from '@/text/office-progress'
import { UnionChoice } from '../../parts/union-choice'

/** What a list is narrowed to, as its button says it. */
export const narrowingWords = ({ union, evidence, contact, counted }: Narrowing): string =>
  [
    union?.name,
    evidence && EVIDENCE_WORDS[evidence],
    contact && CONTACT_WORDS[contact],
    counted && countedWords(counted.of, counted.no),
  ]
    .filter(Boolean)
    .join(' · ')

const ANY = { value: 'any', label: enterpriseList.any } as const
const EVIDENCE = [
  ANY,
  ...(['some', 'none'] as const).map((value) => ({ value, label: EVIDENCE_WORDS[value] })),
] as const
const CONTACT = [
  ANY,
  ...(['nobody', 'unreached'] as const).map((value) => ({ value, label: CONTACT_WORDS[value] })),
] as const

interface NarrowSheetProps {
  narrowing: Narrowing
  onClose: () => void
  onNarrow: (narrowing: Narrowing) => void
}

/** 筛选: those of one union, with evidence or without, without a contact or whose contacts could not be reached. */
export function NarrowSheet({ narrowing, onClose, onNarrow }: NarrowSheetProps) {
  const unions = useUnionChoice()
  const [{ union, evidence, contact, counted }, setWanted] = useState(narrowing)
  const want = (change: Partial<Narrowing>) => setWanted((was) => ({ ...was, ...change }))
  const choose = (unionId: string) => {
    const found = unions.find(unionId)
    want({ union: found && { unionId, name: found.name } })
  }
  return (
    <HalfSheet
      open
      title={enterpriseList.narrowTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={() => onNarrow(NOT_NARROWED)}>
            {enterpriseList.clear}
          </Button>
          <Button onPress={() => onNarrow({ union, evidence, contact, counted })}>{enterpriseList.show}</Button>
        </>
      }
    >
      <SectionTitle title={enterpriseList.contact} />
      <ChoiceList
        label={enterpriseList.contact}
        choices={CONTACT}
        value={contact ?? 'any'}
        onChange={(value) => want({ contact: value === 'any' ? null : value })}
      />
      <SectionTitle title={enterpriseList.evidence} />
      <ChoiceList
        label={enterpriseList.evidence}
        choices={EVIDENCE}
        value={evidence ?? 'any'}
        onChange={(value) => want({ evidence: value === 'any' ? null : value })}
      />
      <SectionTitle title={enterpriseList.ofUnion(union?.name)} />
      <UnionChoice
        unions={unions}
        chosen={union?.unionId ?? null}
        onChoose={choose}
        describe={() => ({})}
        empty={<EmptyState title={enterpriseList.unionNotFound} note={enterpriseList.unionNotFoundNote} />}
      />
    </HalfSheet>
  )
}
