import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import type { ReportEvent } from '@/domain/report/event'
import type { ReportOutline } from '@/domain/report/report'
import { chained } from './chained'
import { unclosed } from './closed-papers'
import { updated, type Database } from './database'
import { UNCOUNTED } from './counted-papers'
import {
  countedWrite,
  unfiledEventStore,
  type MovedCollection,
  type MovedPaper,
  type UnfiledEvent,
} from './unfiled-events'

/** What of a paper says whether it is to be marked, and what its mark has to be written over. */
export type MarkablePaper = Pick<AssessmentOutline | ReportOutline, 'state' | 'revision' | 'lateAt'> &
  Pick<MovedPaper, 'chain' | 'unfiled'>

/** What a look leaves out to find what is marked: all that lists leave out but the chain and what lies in the paper. */
export const markableFields = <Fields extends { readonly chain: false; readonly unfiled: false }>({
  chain: _chain,
  unfiled: _unfiled,
  ...others
}: Fields): Omit<Fields, 'chain' | 'unfiled'> => others

/** Late marks of what is still where it was when the clock looked. */
export const lateMarkStore = (database: Database) => {
  const _ = database.command
  const unfiledEvents = unfiledEventStore(database)

  const written = async (
    collection: MovedCollection,
    _id: string,
    { state, revision, lateAt }: MarkablePaper,
    where: object,
    fields: object,
  ): Promise<boolean> =>
    (await updated(
      database
        .collection(collection)
        .where({ _id, state, revision, lateAt, ...where, ...unclosed(database) })
        .update({ ...fields, ...countedWrite(database), ...(collection === 'reports' ? UNCOUNTED : {}) }),
    )) === 1

  return {
    /** Marks a paper, and leaves the event of it in its chain, by one update. False where somebody was faster. */
    set: async (
      collection: MovedCollection,
      paper: MarkablePaper,
      event: AssessmentEvent | ReportEvent,
    ): Promise<boolean> => {
      const _id = event.subjectId
      if (paper.unfiled) await unfiledEvents.file(collection, { _id, unfiled: paper.unfiled })
      const { event: linked, chain } = chained(paper, event)
      const unfiled: UnfiledEvent = { ...linked, effects: [], delivery: 'done', filed: false }
      const where = { 'chain.head': paper.chain?.head ?? _.exists(false), 'unfiled.filed': _.exists(false) }
      const fields = { lateAt: event.at, unfiled: _.set(unfiled), chain: _.set(chain) }
      if (!(await written(collection, _id, paper, where, fields))) return false
      await unfiledEvents.file(collection, { _id, unfiled })
      return true
    },

    /** Takes a mark off. */
    clear: (collection: MovedCollection, subjectId: string, paper: MarkablePaper): Promise<boolean> =>
      written(collection, subjectId, paper, {}, { lateAt: null }),
  }
}
