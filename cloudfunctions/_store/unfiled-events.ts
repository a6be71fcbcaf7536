import type { Chained } from '@/domain/chain/chain'
import type { Instant } from '@/domain/calendar/instant'
import { submissionOf } from '@/domain/assessment/contact-rules'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Report } from '@/domain/report/report'
import { findReportKind } from '@/domain/report/report'
import { reportSubmissionOf } from '@/domain/report/rules'
import type { ClosablePaper } from './closed-papers'
import { documents, insertOnce, updated, type Database } from './database'
import type { AnyEvent, EventDocument } from './events'
import type { Along } from './joined-read'

/**
 * The event of a paper's last move, as it lies in the paper until it is filed in `events`. What was submitted is not kept twice: until
 * the next move, which files the event first, nothing in the paper can be changed.
 */
export type UnfiledEvent = AnyEvent & Omit<EventDocument, '_id' | keyof AnyEvent> & { readonly filed: false }

/** When a paper was last moved, and by whom: who looks through many sees by it what is new to them. */
export interface LastMove {
  readonly at: Instant
  readonly by: string
}

/** What a paper keeps for its moves; missing on what was kept before a move was one update, and where there is nothing to say. */
export interface MovedPaper extends ClosablePaper, Chained {
  readonly unfiled?: UnfiledEvent
  /** Counts what was written beside the moves, so that a move is written only over what its decision saw. */
  readonly writes?: number
  readonly lastMove?: LastMove
}

/** The papers that are moved by one update, with what of each is kept of a submission. */
const SUBMISSION_OF = {
  assessments: (paper: Pick<Assessment, 'answers' | 'evidence'>) => submissionOf(paper),
  reports: (paper: Pick<Report, 'sections'>) => reportSubmissionOf(paper),
}

export type MovedCollection = keyof typeof SUBMISSION_OF

type PaperDocument = { readonly _id: string } & MovedPaper & Assessment & Report

/** Where a paper lies that assessments and reports are. */
export const collectionOf = (subjectId: string): MovedCollection =>
  findReportKind(subjectId) === undefined ? 'assessments' : 'reports'

/** One write to a paper beside its moves, counted. */
export const countedWrite = ({ command }: Database) => ({ writes: command.inc(1) })

/** Where the event of a request lies unfiled, in whichever paper. */
export const unfiledAlong = (requestId: string): Readonly<Record<'unfiledForm' | 'unfiledReport', Along>> => {
  const where = { 'unfiled.filed': false, 'unfiled.eventId': requestId }
  const project = { unfiled: 1 }
  return {
    unfiledForm: { from: 'assessments', where, project },
    unfiledReport: { from: 'reports', where, project },
  }
}

/** What a paper of a collection says, as its submission keeps it. */
export const submissionIn = (collection: MovedCollection, paper: object): unknown =>
  // Its fields are those of its collection's papers.
  SUBMISSION_OF[collection](paper as PaperDocument)

/** An event of a paper as it is filed. */
export const filedOf = (
  collection: MovedCollection,
  paper: object,
  { filed: _not, ...event }: UnfiledEvent,
): EventDocument =>
  ({
    _id: event.eventId,
    ...event,
    ...(event.kind === 'submitted' ? { snapshot: submissionIn(collection, paper) } : {}),
  }) as EventDocument

/** Under which id an event is filed, and whether it was not filed already. */
interface FiledEvent {
  readonly eventId: string
  readonly isNew: boolean
}

/**
 * Files the event that lies in a paper, once. Where two papers were moved at once under one request's id, the second one's event goes
 * under an id of its own: nothing that happened is lost.
 */
export const fileEvent = async (
  database: Database,
  collection: MovedCollection,
  paper: object,
  unfiled: UnfiledEvent,
): Promise<FiledEvent> => {
  const event = filedOf(collection, paper, unfiled)
  const { eventId, subjectId, revision, link } = unfiled
  if (await insertOnce(database, 'events', event)) return { eventId, isNew: true }
  const [kept] = await documents<Partial<AnyEvent> & Pick<EventDocument, 'link'>>(
    database
      .collection('events')
      .where({ _id: eventId })
      .field({ subjectId: true, revision: true, 'link.digest': true })
      .limit(1)
      .get(),
  )
  if (kept?.subjectId === subjectId && kept.revision === revision && kept.link?.digest === link?.digest)
    return { eventId, isNew: false }
  const _id = [eventId, subjectId, ...(link ? [link.no] : [])].join(':')
  return { eventId: _id, isNew: await insertOnce(database, 'events', { ...event, _id, eventId: _id }) }
}

type PaperToFile = { readonly _id: string } & Required<Pick<MovedPaper, 'unfiled'>>

/** As many papers of a kind as one look finds. */
const PAGE = 100

/** Events that lie in their papers. */
export const unfiledEventStore = (database: Database) => {
  const file = async (collection: MovedCollection, paper: PaperToFile): Promise<void> => {
    const { _id, unfiled } = paper
    await fileEvent(database, collection, paper, unfiled)
    await updated(
      database
        .collection(collection)
        .where({ _id, 'unfiled.eventId': unfiled.eventId })
        .update({ unfiled: database.command.remove() }),
    )
  }

  const idsIn = async (collection: MovedCollection): Promise<readonly string[]> => {
    const lying = database.collection(collection).where({ 'unfiled.filed': false }).field({ _id: true })
    return (await documents<{ readonly _id: string }>(lying.limit(PAGE).get())).map(({ _id }) => _id)
  }

  return {
    /** Files the event that was read in a paper; of a submission the whole paper is needed. */
    file,

    /** Files what lies in a paper. */
    fileOf: async (subjectId: string): Promise<void> => {
      const collection = collectionOf(subjectId)
      const [paper] = await documents<PaperDocument>(
        database.collection(collection).where({ _id: subjectId, 'unfiled.filed': false }).limit(1).get(),
      )
      if (paper?.unfiled) await file(collection, { ...paper, unfiled: paper.unfiled })
    },

    /** Papers in which an event lies, so many of each kind. */
    papers: async (): Promise<readonly string[]> =>
      (await Promise.all([idsIn('assessments'), idsIn('reports')])).flat(),
  }
}
