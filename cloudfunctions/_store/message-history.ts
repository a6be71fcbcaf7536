import { endOfChinaDay, startOfChinaDay } from '@/domain/calendar/instant'
import { addDays, type PlainDate } from '@/domain/calendar/plain-date'
import type { DropReason, Matter, UnreachedReason } from '@/domain/reminders/delivery'
import { INBOX_ON_PURPOSE, outcomeOf, type MessageOutcome } from '@/domain/reminders/outcome'
import { documents, type Database } from './database'
import type { MessageDocument } from './message-document'
import { keyedDocuments, newestBy, type PageWanted } from './row-keys'

const A_DAY = 86_400_000

/** Which messages a list of what was sent shows. */
export interface HistoryFilter {
  readonly enterpriseId?: string | undefined
  readonly personId?: string | undefined
  /** Only those to the contacts of a union's own enterprises, which it answered for when they were told. */
  readonly ofUnion?: { readonly unionId: string; readonly enterpriseIds: readonly string[] } | undefined
  /** The day in China on which they were written. */
  readonly on?: PlainDate | undefined
  readonly outcome?: MessageOutcome | undefined
  readonly matter?: Matter | undefined
}

/** How many messages of a kind became what. */
export interface OutcomeCount {
  readonly matter: Matter
  readonly outcome: MessageOutcome
  readonly count: number
}

interface Group {
  readonly _id: {
    readonly matter?: Matter | null
    readonly state: string
    readonly why?: UnreachedReason | null
    readonly dropped?: DropReason | null
  }
  readonly count: number
}

/** What was sent when, and what became of it: by enterprise, by person, by day. */
export const messageHistoryStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('messages')

  /** The same definition as `outcomeOf`, as a filter. */
  const became = (outcome: MessageOutcome): object => {
    const unsent = (why: unknown, more: object = {}) => ({ 'wechat.state': 'unsent', 'wechat.why': why, ...more })
    switch (outcome) {
      case 'sent':
      case 'unknown':
        return { 'wechat.state': outcome }
      case 'waiting':
        return { 'wechat.state': _.in(['pending', 'sending']) }
      case 'refused':
        return unsent('refused')
      case 'nobody':
        return unsent('nobody_bound')
      case 'failed':
        return _.or([unsent(_.in(['failed', 'configuration'])), { 'wechat.state': 'failed' }])
      case 'dropped':
        return unsent('dropped', { 'wechat.dropped': _.nin([...INBOX_ON_PURPOSE]) })
      case 'inbox':
        return _.or([
          unsent('no_consent'),
          unsent('dropped', { 'wechat.dropped': _.in([...INBOX_ON_PURPOSE]) }),
          { 'wechat.state': 'skipped' },
        ])
    }
  }

  const writtenOn = (on: PlainDate): object => ({
    createdAt: _.and([_.gte(startOfChinaDay(on)), _.lt(endOfChinaDay(on))]),
  })

  const matching = ({ enterpriseId, personId, ofUnion, on, outcome, matter }: HistoryFilter) =>
    _.and([
      {
        ...(enterpriseId === undefined ? {} : { 'about.enterpriseId': enterpriseId }),
        ...(personId === undefined ? {} : { personId }),
        ...(on === undefined ? {} : writtenOn(on)),
      },
      ...(ofUnion === undefined
        ? []
        : [{ 'about.unionId': ofUnion.unionId, 'about.enterpriseId': _.in([...ofUnion.enterpriseIds]) }]),
      ...(matter === undefined
        ? []
        : [matter === 'other' ? { 'about.matter': _.in(['other', null]) } : { 'about.matter': matter }]),
      ...(outcome === undefined ? [] : [became(outcome)]),
    ])

  return {
    /** A page of what was sent, newest first. */
    page: (filter: HistoryFilter, page: PageWanted) =>
      keyedDocuments<MessageDocument>(
        database,
        { collection: 'messages', where: [matching(filter)] },
        newestBy('createdAt'),
        page,
      ),

    /** Those of these days on which a message was written, by one look at all of them. */
    daysWritten: async (days: readonly PlainDate[]): Promise<ReadonlySet<PlainDate>> => {
      const [first] = [...days].sort()
      if (first === undefined) return new Set()
      const { aggregate } = database.command
      const back = aggregate.divide([aggregate.subtract(['$createdAt', startOfChinaDay(first)]), A_DAY])
      const groups = await documents<{ readonly _id: number }>(
        collection()
          .aggregate()
          .match(_.or(days.map(writtenOn)))
          .group({ _id: aggregate.floor(back) })
          .limit(1000)
          .end(),
      )
      const written = new Set(groups.map(({ _id }) => addDays(first, _id)))
      return new Set(days.filter((on) => written.has(on)))
    },

    /** How many messages of a day became what, counted anew. */
    countDay: async (on: PlainDate): Promise<readonly OutcomeCount[]> => {
      const groups = await documents<Group>(
        collection()
          .aggregate()
          .match(writtenOn(on))
          .group({
            _id: {
              ...{ matter: '$about.matter', state: '$wechat.state' },
              ...{ why: '$wechat.why', dropped: '$wechat.dropped' },
            },
            count: _.aggregate.sum(1),
          })
          .limit(1000)
          .end(),
      )
      const counts = new Map<string, OutcomeCount>()
      for (const { _id, count } of groups) {
        const matter = _id.matter ?? 'other'
        const outcome = outcomeOf({ state: _id.state, why: _id.why ?? undefined, dropped: _id.dropped ?? undefined })
        const key = `${matter} ${outcome}`
        counts.set(key, { matter, outcome, count: count + (counts.get(key)?.count ?? 0) })
      }
      return [...counts.values()]
    },
  }
}

export type MessageHistoryStore = ReturnType<typeof messageHistoryStore>
