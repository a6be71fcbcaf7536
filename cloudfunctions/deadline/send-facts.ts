import type { Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, startOfChinaDay } from '@/domain/calendar/instant'
import { isOfPresentSeat } from '@/domain/people/seat'
import type { KnownTelephone } from '@/domain/people/telephone'
import { isMobile } from '@/domain/reminders/channel'
import type { DropReason } from '@/domain/reminders/delivery'
import type { OpenPaper } from '@/domain/reminders/open-paper'
import { remindersAhead } from '@/domain/reminders/reminders'
import { findDropReason } from '@/domain/reminders/still-so'
import { wordsOf, type Letter } from '../_messages/letter'
import { reminderDaysOf } from '../_messages/reminder-days'
import type { Consent } from '../_store/consents'
import type { MessageDocument } from '../_store/message-document'
import type { Addressee } from '../_store/people'
import type { Run } from './run'
import type { Reader } from './send-otherwise'

/** What is known of a batch's people and papers at the moment of sending. */
export interface Facts {
  readonly cycles: readonly Cycle[]
  readonly papers: ReadonlyMap<string, OpenPaper>
  readonly people: readonly Addressee[]
  /** What went out today, by person: words that are not said again. */
  readonly said: ReadonlyMap<string, ReadonlySet<string>>
  readonly consents: ReadonlyMap<string, number>
  readonly ahead: (personId: string) => number
  /** By enterprise, what its ledger says; read only where something can be done with it. */
  readonly telephones: ReadonlyMap<string, KnownTelephone>
}

/** What was read a moment ago of those who get a batch: the seats that its messages are for, and consents where these were read. */
export interface KnownReaders {
  readonly people: readonly Addressee[]
  readonly consents?: readonly Consent[]
}

/** Messages that were just written, with those who get them. */
export interface Written extends KnownReaders {
  readonly messages: readonly MessageDocument[]
}

/** Looks up what decides whether messages are still to be sent: for a batch together. */
export const factsOf = async (
  { stores, now, channels }: Run,
  waiting: readonly MessageDocument[],
  known?: KnownReaders,
): Promise<Facts> => {
  const personIds = [...new Set(waiting.map(({ personId }) => personId))]
  const dated = waiting.flatMap(({ dueOn, subjectId }) => (dueOn && subjectId !== null ? [subjectId] : []))
  // Only what says a day that is due asks for years, papers, and all the seats of its reader.
  const isDated = waiting.some(({ dueOn }) => dueOn !== undefined)
  const cycles = isDated ? await stores.cycles.all() : []
  const [people, papers, sent, consents] = await Promise.all([
    known && !isDated ? known.people : stores.people.byPersonIds(personIds),
    stores.openPapers.byIds([...new Set(dated)]),
    stores.messages.sentSince(personIds, startOfChinaDay(chinaDateOf(now))),
    known?.consents ?? stores.consents.of(personIds),
  ])
  const reminded = new Set(waiting.filter(({ dueOn }) => dueOn !== undefined).map(({ personId }) => personId))
  const seatsOf = (personId: string) =>
    people.filter(({ person }) => person.personId === personId).map(({ person }) => person)
  const days = await reminderDaysOf(
    stores,
    cycles,
    people.map(({ person }) => person).filter(({ personId }) => reminded.has(personId)),
    now,
  )
  const enterpriseIds = people.flatMap(({ person: { seat } }) => (seat.role === 'contact' ? [seat.enterpriseId] : []))
  const said = new Map<string, Set<string>>()
  for (const { personId, wechat } of sent)
    said.set(personId, (said.get(personId) ?? new Set<string>()).add(wordsOf(wechat)))
  return {
    ...{ cycles, people, said },
    papers: new Map(papers.map((paper) => [paper.subjectId, paper])),
    consents: new Map(consents.map(({ personId, kind, left }) => [`${personId}:${kind}`, left])),
    ahead: (personId) => remindersAhead(days(seatsOf(personId)), now),
    telephones: channels.sms ? await stores.telephones.ofEnterprises([...new Set(enterpriseIds)]) : new Map(),
  }
}

/** Whom a message goes to; undefined where they left the seat that it is for. */
export const readerFor = ({ people, telephones }: Facts, message: MessageDocument): Reader | undefined => {
  const found = people.find(
    ({ person }) => person.personId === message.personId && isOfPresentSeat(person, message, message.createdAt),
  )
  if (!found) return undefined
  const { seat } = found.person
  const ofEnterprise = seat.role === 'contact' ? telephones.get(seat.enterpriseId) : undefined
  const mobile = [found.telephone, ofEnterprise].flatMap((each) => each?.number ?? []).find(isMobile)
  return { openId: found.openId, role: seat.role, mobile }
}

/** Why one message is not to be sent, as things stand now. */
export const reasonToDrop = (facts: Facts, message: MessageDocument, { now }: Run): DropReason | undefined => {
  if (readerFor(facts, message) === undefined) return 'left'
  const paper = facts.papers.get(message.subjectId ?? '')
  const cycle = facts.cycles.find(({ cycleId }) => cycleId === paper?.cycleId)
  return findDropReason(message, paper, cycle, now)
}

/** Consents go to the days that matter most: a reminder of the clock uses none that a day nearer to the deadline needs. */
export const isKeptForLater = (facts: Facts, { first, messages, personId }: Letter): boolean => {
  if (!messages.every(({ cause }) => cause?.kind === 'rule' && ['due', 'opened'].includes(cause.rule))) return false
  const left = facts.consents.get(`${personId}:${first.wechat.template}`) ?? 0
  return left > 0 && left <= facts.ahead(personId)
}
