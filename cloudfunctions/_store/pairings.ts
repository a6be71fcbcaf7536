import type { Instant } from '@/domain/calendar/instant'
import { HOUR, type Pairing, type WebBrowser } from '@/domain/people/pairing'
import type { Refusal } from '@/domain/refusal/refusal'
import { answered, documents, insertOnce, updated, type Database } from './database'
import { forgetBefore } from './forget-before'
import type { WebSessionDocument } from './web-sessions'
import { inTransaction, type Transaction } from './transaction'

/** A pairing as kept: of its secret only the hash. */
export interface PairingDocument extends Omit<Pairing, 'pairingId'> {
  readonly _id: string
  readonly secretHash: string
  readonly requestDigest: string
  /** A digest of the address that the page asked from. */
  readonly address: string
  /** The openid of whoever said yes, and what others know them by. */
  readonly openId: string | null
  readonly personId: string | null
  /** By which request it was collected, and what for; null until then. */
  readonly collected: { readonly requestId: string; readonly requestDigest: string; readonly sessionId: string } | null
}

export const pairingOf = (document: PairingDocument): Pairing => ({
  ...{ pairingId: document._id, code: document.code, browser: document.browser, system: document.system },
  ...{ begunAt: document.begunAt, expiresAt: document.expiresAt },
  ...{ state: document.state, decidedBy: document.decidedBy },
})

/** A page that asks to be let in. */
export interface BegunPairing extends WebBrowser {
  readonly pairingId: string
  readonly requestDigest: string
  readonly secretHash: string
  readonly code: string
  readonly address: string
  readonly begunAt: Instant
  readonly expiresAt: Instant
}

/** Pages in a browser that ask to be let in, and how often somebody looked codes up. */
export const pairingStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('pairings')
  const one = async (where: object): Promise<PairingDocument | undefined> =>
    (await documents<PairingDocument>(collection().where(where).limit(1).get()))[0]
  const count = async (where: object): Promise<number> =>
    (await answered<{ total: number }>(collection().where(where).count())).total

  return {
    find: (pairingId: string) => one({ _id: pairingId }),
    findByCode: (code: string) => one({ code }),
    findBySecret: (secretHash: string) => one({ secretHash }),
    findCollected: (requestId: string) => one({ 'collected.requestId': requestId }),

    /** False where its id, its secret or its code is taken. */
    begin: ({ pairingId, ...begun }: BegunPairing): Promise<boolean> =>
      insertOnce(database, 'pairings', {
        ...{ _id: pairingId, ...begun, state: 'waiting', decidedBy: null },
        ...{ openId: null, personId: null, collected: null },
      } satisfies PairingDocument),

    /** How many wait for somebody's yes or no, from an address and from all. */
    waiting: async (now: Instant, address: string): Promise<{ readonly ofAddress: number; readonly all: number }> => {
      const waits = { state: 'waiting', expiresAt: _.gt(now) }
      const [ofAddress, all] = await Promise.all([count({ address, ...waits }), count(waits)])
      return { ofAddress, all }
    },

    /** Says yes or no to one that waits; false where somebody was sooner or its time is over. */
    decide: async (
      pairingId: string,
      { state, now, by }: { state: 'confirmed' | 'refused'; now: Instant; by: { openId: string; personId: string } },
    ): Promise<boolean> =>
      (await updated(
        collection()
          .where({ _id: pairingId, state: 'waiting', expiresAt: _.gt(now) })
          .update({ state, decidedBy: by.personId, openId: by.openId, personId: by.personId }),
      )) === 1,

    /** Makes the session of what was confirmed, if `check` still finds nothing against it. */
    collect: <Answer>(
      pairingId: string,
      work: (pairing: PairingDocument | undefined, transaction: Transaction) => Promise<Answer | Refusal>,
    ): Promise<Answer | Refusal> =>
      inTransaction(database, async (transaction) =>
        work(await transaction.find<PairingDocument>('pairings', pairingId), transaction),
      ),

    /** What `collect` writes. */
    writeCollected: async (
      transaction: Transaction,
      pairingId: string,
      collected: NonNullable<PairingDocument['collected']>,
      session: WebSessionDocument,
    ): Promise<void> => {
      await transaction.update('pairings', pairingId, { state: 'collected', collected: _.set(collected) })
      await transaction.add('web_sessions', session)
    },

    /** Counts a look of somebody's, and answers how many this hour has seen with it: counted first, so that looks at once are all counted. */
    countLook: async (openId: string, now: Instant): Promise<number> => {
      const hour = Math.floor(now / HOUR)
      const _id = `${hour}:${openId}`
      const looks = database.collection('pairing_looks')
      const counted = () => updated(looks.where({ _id }).update({ count: _.inc(1) }))
      if ((await counted()) === 0 && !(await insertOnce(database, 'pairing_looks', { _id, at: now, count: 1 })))
        await counted()
      const [found] = await documents<{ readonly count: number }>(looks.where({ _id }).limit(1).get())
      return found?.count ?? 1
    },

    /** Forgets what is over since before `at`. Returns how much. */
    forget: async (at: number): Promise<number> =>
      (await forgetBefore(database, 'pairings', 'begunAt', at)) +
      (await forgetBefore(database, 'pairing_looks', 'at', at)) +
      (await forgetBefore(database, 'web_sessions', 'expiresAt', at)),
  }
}
