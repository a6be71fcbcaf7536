import { decide } from './decide'
import type { Model, Outcome, Request } from './model'

/** A request in the pieces that others may come between. */
interface Piece {
  readonly of: number
  readonly carryOut: (model: Model) => Outcome
}

/** A remark that begins a review does two things, one after the other. */
const piecesOf = (request: Request, of: number): readonly Piece[] => {
  const whole: Piece = { of, carryOut: (model) => decide(model, request) }
  const { id, seat, ask } = request
  if (ask.kind !== 'remark') return [whole]
  const beginning: Piece = {
    of,
    carryOut: (model) => {
      const paper = model.papers[ask.paper]
      if (!paper || paper.begun || !decide(model, request).done) return { model, done: false }
      return decide(model, { id: `${id}:review`, seat, ask: { kind: 'begin', paper: ask.paper, seen: paper.revision } })
    },
  }
  return [beginning, whole]
}

const orders = function* (lists: ReadonlyArray<readonly Piece[]>): Generator<readonly Piece[]> {
  const waiting = lists.filter((list) => list.length > 0)
  if (waiting.length === 0) yield []
  for (const list of waiting) {
    const [first, ...rest] = list
    if (!first) continue
    for (const order of orders(waiting.map((each) => (each === list ? rest : each)))) yield [first, ...order]
  }
}

interface Possible {
  readonly model: Model
  readonly done: readonly boolean[]
}

/** Everything that may come of requests under way at one moment: each is carried out at some point of it, and once. */
export const possibilities = (model: Model, requests: readonly Request[]): readonly Possible[] => {
  const found = new Map<string, Possible>()
  for (const order of orders(requests.map(piecesOf))) {
    const done = requests.map(() => false)
    let after = model
    for (const { of, carryOut } of order) {
      const outcome = carryOut(after)
      after = outcome.model
      // The last piece of a request is the one that answers it.
      done[of] = outcome.done
    }
    found.set(JSON.stringify([done, after]), { model: after, done })
  }
  return [...found.values()]
}
