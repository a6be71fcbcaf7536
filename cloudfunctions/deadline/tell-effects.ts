import { chinaDateOf, getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Matter } from '@/domain/reminders/delivery'
import { isNudge } from '@/domain/reminders/nudge'
import { inboxMessage } from '../_messages/message'
import { effectMessage } from '../_messages/wording'
import type { EventDocument } from '../_store/events'
import type { MessageDocument } from '../_store/message-document'
import type { Addressee } from '../_store/people'
import { addressed, unionOf, WAITING, type Told } from './addressed'
import { foreseen } from './foreseen'
import { keepForNobody } from './nobody-in'
import type { Run } from './run'
import type { Written } from './send-facts'

/** What is to be done about it, where it is that. */
const MATTER_OF: Readonly<Partial<Record<Told['occasion'], Matter>>> = {
  ...{ submitted: 'review', resubmitted: 'review', report_submitted: 'review', report_resubmitted: 'review' },
  ...{ endorsed_to_office: 'review', submitted_unrouted: 'review', submitted_unattended: 'review' },
  ...{ returned: 'correct', report_returned: 'correct', ledger_returned: 'correct', sent_back: 'correct' },
  ...{ nudged: 'hand_in', nudged_to_correct: 'correct', nudged_to_nominate: 'hand_in' },
  ...{ nudged_to_review: 'review', nudged_to_confirm: 'review' },
  ...{ extended: 'hand_in', extension_granted: 'hand_in', extension_asked: 'review' },
}

/** What the morning's digest tells reviewers and the office together: each of it stands in the inbox at once. */
const IN_DIGEST: readonly Told['occasion'][] = [
  ...WAITING,
  ...(['endorsed_to_office', 'submitted_unrouted', 'submitted_unattended'] as const),
]

const inInboxAlone = (message: MessageDocument): MessageDocument => ({
  ...message,
  wechat: { ...message.wechat, state: 'unsent', why: 'dropped', dropped: 'in_digest' },
})

/** What says a day that is due: not to be sent any more once it is another. */
const DATED: readonly Told['occasion'][] = ['nudged', 'nudged_to_correct', 'extended', 'extension_granted']

/** A message that is to be written, and who gets it. */
interface Composed {
  readonly message: MessageDocument
  readonly to: Addressee
}

/** What an event is told under, by whichever id it is filed: of two papers that were moved under one request each is told of. */
const toldUnder = ({ link }: EventDocument, index: number): string | undefined =>
  link && `${link.digest.slice(0, 32)}.${index}`

const compose = async (run: Run, event: EventDocument, meant: Told, index: number): Promise<readonly Composed[]> => {
  const { people, effect } = await addressed(run, meant)
  const { personId, name } = event.actor
  // Who did it needs no telling, but a withdrawal's colleagues do.
  const others = people.filter(({ person }) => person.personId !== personId)
  if (others.length === 0) return []
  const unionId = await unionOf(run, effect)
  const dueOn = DATED.includes(effect.occasion) ? effect.detail.day : undefined
  return others.map((to) => {
    const message = inboxMessage({
      person: to.person,
      occasion: effect.onceADayAs ?? `${event._id}.${index}`,
      onceAs: effect.onceADayAs ?? toldUnder(event, index),
      day: chinaDateOf(event.at),
      // Of two that one run tells of, the one that happened first was told first.
      now: getInstant(run.clock()),
      subjectId: effect.subjectId,
      list: effect.list,
      ...{ aboutSeat: effect.aboutSeat, feedback: effect.feedback },
      matter: MATTER_OF[effect.occasion] ?? 'other',
      unionId,
      cause: { kind: 'person', personId, name },
      ...(dueOn === undefined ? {} : { dueOn: getPlainDate(dueOn) }),
      atOnce: isNudge(effect.occasion),
      wording: effectMessage(effect),
    })
    return { to, message: IN_DIGEST.includes(effect.occasion) ? inInboxAlone(message) : message }
  })
}

/**
 * Tells those of an event's effects that `which` picks: each message is written once, however often this is done. `isFirst`: nobody can
 * have been told of it before, or a run that died has just begun to.
 */
export const tellEffects = async (
  run: Run,
  event: EventDocument,
  which: (effect: Told) => boolean,
  isFirst = false,
): Promise<Written> => {
  const composed: Composed[] = []
  for (const [index, effect] of event.effects.entries())
    if (which(effect)) composed.push(...(await compose(run, event, effect, index)))
  for (const { message, to } of composed) if (to.person.personId === '') await keepForNobody(run, message)
  const toPeople = composed.filter(({ to }) => to.person.personId !== '')
  const asComposed = toPeople.map(({ message }) => message)
  const { messages, ...known } = isFirst ? await foreseen(run, asComposed) : { messages: asComposed }
  const added = await run.stores.messages.addAll(messages)
  const written = messages.filter(({ _id }) => added.has(_id))
  for (const { _id, wechat } of written) if (wechat.state === 'unsent') run.logMessage(_id, wechat, 0)
  return { messages: written, people: toPeople.map(({ to }) => to), ...known }
}
