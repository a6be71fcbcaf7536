import type { feedbackActions, FeedbackRow, OwnFeedbackRow } from '@/contract/feedback'
import type { inboxActions } from '@/contract/inbox'
import { visibleText } from '@/domain/answer/control-characters'
import { closeFeedback, sendFeedback, type Feedback } from '@/domain/feedback/feedback'
import { findSeat, seatKeyOf } from '@/domain/people/seat'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { addTelling, tellingIdOf } from '../../_store/events'
import { cursorPage } from '../../_host/answer-size'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { seatNamesOf } from '../../_host/seat-names'

/** A page: no more than are drawn at once. */
const PAGE = 20

const rowsOf = async ({ stores }: Call, found: readonly Feedback[]): Promise<readonly FeedbackRow[]> => {
  const seats = found.flatMap(({ seat }) => findSeat(seat ?? '') ?? [])
  const names = await seatNamesOf(stores, seats)
  const nameOf = new Map(seats.map((seat, index) => [seatKeyOf(seat), names[index] ?? '']))
  return found.map(({ feedbackId, at, text, name = '', seat = '', closing }) => ({
    ...{ feedbackId, at, text, name, role: findSeat(seat)?.role ?? null },
    ...{ seatName: nameOf.get(seat) ?? '', closing: closing ?? null },
  }))
}

export const feedbackHandlers: Handlers<keyof typeof feedbackActions> &
  Pick<Handlers<keyof typeof inboxActions>, 'inbox.feedback'> = {
  'inbox.feedback': async ({ text, page }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const { journal, feedback } = call.stores
    const entry = journalled(call, person.personId, 'feedback')
    const before = await journal.findAnswer<{ received: true }>(entry)
    if (before !== undefined) return before
    const today = await feedback.countOfDay(person.personId, call.now)
    const sent = sendFeedback(person, call.requestId, { text: visibleText(text), page }, { today, now: call.now })
    if (isRefusal(sent)) return sent
    const { personId, name, seat } = person
    const telling = { requestId: call.requestId, at: call.now, actor: { personId, name, role: seat.role } }
    const done = await journal.once<{ received: true }>(entry, async (transaction) => {
      await feedback.add(transaction, sent.feedback)
      await addTelling(transaction, telling, sent.effects)
      return { received: true }
    })
    if (!isRefusal(done)) await call.afterCommit([tellingIdOf(call.requestId)])
    return done
  },

  'feedback.list': async ({ state, after }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const rows = await rowsOf(call, await call.stores.feedback.page(state, after, PAGE + 1))
    return cursorPage(rows, PAGE, ({ feedbackId }) => feedbackId)
  },

  'feedback.own': async ({ feedbackId: named, after }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const found = await call.stores.feedback.ofPerson(person.personId, named, after, PAGE + 1)
    const rows = found.map(({ feedbackId, at, text, closing }): OwnFeedbackRow => ({
      ...{ feedbackId, at, text },
      closing: closing ? { answer: closing.answer, at: closing.at } : null,
    }))
    return cursorPage(rows, PAGE, ({ feedbackId }) => feedbackId)
  },

  'feedback.close': async ({ feedbackId, answer }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const { journal, feedback } = call.stores
    const { personId, name, seat } = person
    const telling = { requestId: call.requestId, at: call.now, actor: { personId, name, role: seat.role } }
    const done = await journal.once<{ closed: true }>(journalled(call, personId, feedbackId), async (transaction) => {
      const found = await feedback.findWithin(transaction, feedbackId)
      if (!found) return refuse('feedback_unknown')
      const closed = closeFeedback(found, person, visibleText(answer), call.now)
      if (isRefusal(closed)) return closed
      await feedback.close(transaction, feedbackId, closed.closing)
      await addTelling(transaction, telling, closed.effects)
      return { closed: true }
    })
    if (!isRefusal(done) && answer.trim() !== '') await call.afterCommit([tellingIdOf(call.requestId)])
    return done
  },
}
