import type { Cycle } from '../assessment/assessment'
import { getPlainDate, partsOf, type PlainDate } from '../calendar/plain-date'
import {
  freshNominationFile,
  LEDGER_LEVELS,
  type NominationFile,
  type NominationOutline,
} from '../nomination/nomination'

/** What a year that is to be opened takes over from the one before. */
export interface CarriedOver {
  /** The last year's days, a year later; null where there is no year before. */
  readonly days: Pick<Cycle, 'openOn' | 'deadlineOn'> | null
  /** How many enterprises take part, those that come onto the ledger with it (下一周期入库) among them. */
  readonly enterprises: number
  readonly joining: number
  readonly unions: number
  /** People who are bound, and stay so. */
  readonly contacts: number
  readonly reviewers: number
  /** Columns of the ledger, suggested until the office has confirmed them. */
  readonly columns: number
  /** 名额 that were given in the last year, and may be given again for the year after. */
  readonly quotas: { readonly unions: number; readonly provincial: number; readonly own: number }
}

/** The same day a year later; 29 February becomes the 28th. */
export const aYearLater = (day: PlainDate): PlainDate => {
  const { year, month, day: dayOfMonth } = partsOf(day)
  const padded = (value: number): string => String(value).padStart(2, '0')
  const kept = month === 2 && dayOfMonth === 29 ? 28 : dayOfMonth
  return getPlainDate(`${year + 1}-${padded(month)}-${padded(kept)}`)
}

/** Whether a union was given any places. */
const isGiven = ({ quota }: Pick<NominationOutline, 'quota'>): boolean =>
  LEDGER_LEVELS.some((level) => quota[level] > 0)

/** How many unions were given how many places. */
export const quotasIn = (files: ReadonlyArray<Pick<NominationOutline, 'quota'>>): CarriedOver['quotas'] => {
  const given = files.filter(isGiven)
  const sum = (level: 'provincial' | 'own') => given.reduce((total, { quota }) => total + quota[level], 0)
  return { unions: given.length, provincial: sum('provincial'), own: sum('own') }
}

/** The files of the year after, with the places that these unions were given, and nothing nominated. */
export const filesWithQuotas = (cycleId: string, files: readonly NominationOutline[]): readonly NominationFile[] =>
  files.filter(isGiven).map(({ unionId, unionName, quota: { provincial, own } }) => ({
    ...freshNominationFile(cycleId, { unionId, name: unionName }),
    quota: { provincial, own, revision: 1 },
  }))
