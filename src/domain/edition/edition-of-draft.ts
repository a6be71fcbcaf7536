import { refuse, type Refusal } from '../refusal/refusal'
import { findIndicator, type Dimension, type Indicator, type Rubric } from '../rubric/rubric'
import { writingHintOf } from '../rubric/writing-hint'
import { checkDraft } from './check-draft'
import type { DraftDimension, DraftIndicator, DraftTable } from './edition-draft'
import { lettersOf } from '../word-form/wording'

/** "2027-8" of 粤产改办〔2027〕8号, "2027" of what only names a year; undefined where neither is in it. */
export const findVersion = (source: string): string | undefined => {
  const numbered = /[〔[［(（【]\s*(20\d{2})\s*[〕\]］)）】]\s*(\d{1,4})\s*号/.exec(source)
  if (numbered) return `${numbered[1]}-${numbered[2]}`
  return /(20\d{2})\s*年/.exec(source)?.[1]
}

const indicatorOf = ({ no, wording, points, example, follows }: DraftIndicator, before: Rubric): Indicator => {
  const former = follows === null ? undefined : findIndicator(before, follows)
  const writing = former && writingHintOf(before, former)
  return {
    no: no ?? 0,
    wording,
    points,
    ...(example === '' ? {} : { example }),
    ...(former ? { follows: former.no } : {}),
    ...(writing ? { writing } : {}),
    facts: former?.facts ?? [],
    computed: former?.computed ?? [],
  }
}

/** A dimension keeps the id that it had in the edition before, so that what is kept of it on a phone finds it again. */
const idsOf = (dimensions: readonly DraftDimension[], before: Rubric): readonly string[] => {
  const taken = new Set<string>()
  return dimensions.map(({ title }, at) => {
    const former = before.dimensions.find((each) => lettersOf(each.title) === lettersOf(title))
    const id = former && !taken.has(former.id) ? former.id : `d${at + 1}`
    taken.add(id)
    return id
  })
}

/**
 * The edition that a draft becomes, with the figures and the hints of the indicators that its own follow. Refuses a draft that
 * `checkDraft` refuses, and a source that names neither a number nor a year.
 */
export const editionOf = (table: DraftTable, source: string, before: Rubric): Rubric | Refusal => {
  const wrong = checkDraft(table)
  if (wrong) return wrong
  const version = findVersion(source)
  if (version === undefined) return refuse('edition_source_unreadable')
  const ids = idsOf(table.dimensions, before)
  const dimensions: readonly Dimension[] = table.dimensions.map(({ title, shortTitle, points, indicators }, at) => ({
    id: ids[at] ?? '',
    title,
    shortTitle,
    points,
    indicators: indicators.map((row) => indicatorOf(row, before)),
  }))
  return {
    version,
    after: before.version,
    title: table.title,
    source,
    dimensions,
    opinionSentence: table.opinionSentence,
    printed: {
      ...table.words,
      dimensions: Object.fromEntries(table.dimensions.map(({ heading }, at) => [ids[at] ?? '', heading])),
    },
  }
}
