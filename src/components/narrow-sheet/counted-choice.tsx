import { useState } from 'react'
import { narrowWords } from '@/text/narrowing'
import { ChoiceList } from '../choice-list/choice-list'
import { DatePickerField } from '../date-picker-field/date-picker-field'
import { SectionTitle } from '../section-title/section-title'
import { TextInput } from '../text-input/text-input'

interface Chosen {
  readonly way: string | null
  readonly no: string
  readonly on: string
  readonly span: string | null
}

interface Choice {
  readonly value: string
  readonly label: string
}

export interface CountedChoiceProps<Counted> {
  /** What can have been counted, and what has to be said besides: an indicator, a day, how long an answer took. */
  ways: ReadonlyArray<Choice & { readonly needs: 'no' | 'on' | 'span' | null }>
  spans: readonly Choice[]
  /** The last indicator's number. */
  last: number
  first: Chosen
  /** null while something is missing. */
  countedOf: (chosen: Chosen) => Counted | null
  /** `isMissing`: something was chosen, and of what is still to be said: nothing is narrowed by that. */
  onChange: (counted: Counted | null, isMissing: boolean) => void
}

const NONE = 'none'

/** Who is behind a number of 统计, in 筛选: what was counted, then of which indicator, on which day or in how long. */
export function CountedChoice<Counted>(props: CountedChoiceProps<Counted>) {
  const { ways, spans, last, first, countedOf, onChange } = props
  const [chosen, setChosen] = useState(first)
  const choose = (change: Partial<Chosen>) => {
    const next = { ...chosen, ...change }
    setChosen(next)
    const counted = countedOf(next)
    onChange(counted, next.way !== null && counted === null)
  }
  const needs = ways.find(({ value }) => value === chosen.way)?.needs ?? null
  const isWrong = needs === 'no' && chosen.no !== '' && countedOf(chosen) === null
  return (
    <>
      <SectionTitle title={narrowWords.counted} />
      <ChoiceList
        label={narrowWords.counted}
        choices={[{ value: NONE, label: narrowWords.any }, ...ways]}
        value={chosen.way ?? NONE}
        onChange={(way) => choose({ way: way === NONE ? null : way })}
      />
      {needs === 'no' ? (
        <TextInput
          type='number'
          label={narrowWords.countedNo}
          value={chosen.no}
          onInput={(no) => choose({ no })}
          {...(isWrong ? { error: narrowWords.countedNoWrong(last) } : { hint: narrowWords.countedNoWrong(last) })}
        />
      ) : null}
      {needs === 'on' ? (
        <DatePickerField label={narrowWords.countedOn} value={chosen.on} onChange={(on) => choose({ on })} />
      ) : null}
      {needs === 'span' ? (
        <>
          <SectionTitle title={narrowWords.countedSpan} />
          <ChoiceList
            label={narrowWords.countedSpan}
            choices={spans}
            value={chosen.span}
            onChange={(span) => choose({ span })}
          />
        </>
      ) : null}
    </>
  )
}
