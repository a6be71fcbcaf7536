import type { Cursor } from '@/contract/fields'
import type { SealableRecord } from '@/domain/audit/seal'
import type { AuditKind, AuditRecord, AuditTopic } from '@/domain/audit/audit-record'
import { endOfChinaDay, startOfChinaDay } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { documents, insertAll, insertOnce, updated, type Database } from './database'
import { olderThan } from './older-than'
import { seatsOfPerson, type PersonDocument } from './joined-read'
import { salted, type PaperWithRecords } from './lying-records'
import { collectionOf, type MovedCollection } from './unfiled-events'

/** A record as kept. Until the work has ended it is known by the openid who asks, which never leaves the store. */
export type AuditDocument = SealableRecord & { readonly _id: string; readonly openId?: string }

const recordDocument = (record: SealableRecord): AuditDocument => ({ _id: record.auditId, ...record })

/** Adds records; what is there already, where filing broke off half way before, is passed over. */
export const addRecords = async (database: Database, records: readonly SealableRecord[]): Promise<void> => {
  await insertAll(database, 'audit', records.map(recordDocument))
}

/** What 操作记录 is narrowed to; days are China's. */
export interface AuditFilter {
  readonly kind?: AuditKind | undefined
  readonly personId?: string | undefined
  readonly topics?: readonly AuditTopic[] | undefined
  readonly from?: PlainDate | undefined
  readonly until?: PlainDate | undefined
}

/** As many papers of a kind as one look finds. */
const PAGE = 100
/** As often as filing is begun anew because something was saved meanwhile. */
const TURNS = 3

/** Files the records that lie in a paper. Broken off anywhere it is done again, and each is filed once. */
export const fileRecordsOf = async (database: Database, subjectId: string): Promise<void> => {
  const papers = database.collection(collectionOf(subjectId))
  for (let turn = 0; turn < TURNS; turn += 1) {
    const [paper] = await documents<PaperWithRecords>(
      papers.where({ _id: subjectId }).field({ records: true }).limit(1).get(),
    )
    const lying = paper?.records
    if (lying === undefined) return
    await addRecords(database, lying.list)
    const emptied = papers
      .where({ _id: subjectId, 'records.count': lying.count })
      .update({ records: database.command.remove() })
    if ((await updated(emptied)) === 1) return
  }
}

/** 操作记录: records are added, and of one that is begun its end is noted, once. Nothing removes any. */
export const auditStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('audit')

  const matching = ({ kind, personId, topics, from, until }: AuditFilter, after: Cursor | null) =>
    _.and([
      {
        outcome: _.neq('refused'),
        ...(kind === undefined ? {} : { kind }),
        ...(personId === undefined ? {} : { 'by.personId': personId }),
      },
      ...(topics ?? []).map((topic) => ({ about: topic })),
      ...(from === undefined ? [] : [{ at: _.gte(startOfChinaDay(from)) }]),
      ...(until === undefined ? [] : [{ at: _.lt(endOfChinaDay(until)) }]),
      ...olderThan(database, after, 'auditId'),
    ])

  const idsIn = async (papers: MovedCollection): Promise<readonly string[]> => {
    const lying = database
      .collection(papers)
      .where({ 'records.count': _.gt(0) })
      .field({ _id: true })
    return (await documents<{ readonly _id: string }>(lying.limit(PAGE).get())).map(({ _id }) => _id)
  }

  return {
    /** Writes what is asked for before it is done. A repeated request finds its record. */
    begin: async (record: AuditRecord, openId: string): Promise<void> => {
      await insertOnce(database, 'audit', { ...recordDocument({ ...record, by: salted(record.by) }), openId })
    },

    /** Notes the end of what was begun, unless it was done before; who did it is known by then, where somebody was bound. */
    settle: async (
      auditId: string,
      { by, about, outcome, revision }: Pick<AuditRecord, 'by' | 'about' | 'outcome' | 'revision'>,
    ): Promise<void> => {
      await updated(
        collection()
          .where({ _id: auditId, outcome: _.neq('done') })
          // What was sealed before its end was noted is sealed once more.
          .update({
            ...{ outcome, about, seal: _.remove() },
            ...(revision === undefined ? {} : { revision }),
            ...(by ? { by: _.set(salted(by)), openId: _.remove() } : {}),
          }),
      )
    },

    /** A page, the newest first. */
    page: (filter: AuditFilter, after: Cursor | null, limit: number): Promise<readonly AuditDocument[]> =>
      documents<AuditDocument>(
        collection().where(matching(filter, after)).orderBy('at', 'desc').orderBy('auditId', 'desc').limit(limit).get(),
      ),

    /** Whoever asked, where a record names nobody: its work was cut off, or bound them only then. */
    findAsker: async ({ openId }: AuditDocument): Promise<PersonDocument | undefined> => {
      if (openId === undefined) return undefined
      const [found] = await documents<PersonDocument>(
        database.collection('people').where(seatsOfPerson(database, openId)).limit(1).get(),
      )
      return found
    },

    /** Papers in which records lie, so many of each kind. */
    papersWithRecords: async (): Promise<readonly string[]> =>
      (await Promise.all([idsIn('assessments'), idsIn('reports')])).flat(),

    /** See `fileRecordsOf`. */
    fileRecords: (subjectId: string): Promise<void> => fileRecordsOf(database, subjectId),
  }
}

export type AuditStore = ReturnType<typeof auditStore>
