import { STILL_RUNNING } from '@/domain/audit/audit-record'
import { sealOf, type Seal, type SealableRecord } from '@/domain/audit/seal'
import type { Instant } from '@/domain/calendar/instant'
import { answered, documents, insertOnce, updated, type Database } from './database'
import { sha256Of } from './digest'

/** A seal as it is kept: its id is its number, written so that their order is that of the ids. */
type SealDocument = Seal & { readonly _id: string }

/** As many records as stand in one seal: some 60 KB. */
const RECORDS_A_SEAL = 500
const DIGITS = 10

const sealIdOf = (no: number): string => String(no).padStart(DIGITS, '0')

/**
 * Seals of 操作记录: every record stands in one by its digest, and every seal goes by the one before. The clock makes them, beside what people
 * wait for; two that do at once make the same number, of which one is kept.
 */
export const sealStore = (database: Database) => {
  const { command: _ } = database
  const seals = () => database.collection('seals')
  const records = () => database.collection('audit')

  const last = async (): Promise<SealDocument | undefined> =>
    (await documents<SealDocument>(seals().orderBy('_id', 'desc').limit(1).get()))[0]

  /** Notes in records that they stand in a seal. An end that was noted since is not in it. */
  const mark = async ({ no, records: sealed }: Seal): Promise<void> => {
    for (const ended of [true, false]) {
      const ids = sealed.filter((each) => each.ended === ended).map(({ auditId }) => auditId)
      if (ids.length === 0) continue
      const end = ended ? {} : { outcome: _.neq('done') }
      await updated(
        records()
          .where({ _id: _.in(ids), seal: _.exists(false), ...end })
          .update({ seal: no }),
      )
    }
  }

  return {
    last,

    /**
     * Seals the oldest records that stand in no seal, as far as they are so old that no work is under way any more. Returns how many.
     * Broken off between the seal and its mark, it marks first.
     */
    seal: async (now: Instant): Promise<number> => {
      const before = await last()
      if (before) await mark(before)
      const unsealed = await documents<SealableRecord>(
        records()
          .where({ seal: _.exists(false), at: _.lte(now - STILL_RUNNING) })
          .orderBy('at', 'asc')
          .limit(RECORDS_A_SEAL)
          .get(),
      )
      if (unsealed.length === 0) return 0
      const seal = sealOf(before, unsealed, now, sha256Of)
      if (!(await insertOnce(database, 'seals', { _id: sealIdOf(seal.no), ...seal }))) return 0
      await mark(seal)
      return unsealed.length
    },

    /** How many records stand in no seal yet. */
    unsealed: async (): Promise<number> => {
      const waiting = records().where({ seal: _.exists(false) })
      return (await answered<{ readonly total: number }>(waiting.count())).total
    },

    /** A page of seals after a number. */
    after: (no: number, limit: number): Promise<readonly Seal[]> =>
      documents<Seal>(
        seals()
          .where({ _id: _.gt(sealIdOf(no)) })
          .orderBy('_id', 'asc')
          .limit(limit)
          .get(),
      ),

    /** The records that say that they stand in a seal, and those that stood in it once and say so no more, since their end was noted later. */
    recordsOf: async ({ no, records: sealed }: Seal): Promise<readonly SealableRecord[]> => {
      const marked: SealableRecord[] = []
      for (let after = ''; ;) {
        const page = await documents<SealableRecord & { readonly _id: string }>(
          records()
            .where({ seal: no, _id: _.gt(after) })
            .orderBy('_id', 'asc')
            .limit(RECORDS_A_SEAL)
            .get(),
        )
        marked.push(...page)
        const end = page.at(-1)
        if (!end || page.length < RECORDS_A_SEAL) break
        after = end._id
      }
      const found = new Set(marked.map(({ auditId }) => auditId))
      const elsewhere = sealed.filter(({ auditId }) => !found.has(auditId)).map(({ auditId }) => auditId)
      if (elsewhere.length === 0) return marked
      const others = records().where({ _id: _.in(elsewhere) })
      return [...marked, ...(await documents<SealableRecord>(others.limit(elsewhere.length).get()))]
    },
  }
}
