import type { AuditRow } from '@/contract/audit'
import type { Cursor } from '@/contract/fields'
import {
  ofEnterprise,
  ofPerson,
  ofUnion,
  STILL_RUNNING,
  topicsOfSeat,
  type AuditShown,
  type AuditTopic,
} from '@/domain/audit/audit-record'
import type { Instant } from '@/domain/calendar/instant'
import { findSeat, seatKeyOf } from '@/domain/people/seat'
import type { AuditDocument, AuditFilter } from '../_store/audit'
import { personOf } from '../_store/joined-read'
import type { Stores } from '../_store/stores'
import type { Call } from './call'
import { seatNamesOf } from './seat-names'

/** As many as a row names of those whom it concerns. */
const NAMED = 3

const idsOf = (records: readonly AuditDocument[], kind: 'enterprise' | 'union' | 'person'): readonly string[] => [
  ...new Set(
    records.flatMap(({ about }) =>
      about.slice(0, NAMED).flatMap((topic) => (topic.startsWith(`${kind}:`) ? [topic.slice(kind.length + 1)] : [])),
    ),
  ),
]

/** What the topics of these records are called now. */
const topicNamesOf = async (
  { enterprises, unions, people }: Stores,
  records: readonly AuditDocument[],
): Promise<ReadonlyMap<AuditTopic, string>> => {
  const unionIds = idsOf(records, 'union')
  const [found, named, persons] = await Promise.all([
    enterprises.byIds(idsOf(records, 'enterprise')),
    unionIds.length === 0 ? [] : unions.all(),
    people.namesOf(idsOf(records, 'person')),
  ])
  return new Map([
    ...found.map(({ enterpriseId, name }) => [ofEnterprise(enterpriseId), name] as const),
    ...named.map(({ unionId, name }) => [ofUnion(unionId), name] as const),
    ...[...persons].map(([personId, name]) => [ofPerson(personId), name] as const),
  ])
}

/** Who did it: as the record names them; where its work was cut off, whoever asked for it. */
const doerOf = async ({ audit }: Stores, record: AuditDocument): Promise<AuditDocument['by']> => {
  if (record.by) return { personId: record.by.personId, name: record.by.name, seat: record.by.seat }
  const asker = await audit.findAsker(record)
  if (!asker) return null
  const { personId, name, seat } = personOf(asker)
  return { personId, name, seat: seatKeyOf(seat) }
}

const outcomeOf = ({ outcome, at }: AuditDocument, now: Instant): AuditRow['outcome'] => {
  if (outcome === 'done') return 'done'
  return now - at < STILL_RUNNING ? 'begun' : 'unknown'
}

/** What a list shows, as a question to what is kept. */
export const auditFilterOf = ({ enterpriseId, unionId, ...shown }: AuditShown): AuditFilter => ({
  ...shown,
  topics: [
    ...(enterpriseId === undefined ? [] : [ofEnterprise(enterpriseId)]),
    ...(unionId === undefined ? [] : [ofUnion(unionId)]),
  ],
})

/** Whom a record concerns, without the seat that it was done from; where it concerns nobody else, that seat. */
const concernedBy = (about: readonly AuditTopic[], ownSeat: readonly AuditTopic[]): readonly AuditTopic[] => {
  const others = about.filter((topic) => !ownSeat.includes(topic))
  return others.length > 0 ? others : about
}

/** 操作记录 as it is shown: at most `limit` rows from a place on, the newest first. */
export const readAuditRows = async (
  { stores, now }: Pick<Call, 'stores' | 'now'>,
  filter: AuditFilter,
  after: Cursor | null,
  limit: number,
): Promise<readonly AuditRow[]> => {
  const records = await stores.audit.page(filter, after, limit)
  const doers: Array<AuditDocument['by']> = []
  for (const record of records) doers.push(await doerOf(stores, record))
  const seats = doers.flatMap((by) => findSeat(by?.seat ?? '') ?? [])
  const [names, seatNames] = await Promise.all([topicNamesOf(stores, records), seatNamesOf(stores, seats)])
  const seatName = new Map(seats.map((seat, index) => [seatKeyOf(seat), seatNames[index] ?? '']))
  return records.map((record, index): AuditRow => {
    const by = doers[index] ?? null
    const seat = findSeat(by?.seat ?? '')
    const concerned = concernedBy(record.about, seat ? topicsOfSeat(seat) : [])
    return {
      ...{ auditId: record.auditId, at: record.at, what: record.what, kind: record.kind },
      by: by && seat ? { ...by, role: seat.role, seatName: seatName.get(by.seat) ?? '' } : null,
      about: concerned.slice(0, NAMED).map((topic) => ({ topic, name: names.get(topic) ?? '' })),
      concerned: concerned.length,
      ...{ no: record.no ?? null, revision: record.revision ?? null },
      ...{ from: record.from ?? null, to: record.to ?? null },
      outcome: outcomeOf(record, now),
    }
  })
}
