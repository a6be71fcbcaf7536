import { peopleIn } from './audience'
import {
  isAlive,
  isOpenFor,
  refused,
  sees,
  withPaper,
  type Ask,
  type Model,
  type Outcome,
  type Request,
  type SeatOf,
} from './model'
import { decideMove } from './moves'

const decideSave = (model: Model, id: string, seat: SeatOf, ask: Extract<Ask, { kind: 'save' }>): Outcome => {
  const paper = model.papers[ask.paper]
  if (
    !paper ||
    seat.role !== 'contact' ||
    !sees(seat, paper) ||
    !isAlive(model, paper, 'save') ||
    !isOpenFor(paper, ask.no)
  )
    return refused(model)
  const { text, score } = ask
  const current = paper.answers[ask.no]
  if (current?.request === id) return { model, done: true }
  // The same words from two phones are no conflict.
  if ((current?.revision ?? 0) !== ask.seen) return { model, done: current?.text === text && current.score === score }
  const answer = { text, score, revision: ask.seen + 1, request: id }
  return {
    model: withPaper(model, ask.paper, { ...paper, answers: { ...paper.answers, [ask.no]: answer } }),
    done: true,
  }
}

const decideRemark = (model: Model, id: string, seat: SeatOf, ask: Extract<Ask, { kind: 'remark' }>): Outcome => {
  const paper = model.papers[ask.paper]
  if (!paper || !sees(seat, paper) || !isAlive(model, paper, 'remark')) return refused(model)
  if (!(
    (seat.role === 'reviewer' && paper.state === 'submitted') ||
    (seat.role === 'office' && paper.state === 'endorsed')
  ))
    return refused(model)
  const current = paper.remarks[ask.no]
  if ((current?.revision ?? 0) !== ask.seen)
    return {
      model,
      done: current?.revision === ask.seen + 1 && current.by === seat.personId && current.flagged === ask.flagged,
    }
  // What somebody writes on can no longer be withdrawn from under it.
  const begun =
    paper.state === 'submitted' && !paper.begun
      ? decideMove(model, `${id}:review`, seat, { kind: 'begin', paper: ask.paper, seen: paper.revision })
      : { model, done: true }
  const opened = begun.model.papers[ask.paper]
  if (!begun.done || !opened) return refused(model)
  const remark = { revision: ask.seen + 1, flagged: ask.flagged, by: seat.personId }
  return {
    model: withPaper(begun.model, ask.paper, { ...opened, remarks: { ...opened.remarks, [ask.no]: remark } }),
    done: true,
  }
}

/** A union of which nobody is left goes on with no review. */
const releaseReviews = (model: Model, union: string): Model => {
  if (peopleIn(model, { role: 'reviewer', place: union }).length > 0) return model
  const papers = Object.entries(model.papers).map(([id, paper]) =>
    paper.union === union && paper.state === 'submitted' && isAlive(model, paper, 'review')
      ? [id, { ...paper, begun: false }]
      : [id, paper],
  )
  return { ...model, papers: Object.fromEntries(papers) as Model['papers'] }
}

const endSeat = (
  model: Model,
  id: string,
  seat: SeatOf,
  ask: Extract<Ask, { kind: 'unbind' | 'hand_over' }>,
): Outcome => {
  const leaving = model.seats[ask.seat]
  if (model.done[id]) return { model, done: true }
  if (!leaving || seat.role !== 'office') return refused(model)
  // Whoever sits there no more is unbound already.
  if (leaving.ended)
    return ask.kind === 'unbind'
      ? { model: { ...model, done: { ...model.done, [id]: true } }, done: true }
      : refused(model)
  const successor = ask.kind === 'hand_over' ? model.seats[ask.to] : undefined
  const fits =
    successor &&
    !successor.ended &&
    ask.kind === 'hand_over' &&
    ask.to !== ask.seat &&
    successor.role === leaving.role &&
    successor.place === leaving.place
  if (ask.kind === 'hand_over' && !fits) return refused(model)
  const ended = {
    ...model,
    done: { ...model.done, [id]: true as const },
    seats: { ...model.seats, [ask.seat]: { ...leaving, ended: true } },
  }
  const released = leaving.role === 'reviewer' ? releaseReviews(ended, leaving.place) : ended
  if (!successor) return { model: released, done: true }
  // Who leaves hears of it too, wherever they sit now.
  const people = [successor.personId, leaving.personId]
  return { model: { ...released, told: { ...released.told, [`${id}:told`]: people } }, done: true }
}

/** What becomes of a request. Repeated, it is answered as before and changes nothing. */
export const decide = (model: Model, { id, seat: seatId, ask }: Request): Outcome => {
  const seat = model.seats[seatId]
  if (!seat || seat.ended) return refused(model)
  switch (ask.kind) {
    case 'save':
      return decideSave(model, id, seat, ask)
    case 'remark':
      return decideRemark(model, id, seat, ask)
    case 'unbind':
    case 'hand_over':
      return endSeat(model, id, seat, ask)
    default:
      return decideMove(model, id, seat, ask)
  }
}
