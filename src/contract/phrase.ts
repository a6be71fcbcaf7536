import * as v from 'valibot'
import { PHRASE_OWNERS, PHRASES_LIMIT, type PhraseList } from '@/domain/review/phrases'
import { read, write } from './action'
import { revision, written } from './fields'

/** 常用语 of whoever asks, and those that are shared in their union or in the office. */
export const phraseActions = {
  'phrase.list': read(v.strictObject({}))<{ readonly own: PhraseList; readonly shared: PhraseList }>(),
  /** Writes a list over the revision that was seen. */
  'phrase.save': write(
    v.strictObject({
      of: v.picklist(PHRASE_OWNERS),
      seenRevision: revision,
      // A union into which others were merged has theirs, too, until somebody makes the list shorter.
      phrases: v.pipe(v.array(written(500)), v.maxLength(6 * PHRASES_LIMIT)),
    }),
  )<PhraseList>(),
}
