import type { Answers } from '@/domain/answer/answer'
import type { Instant } from '@/domain/calendar/instant'
import type { CheckedPicture, ContentHint } from '@/domain/content/content-hint'
import type { Evidence } from '@/domain/evidence/photo'
import { documents, insertOnce, noneWhereAbsent, replacing, updated, type Database } from './database'

/** What of one submission WeChat is still to be asked, what it was asked, and what it found. */
export interface ContentCheck {
  /** The assessment's id. */
  readonly _id: string
  readonly submittedAt: Instant
  /** Who handed it in: WeChat asks in whose name. */
  readonly openId: string
  readonly textsDue: boolean
  readonly picturesDue: readonly CheckedPicture[]
  /** Pictures that WeChat was asked about, in this round or an earlier one. */
  readonly asked: readonly string[]
  /** Those of which it has yet to answer. */
  readonly traces: ReadonlyArray<{ readonly traceId: string; readonly no: number; readonly photoId: string }>
  readonly hints: readonly ContentHint[]
  /** Until when WeChat may be asked; null once there is nothing left to ask. */
  readonly askUntil: number | null
  /** Not before: somebody is asking, or has just asked in vain. */
  readonly nextAt: number
}

interface Checked {
  readonly answers: Answers
  readonly evidence: Evidence
}

/** A run takes no more than it has time for. */
const DUE_AT_ONCE = 20

/** What WeChat's content check makes of submissions, one document an assessment. */
export const contentCheckStore = (database: Database) => {
  const collection = () => database.collection('content_checks')
  const { command: _ } = database

  /** Writes to what it was begun for, unless the enterprise has handed in anew since. */
  const inRound = async ({ _id, submittedAt }: ContentCheck, change: object): Promise<void> => {
    await updated(collection().where({ _id, submittedAt }).update(change))
  }

  return {
    /** What an assessment says now; undefined where it is gone. */
    findSubmitted: async (assessmentId: string): Promise<Checked | undefined> =>
      (
        await documents<Checked>(
          database
            .collection('assessments')
            .where({ _id: assessmentId })
            .field({ answers: true, evidence: true })
            .limit(1)
            .get(),
        )
      )[0],

    find: async (assessmentId: string): Promise<ContentCheck | undefined> =>
      (await documents<ContentCheck>(collection().where({ _id: assessmentId }).limit(1).get()))[0],

    /**
     * Begins a round in place of the former one; false where something came of the former one since it was read: a verdict that
     * comes at that moment is not to be written over.
     */
    begin: async ({ _id, ...check }: ContentCheck, former: ContentCheck | undefined): Promise<boolean> => {
      if (!former) return insertOnce(database, 'content_checks', { _id, ...check })
      const { submittedAt, traces, hints } = former
      const asRead = { _id, submittedAt, traces: _.eq([...traces]), hints: _.eq([...hints]) }
      return (await updated(collection().where(asRead).update(replacing(database, check)))) === 1
    },

    /** Those of which WeChat may still be asked something, the first first; of `papers` alone where some are named. */
    due: async (now: number, papers?: readonly string[]): Promise<readonly ContentCheck[]> =>
      documents<ContentCheck>(
        collection()
          .where({ askUntil: _.gt(now), nextAt: _.lte(now), ...(papers ? { _id: _.in([...papers]) } : {}) })
          .orderBy('askUntil', 'asc')
          .limit(DUE_AT_ONCE)
          .get(),
      ),

    /** Takes one on, for as long as nobody else is to; false where somebody else has it. */
    claim: async ({ _id, submittedAt, nextAt }: ContentCheck, until: number): Promise<boolean> =>
      (await updated(collection().where({ _id, submittedAt, nextAt }).update({ nextAt: until }))) === 1,

    /** Keeps what was found in the texts. */
    keepHints: (check: ContentCheck, hints: readonly ContentHint[]) =>
      inRound(check, { textsDue: false, hints: _.push([...hints]) }),

    /** Keeps what WeChat was asked about. */
    keepTraces: (check: ContentCheck, traces: ContentCheck['traces']) =>
      inRound(check, { asked: _.push(traces.map(({ photoId }) => photoId)), traces: _.push([...traces]) }),

    /** Keeps what is still to be asked; nothing is, once both are done. */
    keepDue: (check: ContentCheck, due: Pick<ContentCheck, 'textsDue' | 'picturesDue'>) =>
      inRound(check, {
        ...due,
        askUntil: due.textsDue || due.picturesDue.length > 0 ? check.askUntil : null,
      }),

    /** Keeps the verdict on a picture that WeChat was asked about; once, and nothing of one that nobody asked about. */
    answer: async (traceId: string, label: ContentHint['label'] | null): Promise<void> => {
      const [check] = await documents<ContentCheck>(collection().where({ 'traces.traceId': traceId }).limit(1).get())
      const trace = check?.traces.find((each) => each.traceId === traceId)
      if (!check || !trace) return
      const { no, photoId } = trace
      await updated(
        collection()
          .where({ _id: check._id, 'traces.traceId': traceId })
          .update({
            traces: _.pull({ traceId }),
            ...(label === null ? {} : { hints: _.push([{ no, photoId, label }]) }),
          }),
      )
    },

    /** What a reviewer is shown. One call; nothing where the environment has no such collection yet. */
    hintsOf: async (assessmentId: string): Promise<readonly ContentHint[]> => {
      const [check] = await documents<Pick<ContentCheck, 'hints'>>(
        collection().where({ _id: assessmentId }).field({ hints: true }).limit(1).get(),
      ).catch(noneWhereAbsent)
      return check?.hints ?? []
    },
  }
}
