import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { SectionTitle } from '@/components/section-title/section-title'
import { AUDIT_KINDS } from '@/domain/audit/audit-record'
import { findPlainDate } from '@/domain/calendar/plain-date'
import { type Narrowing, NOT_NARROWED } from '@/features/audit/use-audit'
import { AUDIT_KIND_WORDS, auditPage as words } from '@/text/audit'

const KINDS = [
  { value: 'any', label: words.any } as const,
  ...AUDIT_KINDS.map((value) => ({ value, label: AUDIT_KIND_WORDS[value] })),
]

/** What a list is narrowed to, as its button says it. */
export const narrowingWords = ({ whose, kind, from, until }: Narrowing): string =>
  [whose && words.whose(whose.of, whose.name), kind && AUDIT_KIND_WORDS[kind], words.daysBetween(from, until)]
    .filter(Boolean)
    .join(' · ')

interface NarrowSheetProps {
  narrowing: Narrowing
  onClose: () => void
  onNarrow: (narrowing: Narrowing) => void
}

/** 筛选: of one kind, of some days; whose is chosen on a row, and let go of here. */
export function NarrowSheet({ narrowing, onClose, onNarrow }: NarrowSheetProps) {
  const [wanted, setWanted] = useState(narrowing)
  const want = (change: Partial<Narrowing>) => setWanted((was) => ({ ...was, ...change }))
  const { whose, kind, from, until } = wanted
  return (
    <HalfSheet
      open
      title={words.narrowTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={() => onNarrow(NOT_NARROWED)}>
            {words.clear}
          </Button>
          <Button onPress={() => onNarrow(wanted)}>{words.show}</Button>
        </>
      }
    >
      {whose ? (
        <>
          <SectionTitle title={words.whose(whose.of, whose.name)} note={words.scope(whose.of, whose.name)} />
          <Button kind='secondary' size='small' onPress={() => want({ whose: null })}>
            {words.everybody}
          </Button>
        </>
      ) : null}
      <SectionTitle title={words.kind} />
      <ChoiceList
        label={words.kind}
        choices={KINDS}
        value={kind ?? 'any'}
        onChange={(value) => want({ kind: value === 'any' ? null : value })}
      />
      <SectionTitle title={words.days} />
      <DatePickerField
        label={words.from}
        value={from ?? ''}
        end={until ?? undefined}
        onChange={(day) => want({ from: findPlainDate(day) ?? null })}
      />
      <DatePickerField
        label={words.until}
        value={until ?? ''}
        start={from ?? undefined}
        onChange={(day) => want({ until: findPlainDate(day) ?? null })}
      />
    </HalfSheet>
  )
}
