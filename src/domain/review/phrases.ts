import { narrativeLength } from '../answer/answer'
import { visibleText } from '../answer/control-characters'
import { refuse, type Refusal } from '../refusal/refusal'

/** 常用语 of one person, or of a union or the office for all who review for it, in the order in which they are offered. */
export interface PhraseList {
  readonly phrases: readonly string[]
  /** Counts the saves; 0 where nothing was ever saved. */
  readonly revision: number
}

/** Whose a list is. */
export const PHRASE_OWNERS = ['own', 'shared'] as const
export type PhraseOwner = (typeof PHRASE_OWNERS)[number]

export const NO_PHRASES: PhraseList = { phrases: [], revision: 0 }

/** As many as one still finds one's way in. */
export const PHRASES_LIMIT = 30
/** A sentence or two: what is longer is no stock phrase. */
export const PHRASE_LIMIT = 100

/** Phrases as they are kept: without what cannot be seen, none of them empty or twice. */
const tidied = (phrases: readonly string[]): readonly string[] => [
  ...new Set(phrases.map(visibleText).filter((phrase) => phrase !== '')),
]

const sameList = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Decides what a list is to be, written over the revision that was seen. Returns the next list, the same one where it says that already
 * (a repetition whose first answer was lost), or the refusal.
 */
export const decidePhrases = (
  list: PhraseList,
  wished: readonly string[],
  seenRevision: number,
): Refusal | PhraseList => {
  const phrases = tidied(wished)
  // Of unions that were merged there may be more: they can become fewer, and no more.
  if (phrases.length > Math.max(PHRASES_LIMIT, list.phrases.length))
    return refuse('phrases_too_many', { limit: PHRASES_LIMIT })
  if (phrases.some((phrase) => narrativeLength(phrase) > PHRASE_LIMIT))
    return refuse('phrase_too_long', { limit: PHRASE_LIMIT })
  if (sameList(phrases, list.phrases)) return list
  return list.revision === seenRevision ? { phrases, revision: seenRevision + 1 } : refuse('phrases_changed')
}
