import { FactResult } from '@/components/fact-field/fact-field'
import type { IndicatorView } from '@/features/fill/indicator-view'
import { computationText } from '@/text/facts'

const TONES = { value: 'ok', incomplete: undefined, undefined: 'warn' } as const

/** What follows from an indicator's figures: a number, or in words why there is none yet. */
export function Computed({ fact, result }: IndicatorView['computed'][number]) {
  const text = computationText(fact, result)
  const isNumber = result.kind === 'value'
  return (
    <FactResult
      label={fact.label}
      value={isNumber ? text : '—'}
      note={isNumber ? undefined : text}
      tone={TONES[result.kind]}
    />
  )
}
