import { enterpriseIdOf } from '@/domain/assessment/assessment-id'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Enterprise } from '@/domain/people/person'
import { findReportKind, ownerIdOf } from '@/domain/report/report'
import { REPORT_FORMS } from '@/domain/report/sections'
import { addRecords, fileRecordsOf } from './audit'
import { documents, updated, type Database } from './database'
import type { EventDocument } from './events'
import { alongside, type PersonDocument } from './joined-read'
import type { PaperWithRecords } from './lying-records'
import { addressee, boundIn, type Addressee, type SeatAudience } from './people'
import { collectionOf, fileEvent, filedOf, type MovedPaper } from './unfiled-events'

type StoredPaper = { readonly _id: string } & MovedPaper & PaperWithRecords & Assessment

interface Joined {
  readonly writers: readonly PersonDocument[]
  readonly office: readonly PersonDocument[]
  readonly enterprise?: readonly Enterprise[]
  readonly unreached: readonly object[]
}

/** A paper that was just moved, with all that follows a move asks about. */
export interface JustMoved {
  readonly subjectId: string
  readonly paper: StoredPaper
  /** The paper where it is an assessment. Submitted, it says what was submitted: nothing in it can be changed until the next move. */
  readonly assessment: Assessment | undefined
  /** The event that lies in it, as it is filed; undefined where it is filed already. */
  readonly event: EventDocument | undefined
  /** Who sits where the paper is written, and in the office. */
  readonly seated: ReadonlyArray<{ readonly audience: SeatAudience; readonly people: readonly Addressee[] }>
  /** Whose paper it is; undefined of a union's own. */
  readonly enterprise: Enterprise | undefined
  /** Whether anybody stands on the list of those who could not be reached because of it. */
  readonly isOnList: boolean
}

/** Who writes the paper that an id names. */
const writersOf = (subjectId: string): SeatAudience => {
  const kind = findReportKind(subjectId)
  if (kind === undefined) return { kind: 'contacts', enterpriseId: enterpriseIdOf(subjectId) }
  const owner = ownerIdOf(subjectId)
  return REPORT_FORMS[kind].owner === 'enterprise'
    ? { kind: 'contacts', enterpriseId: owner }
    : { kind: 'reviewers', unionId: owner }
}

const OFFICE: SeatAudience = { kind: 'office' }
/** As many people as are ever told of one thing. */
const PEOPLE_AT_MOST = 1000

/** Papers that were moved, as what follows a move reads and leaves them. */
export const movedPaperStore = (database: Database) => {
  const { command: _ } = database

  return {
    /** A paper with what lies in it, and whom that may concern. One call; undefined where it is gone. */
    find: async (subjectId: string): Promise<JustMoved | undefined> => {
      const collection = collectionOf(subjectId)
      const writers = writersOf(subjectId)
      const enterpriseId = writers.kind === 'contacts' ? writers.enterpriseId : undefined
      const read = alongside(database, database.collection(collection).aggregate().match({ _id: subjectId }).limit(1), {
        writers: { from: 'people', where: boundIn(writers), limit: PEOPLE_AT_MOST },
        office: { from: 'people', where: boundIn(OFFICE), limit: PEOPLE_AT_MOST },
        unreached: { from: 'unreached', where: { subjectId }, project: { _id: 1 }, limit: 1 },
        // Telephone numbers are nothing that follows a move.
        ...(enterpriseId === undefined
          ? {}
          : { enterprise: { from: 'enterprises', where: { _id: enterpriseId }, project: { rosterContact: 0 } } }),
      })
      const [found] = await documents<StoredPaper & Joined>(read.end())
      if (!found) return undefined
      const { writers: writing, office, enterprise, unreached, ...paper } = found
      return {
        ...{ subjectId, paper, isOnList: unreached.length > 0, enterprise: enterprise?.[0] },
        assessment: collection === 'assessments' ? paper : undefined,
        event: paper.unfiled && filedOf(collection, paper, paper.unfiled),
        seated: [
          { audience: writers, people: writing.map(addressee) },
          { audience: OFFICE, people: office.map(addressee) },
        ],
      }
    },

    /**
     * Files the event and the records that were read in a paper, and takes them out of it by one update; `delivery` is how far the event's
     * effects were carried out. Broken off anywhere it is done again, by whoever comes next, and each is filed once. False where
     * the paper was moved or written to since it was read.
     */
    file: async ({ subjectId, paper }: JustMoved, delivery: EventDocument['delivery']): Promise<boolean> => {
      const { unfiled, records } = paper
      if (!unfiled && !records) return true
      const collection = collectionOf(subjectId)
      if (unfiled) {
        const { eventId, isNew } = await fileEvent(database, collection, paper, { ...unfiled, delivery })
        // Whoever was faster filed it before its effects were carried out.
        if (!isNew)
          await updated(database.collection('events').where({ _id: eventId, delivery: 'pending' }).update({ delivery }))
      }
      if (records) await addRecords(database, records.list)
      const ofEvent = unfiled ? { 'unfiled.eventId': unfiled.eventId } : {}
      const ofRecords = records ? { 'records.count': records.count } : {}
      const taken = await updated(
        database
          .collection(collection)
          .where({ _id: subjectId, ...ofEvent, ...ofRecords })
          .update({ ...(unfiled ? { unfiled: _.remove() } : {}), ...(records ? { records: _.remove() } : {}) }),
      )
      if (taken === 1) return true
      if (unfiled)
        await updated(
          database
            .collection(collection)
            .where({ _id: subjectId, ...ofEvent })
            .update({ unfiled: _.remove() }),
        )
      await fileRecordsOf(database, subjectId)
      return false
    },
  }
}
