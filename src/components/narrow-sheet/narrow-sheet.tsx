import { type ReactNode, useState } from 'react'
import { narrowWords, CONTACT_WORDS, EVIDENCE_WORDS, ORDER_WORDS, STANDING_WORDS } from '@/text/narrowing'
import type { Counted } from '@/domain/totals/behind'
import { Button } from '../button/button'
import { ChoiceList } from '../choice-list/choice-list'
import { HalfSheet } from '../half-sheet/half-sheet'
import { SwitchRow } from '../switch-row/switch-row'
import { SectionTitle } from '../section-title/section-title'
import { CountedChoice, type CountedChoiceProps } from './counted-choice'

interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

const choicesOf = <Value extends string>(words: Readonly<Record<Value, string>>): readonly Choice<Value>[] =>
  (Object.entries(words) as Array<[Value, string]>).map(([value, label]) => ({ value, label }))

interface OneOfProps<Value extends string> {
  title: string
  none: string
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value | null) => void
}

const NONE = 'any'

/** One of several, or none of them. */
function OneOf<Value extends string>({ title, none, choices, value, onChange }: OneOfProps<Value>) {
  return (
    <>
      <SectionTitle title={title} />
      <ChoiceList<Value | typeof NONE>
        label={title}
        choices={[{ value: NONE, label: none }, ...choices]}
        value={value ?? NONE}
        onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      />
    </>
  )
}

interface Narrowed<Score extends string> {
  readonly evidence: keyof typeof EVIDENCE_WORDS | null
  readonly contact: keyof typeof CONTACT_WORDS | null
  readonly standing: keyof typeof STANDING_WORDS | null
  readonly score: Score | null
  readonly counted: Counted | null
  readonly order: keyof typeof ORDER_WORDS | null
  readonly changed: boolean
}

export interface NarrowSheetProps<Score extends string, Wanted extends Narrowed<Score>> {
  narrowing: Wanted
  /** Nothing is narrowed and sorted otherwise. */
  none: Wanted
  scores: readonly Choice<Score>[]
  /** What of 统计 can be chosen. */
  counting: Omit<CountedChoiceProps<Counted>, 'onChange'>
  /** Somebody has looked at it before, so that it is known what changed since. */
  knowsChanges: boolean
  onClose: () => void
  onNarrow: (narrowing: Wanted) => void
  /** What this list alone is narrowed to besides. */
  children?: ((wanted: Wanted, want: (change: Partial<Wanted>) => void) => ReactNode) | undefined
}

/** 筛选 and 排序 of a list of enterprises: by time, by contact, by evidence, by points. */
export function NarrowSheet<Score extends string, Wanted extends Narrowed<Score>>({
  narrowing,
  none,
  scores,
  counting,
  knowsChanges,
  onClose,
  onNarrow,
  children,
}: NarrowSheetProps<Score, Wanted>) {
  const [wanted, setWanted] = useState(narrowing)
  const [isMissing, setMissing] = useState(false)
  const want = (change: Partial<Wanted>) => setWanted((was) => ({ ...was, ...change }))
  const set = (change: Partial<Narrowed<Score>>) => setWanted((was) => ({ ...was, ...change }))
  return (
    <HalfSheet
      open
      title={narrowWords.title}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={() => onNarrow(none)}>
            {narrowWords.clear}
          </Button>
          <Button disabled={isMissing} onPress={() => onNarrow(wanted)}>
            {narrowWords.show}
          </Button>
        </>
      }
    >
      <OneOf
        title={narrowWords.order}
        none={narrowWords.ownOrder}
        choices={choicesOf(ORDER_WORDS)}
        value={wanted.order}
        onChange={(order) => set({ order })}
      />
      {knowsChanges ? (
        <SwitchRow label={narrowWords.changed} on={wanted.changed} onChange={(changed) => set({ changed })} />
      ) : null}
      <OneOf
        title={narrowWords.standing}
        none={narrowWords.any}
        choices={choicesOf(STANDING_WORDS)}
        value={wanted.standing}
        onChange={(standing) => set({ standing })}
      />
      <OneOf
        title={narrowWords.contact}
        none={narrowWords.any}
        choices={choicesOf(CONTACT_WORDS)}
        value={wanted.contact}
        onChange={(contact) => set({ contact })}
      />
      <OneOf
        title={narrowWords.evidence}
        none={narrowWords.any}
        choices={choicesOf(EVIDENCE_WORDS)}
        value={wanted.evidence}
        onChange={(evidence) => set({ evidence })}
      />
      <OneOf
        title={narrowWords.score}
        none={narrowWords.any}
        choices={scores}
        value={wanted.score}
        onChange={(score) => set({ score })}
      />
      <CountedChoice
        {...counting}
        onChange={(counted, missing) => {
          setMissing(missing)
          set({ counted })
        }}
      />
      {children?.(wanted, want)}
    </HalfSheet>
  )
}
