import type { Consent } from '../_store/consents'
import type { MessageDocument } from '../_store/message-document'
import type { ReminderPlan } from '../_store/reminder-plans'
import type { Stores } from '../_store/stores'

/** Stores on which the clock is rehearsed, and the messages that it wrote on them. */
interface Rehearsed {
  readonly stores: Stores
  readonly written: () => readonly MessageDocument[]
}

const nothing = (): Promise<void> => Promise.resolve()

/**
 * The messages of a rehearsal: what was written before is known and not looked at again, and what is written now is claimed and settled
 * as the real ones are.
 */
const rehearsedMessages = (real: Stores['messages'], written: Map<string, MessageDocument>): Stores['messages'] => {
  const change = (id: string, wechat: Partial<MessageDocument['wechat']>): void => {
    const message = written.get(id)
    if (message) written.set(id, { ...message, wechat: { ...message.wechat, ...wechat } })
  }
  const inState = (state: MessageDocument['wechat']['state']) =>
    [...written.values()].filter(({ wechat }) => wechat.state === state)
  const add = async (message: MessageDocument): Promise<boolean> => {
    if (written.has(message._id) || (await real.written([message._id])).size > 0) return false
    written.set(message._id, message)
    return true
  }
  return {
    ...real,
    add,
    addAll: async (messages) => {
      const added = new Set<string>()
      for (const message of messages) if (await add(message)) added.add(message._id)
      return added
    },
    written: async (ids) => new Set([...(await real.written(ids)), ...ids.filter((id) => written.has(id))]),
    pending: (limit) => Promise.resolve(inState('pending').slice(0, limit)),
    pendingOf: (personIds) =>
      Promise.resolve(inState('pending').filter(({ personId }) => personIds.includes(personId))),
    sentSince: async (personIds, since) => [
      ...(await real.sentSince(personIds, since)),
      ...inState('sent').filter(({ personId, wechat }) => personIds.includes(personId) && (wechat.at ?? 0) >= since),
    ],
    claim: (id, at) => {
      if (written.get(id)?.wechat.state !== 'pending') return Promise.resolve(false)
      change(id, { state: 'sending', at })
      return Promise.resolve(true)
    },
    settle: (ids, { state, ...rest }, at) => {
      for (const id of ids) change(id, { ...rest, state, at })
      return Promise.resolve()
    },
    expiredClaims: () => Promise.resolve([]),
  }
}

/** The consents of a rehearsal: as they stand, less what it spends. */
const rehearsedConsents = (real: Stores['consents']): Stores['consents'] => {
  const spent = new Map<string, number>()
  const keyOf = ({ personId, kind }: Pick<Consent, 'personId' | 'kind'>): string => `${personId}:${kind}`
  const of = async (personIds: readonly string[]) =>
    (await real.of(personIds)).map((each) => ({ ...each, left: each.left - (spent.get(keyOf(each)) ?? 0) }))
  return {
    ...real,
    of,
    take: async (personId, kind) => {
      const left = (await of([personId])).find((each) => each.kind === kind)?.left ?? 0
      if (left <= 0) return false
      const key = keyOf({ personId, kind })
      spent.set(key, (spent.get(key) ?? 0) + 1)
      return true
    },
    giveBack: nothing,
    clear: nothing,
  }
}

/** Everything is read as it stands; what the clock writes is kept in memory alone, and only for as long as it is rehearsed. */
export const rehearsedStores = (stores: Stores): Rehearsed => {
  const written = new Map<string, MessageDocument>()
  const plans = new Map<string, ReminderPlan>()
  return {
    written: () => [...written.values()],
    stores: {
      ...stores,
      messages: rehearsedMessages(stores.messages, written),
      consents: rehearsedConsents(stores.consents),
      reminderPlans: {
        get: async (cycleId) => plans.get(cycleId) ?? (await stores.reminderPlans.get(cycleId)),
        keep: (cycleId, plan) => {
          plans.set(cycleId, plan)
          return Promise.resolve()
        },
      },
      unreached: {
        ...stores.unreached,
        noteFirst: () => Promise.resolve(true),
        note: nothing,
        reached: nothing,
        keepPresent: nothing,
        keepReviewers: nothing,
      },
      lateMarks: { set: () => Promise.resolve(true), clear: () => Promise.resolve(true) },
      notices: { ...stores.notices, raise: nothing, lower: nothing, lowerWechat: nothing },
      // Papers that are missing are begun by the clock itself.
      enterprisePapers: { ...stores.enterprisePapers, countForms: () => Promise.resolve(Number.MAX_SAFE_INTEGER) },
    },
  }
}
