import { NO_PHRASES, type PhraseList } from './phrases'
import type { Reviewing } from './reviewing'

/**
 * 常用语 of two unions that are one now: those of the union that goes on first, each once. They may be more than one list may have: none
 * that anybody wrote is dropped.
 */
export const mergedPhrases = (from: PhraseList, into: PhraseList = NO_PHRASES): PhraseList => ({
  phrases: [...new Set([...into.phrases, ...from.phrases])],
  revision: into.revision + 1,
})

/**
 * What somebody's reviewing takes over from the one that they kept of the same form in a union that is no more: marks that it does not
 * have, the later draft of 退回函. Taken over twice, it is the same.
 */
export const takenOver = (from: Reviewing, into: Reviewing): Pick<Reviewing, 'seen' | 'letter'> => {
  const seen = Object.entries(from.seen ?? {}).filter(([no]) => into.seen?.[Number(no)] === undefined)
  const isLater = from.letter !== undefined && (into.letter === undefined || from.letter.at > into.letter.at)
  return { seen: Object.fromEntries(seen), ...(isLater ? { letter: from.letter } : {}) }
}
