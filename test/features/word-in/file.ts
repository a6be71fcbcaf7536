import type { WordForm } from '@/contract/word-form'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import type { IndicatorReading } from '@/domain/word-form/reading'

type Said = Partial<Omit<IndicatorReading, 'no' | 'length'>>

/** What the server read of a file that says this of some indicators, and has no row for the others. */
export const fileSaying = (said: Readonly<Record<number, Said>>, more: Partial<WordForm> = {}): WordForm => ({
  indicators: indicatorsOf(edition2023).map(({ no }) => {
    const narrative = said[no]?.narrative ?? ''
    return {
      no,
      present: said[no] !== undefined,
      score: null,
      doubts: [],
      ...said[no],
      narrative,
      length: narrative.length,
    }
  }),
  strangers: [],
  passedOver: [],
  unitName: '',
  unread: {},
  beside: [],
  ofAnother: false,
  ...more,
})
