import { tell } from './audience'
import {
  dayOf,
  daysAfter,
  endOf,
  isAlive,
  isOpenFor,
  lastDayOf,
  later,
  refused,
  sees,
  withPaper,
  type Ask,
  type Audience,
  type Model,
  type Outcome,
  type PaperOf,
  type SeatOf,
} from './model'

const BY = {
  submit: 'contact',
  withdraw: 'contact',
  begin: 'reviewer',
  return: 'reviewer',
  endorse: 'reviewer',
  send_back: 'office',
  receive: 'office',
  extend: 'office',
} as const
const FROM = {
  submit: ['draft', 'returned'],
  withdraw: ['submitted'],
  begin: ['submitted'],
  return: ['submitted'],
  endorse: ['submitted'],
  send_back: ['endorsed'],
  receive: ['endorsed'],
  extend: ['draft', 'returned'],
} as const
const KEPT_AS = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  begin: 'review_began',
  return: 'returned',
  endorse: 'endorsed',
  send_back: 'sent_back',
  receive: 'received',
  extend: 'extended',
  route: 'routed',
} as const
const BY_ANOTHER: readonly string[] = ['begin', 'return', 'endorse', 'send_back', 'receive']
type Move = Exclude<Ask, { kind: 'save' | 'remark' | 'unbind' | 'hand_over' }>

const flagged = ({ remarks }: PaperOf): readonly number[] =>
  Object.entries(remarks)
    .filter(([, each]) => each.flagged)
    .map(([no]) => Number(no))
const sentNow = ({ remarks }: PaperOf) =>
  Object.fromEntries(Object.entries(remarks).map(([no, { revision }]) => [no, revision]))
const isComplete = (paper: PaperOf): boolean =>
  !paper.bare &&
  Object.entries(paper.answers).every(
    ([no, { text, score }]) => !isOpenFor(paper, Number(no)) || (text !== '' && score !== null),
  )

/** What an allowed move changes, and whom it tells at once; null where the move's own rule refuses it. */
const changeOf = (
  model: Model,
  paper: PaperOf,
  move: Move,
  actor: SeatOf,
): readonly [Partial<PaperOf>, readonly Audience[]] | null => {
  const contacts = { role: 'contact', place: paper.enterprise } as const
  const office = { role: 'office', place: '' } as const
  const reviewers = paper.union === null ? [] : [{ role: 'reviewer', place: paper.union } as const]
  const today = dayOf(model.now)
  switch (move.kind) {
    case 'submit': {
      if (model.now >= endOf(lastDayOf(model, paper)) || !isComplete(paper)) return null
      const silent =
        paper.withdrawn !== null && paper.withdrawn.union === paper.union && model.now < paper.withdrawn.at + 600_000
      const remarks = Object.fromEntries(
        Object.entries(paper.remarks).map(([no, remark]) => [
          no,
          paper.sent[Number(no)] === remark.revision ? { ...remark, flagged: false } : remark,
        ]),
      )
      return [
        {
          state: 'submitted',
          round: paper.round + 1,
          editable: [],
          begun: false,
          submittedBy: actor.personId,
          withdrawn: null,
          late: false,
          remarks,
          submissions: [...paper.submissions, model.now],
        },
        silent ? [] : paper.union === null ? [office] : [{ role: 'reviewer', place: paper.union, waits: true }],
      ]
    }
    case 'withdraw': {
      const state = paper.order ? 'returned' : 'draft'
      if (paper.begun || model.now >= endOf(lastDayOf(model, paper, state))) return null
      return [
        {
          state,
          round: paper.round - 1,
          editable: paper.order?.nos ?? 'all',
          withdrawn: { at: model.now, union: paper.union },
        },
        [],
      ]
    }
    case 'begin':
      return paper.begun ? null : [{ begun: true }, []]
    case 'return':
    case 'send_back': {
      const nos = flagged(paper)
      if (nos.length === 0 || move.day < today || move.day > daysAfter(today, 90)) return null
      return [
        { state: 'returned', editable: nos, order: { nos, by: move.day }, sent: sentNow(paper) },
        [contacts, ...(move.kind === 'return' ? [] : reviewers)],
      ]
    }
    case 'endorse':
      return flagged(paper).length > 0
        ? null
        : [{ state: 'endorsed', begun: true, sent: sentNow(paper) }, [contacts, office]]
    case 'receive':
      return flagged(paper).length > 0 ? null : [{ state: 'received', sent: sentNow(paper) }, [contacts, ...reviewers]]
    case 'extend': {
      const latest = daysAfter(later(today, model.years[paper.year]?.deadline ?? ''), 180)
      if (move.day <= lastDayOf(model, paper) || move.day < today || move.day > latest) return null
      return [{ extendedTo: move.day, late: false }, [contacts]]
    }
    case 'route': {
      if (move.union === paper.union) return null
      const waits = paper.state === 'submitted'
      return [
        { union: move.union, withdrawn: null, ...(waits ? { begun: false } : {}) },
        [contacts, ...(waits ? [{ role: 'reviewer', place: move.union, waits: true } as const] : []), ...reviewers],
      ]
    }
  }
}

/** A move of a paper, or a routing. */
export const decideMove = (model: Model, id: string, seat: SeatOf, move: Move): Outcome => {
  const paper = model.papers[move.paper]
  if (model.done[id]) return { model, done: true }
  if (!paper || !isAlive(model, paper, move.kind)) return refused(model)
  if (move.kind === 'route') {
    if (seat.role !== 'office') return refused(model)
  } else {
    if (seat.role !== BY[move.kind] || !sees(seat, paper) || move.seen !== paper.revision) return refused(model)
    if (!(FROM[move.kind] as readonly string[]).includes(paper.state)) return refused(model)
    if (BY_ANOTHER.includes(move.kind) && paper.submittedBy === seat.personId) return refused(model)
  }
  const change = changeOf(model, paper, move, seat)
  if (change === null) return refused(model)
  const [patch, to] = change
  const moves = [...paper.moves, [id, KEPT_AS[move.kind]] as const]
  const moved = withPaper({ ...model, done: { ...model.done, [id]: true } }, move.paper, {
    ...paper,
    ...patch,
    revision: paper.revision + 1,
    moves,
  })
  const told = tell(moved, id, seat.personId, to)
  if (move.kind === 'withdraw') {
    const receivers: Audience =
      paper.union === null ? { role: 'office', place: '' } : { role: 'reviewer', place: paper.union }
    const waiting = {
      event: id,
      paper: move.paper,
      at: model.now,
      actor: seat.personId,
      to: [receivers, { role: 'contact', place: paper.enterprise } as const],
    }
    return { model: { ...told, later: [...told.later, waiting] }, done: true }
  }
  // Who answers for an enterprise is the newest year's to say.
  const newest = Object.keys(model.years).sort().at(-1)
  const goesAlong = move.kind === 'route' && paper.year === newest
  return {
    model: goesAlong ? { ...told, enterprises: { ...told.enterprises, [paper.enterprise]: move.union } } : told,
    done: true,
  }
}
