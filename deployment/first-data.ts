import { randomBytes } from 'node:crypto'
import cloudbase from '@cloudbase/node-sdk'
import { chinaDateOf, getInstant, type Instant } from '@/domain/calendar/instant'
import { findCode } from '../cloudfunctions/_host/invitation-code'
import { pagesById } from '../cloudfunctions/_store/all-pages'
import { answered, documents, insertOnce } from '../cloudfunctions/_store/database'
import type { InvitationDocument } from '../cloudfunctions/_store/invitations'
import { storesOf } from '../cloudfunctions/_store/stores'
import { pendingSteps } from '../cloudfunctions/deadline/migrations/migrate'
import { STEPS } from '../cloudfunctions/deadline/migrations/table'
import { deploymentDocuments, officeInvitation, type DeploymentDocuments } from './documents'
import type { deployment } from './manifest'
import type { Settings } from './settings'
import type { DataState } from './state'

type Collection = (typeof deployment.collections)[number]['name']

/** A code that still works, as it is read out to whom it is for. */
export interface OpenCode {
  readonly name: string
  readonly code: string
  readonly untilOn: string
}

/** What the steps look at, which the first version had already; what came later they take for empty. */
const SINCE_EVER = [
  'cycles',
  'unions',
  'enterprises',
  'assessments',
  'reports',
  'ledger',
  'ledger_history',
  'events',
] as const satisfies readonly Collection[]

/** The order in which they are written: the year comes last, and says that all of it is there. */
const FIRST = ['unions', 'enterprises', 'assessments', 'cycles'] as const satisfies ReadonlyArray<
  keyof DeploymentDocuments
>

/** What the database holds before anybody opens the program, through the SDK that the functions use. */
export const openFirstData = ({ envId, secretId, secretKey, region, variables }: Settings, now: () => Instant) => {
  const secret = variables.INVITATION_SECRET ?? ''
  const before = variables.INVITATION_SECRET_BEFORE
  const secrets = [secret, ...(before === undefined ? [] : [before])]
  const app = cloudbase.init({ env: envId, secretId, secretKey, region, timeout: 20_000 })
  const database = app.database()
  const stores = storesOf(database)
  const _ = database.command

  const presentIds = async (collection: Collection, ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = await documents<{ _id: string }>(
      database
        .collection(collection)
        .where({ _id: _.in([...ids]) })
        .field({ _id: true })
        .limit(1000)
        .get(),
    )
    return new Set(found.map(({ _id }) => _id))
  }

  const absent = async (collection: (typeof FIRST)[number], all: DeploymentDocuments, exists: boolean) => {
    const rows: ReadonlyArray<{ readonly _id: string }> = all[collection]
    const present = exists
      ? await presentIds(
          collection,
          rows.map(({ _id }) => _id),
        )
      : new Set<string>()
    return rows.filter(({ _id }) => !present.has(_id))
  }

  const any = async (collection: Collection, where: object): Promise<boolean> =>
    (await documents<object>(database.collection(collection).where(where).limit(1).get())).length > 0

  const openInvitations = () =>
    documents<InvitationDocument>(
      database
        .collection('invitations')
        .where({ 'seat.role': 'office', replaced: _.neq(true), usedAt: null, revokedAt: null, expiresAt: _.gt(now()) })
        .orderBy('issuedAt', 'desc')
        .limit(10)
        .get(),
    )

  const officeState = async (existing: ReadonlySet<string>): Promise<DataState['office']> => {
    if (existing.has('people') && (await any('people', { role: 'office', revokedAt: null }))) return 'bound'
    return existing.has('invitations') && (await openInvitations()).length > 0 ? 'invited' : 'nobody'
  }

  /** Steps that were not taken to their end, and what each would change; nothing before there is anything. */
  const pendingIn = async (existing: ReadonlySet<string>): Promise<DataState['pending']> => {
    const records = existing.has('migrations') ? await stores.shapes.records() : []
    const ended = new Set(records.filter(({ endedAt }) => endedAt !== null).map(({ no }) => no))
    if (SINCE_EVER.every((name) => existing.has(name))) return pendingSteps({ stores, now: now() }, ended)
    return STEPS.filter(({ no }) => !ended.has(no)).map(({ no, name }) => ({ no, name, documents: 0 }))
  }

  return {
    /** As it is now; `existing` are the collections that there are. */
    read: async (existing: ReadonlySet<string>): Promise<DataState> => {
      const rest = {
        office: await officeState(existing),
        pending: await pendingIn(existing),
        newestShape: existing.has('migrations') ? ((await stores.shapes.newest()) ?? 0) : 0,
      }
      if (existing.has('cycles') && (await any('cycles', {}))) return { missing: null, ...rest }
      const all = deploymentDocuments(now())
      const missing: Record<string, number> = {}
      for (const collection of FIRST)
        missing[collection] = (await absent(collection, all, existing.has(collection))).length
      return { missing, ...rest }
    },

    /** Writes what of the first documents is not there. Broken off, it goes on where it was. */
    fill: async (): Promise<void> => {
      const all = deploymentDocuments(now())
      for (const collection of FIRST)
        for (const document of await absent(collection, all, true)) await insertOnce(database, collection, document)
    },

    /** Issues a new invitation to the office; its code is shown by `openCodes`. */
    invite: async (name: string): Promise<void> => {
      const { document } = officeInvitation(secret, { requestId: randomBytes(12).toString('hex'), name }, now())
      await insertOnce(database, 'invitations', document)
    },

    /** The office's codes that still work, as far as they were derived from this secret or the one before; the newest first. */
    openCodes: async (): Promise<readonly OpenCode[]> =>
      (await openInvitations()).flatMap((invitation) => {
        const code = findCode(secrets, invitation)
        const { inviteeName: name, expiresAt } = invitation
        return code === undefined ? [] : [{ name, code, untilOn: chinaDateOf(expiresAt) }]
      }),

    /** The invitations that still work and whose codes only the secret before can show: how many, and until when. Null where there are none. */
    madeBefore: async (): Promise<{ readonly count: number; readonly untilOn: string } | null> => {
      const open = { replaced: _.neq(true), usedAt: null, revokedAt: null, expiresAt: _.gt(now()) }
      let [count, until] = [0, now()]
      if (before === undefined) return null
      const read = (after: string, limit: number) =>
        documents<InvitationDocument>(
          database
            .collection('invitations')
            .where({ ...open, _id: _.gt(after) })
            .orderBy('_id', 'asc')
            .limit(limit)
            .get(),
        )
      for await (const page of pagesById(read, ({ _id }) => _id, 100))
        for (const invitation of page) {
          if (findCode([secret], invitation) !== undefined || findCode([before], invitation) === undefined) continue
          count += 1
          until = getInstant(Math.max(until, invitation.expiresAt))
        }
      return count === 0 ? null : { count, untilOn: chinaDateOf(until) }
    },

    /** Removes every document of a collection; how many there were. */
    empty: async (collection: Collection): Promise<number> => {
      let removed = 0
      for (;;) {
        const { deleted } = await answered<{ deleted: number }>(
          database
            .collection(collection)
            .where({ _id: _.exists(true) })
            .remove(),
        )
        removed += deleted
        if (deleted === 0) return removed
      }
    },
  }
}

export type FirstData = ReturnType<typeof openFirstData>
