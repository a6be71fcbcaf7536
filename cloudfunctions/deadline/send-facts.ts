import type { Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, startOfChinaDay } from '@/domain/calendar/instant'
import { isOfPresentSeat } from '@/domain/people/seat'
import type { DropReason } from '@/domain/reminders/delivery'
import type { OpenPaper } from '@/domain/reminders/open-paper'
import { remindersAhead } from '@/domain/reminders/reminders'
import { findDropReason } from '@/domain/reminders/still-so'
import { wordsOf, type Letter } from '../_messages/letter'
import { reminderDaysOf } from '../_messages/reminder-days'
import type { MessageDocument } from '../_store/message-document'
import type { Addressee } from '../_store/people'
import type { Run } from './run'

/** What is known of a batch's people and papers at the moment of sending. */
export interface Facts {
  readonly cycles: readonly Cycle[]
  readonly papers: ReadonlyMap<string, OpenPaper>
  readonly people: readonly Addressee[]
  /** What went out today, by person: words that are not said again. */
  readonly said: ReadonlyMap<string, ReadonlySet<string>>
  readonly consents: ReadonlyMap<string, number>
  readonly ahead: (personId: string) => number
}

/** Looks up what decides whether messages are still to be sent: for a batch together. */
export const factsOf = async ({ stores, now }: Run, waiting: readonly MessageDocument[]): Promise<Facts> => {
  const personIds = [...new Set(waiting.map(({ personId }) => personId))]
  const dated = waiting.flatMap(({ dueOn, subjectId }) => (dueOn && subjectId !== null ? [subjectId] : []))
  const cycles = await stores.cycles.all()
  const [people, papers, sent, consents] = await Promise.all([
    stores.people.byPersonIds(personIds),
    stores.openPapers.byIds([...new Set(dated)]),
    stores.messages.sentSince(personIds, startOfChinaDay(chinaDateOf(now))),
    stores.consents.of(personIds),
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
  const said = new Map<string, Set<string>>()
  for (const { personId, wechat } of sent)
    said.set(personId, (said.get(personId) ?? new Set<string>()).add(wordsOf(wechat)))
  return {
    ...{ cycles, people, said },
    papers: new Map(papers.map((paper) => [paper.subjectId, paper])),
    consents: new Map(consents.map(({ personId, kind, left }) => [`${personId}:${kind}`, left])),
    ahead: (personId) => remindersAhead(days(seatsOf(personId)), now),
  }
}

/** Whom a message goes to; undefined where they left the seat that it is for. */
export const openIdFor = ({ people }: Facts, message: MessageDocument): string | undefined =>
  people.find(
    ({ person }) => person.personId === message.personId && isOfPresentSeat(person, message, message.createdAt),
  )?.openId

/** Why one message is not to be sent, as things stand now. */
export const reasonToDrop = (facts: Facts, message: MessageDocument, { now }: Run): DropReason | undefined => {
  if (openIdFor(facts, message) === undefined) return 'left'
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
