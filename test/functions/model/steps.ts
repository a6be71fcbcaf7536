import { possibilities } from './at-once'
import { wrongHistories } from './at-rest'
import { differences } from './compare'
import type { Ask, Model } from './model'
import type { Fault } from './figures'
import { NEXT_YEAR, SEATS } from './province'
import { fail, faultWords, idOf, Stride, wordsOf, type Real, type Told } from './stride'
import { at, names, requestOf, type Wish } from './wishes'
import { archive, openYear, tick } from './years'

/** Somebody asks for something. */
export class Acts extends Stride {
  constructor(
    private readonly wished: Wish,
    private readonly fault: Fault | null,
    pick: number,
  ) {
    super(pick)
  }
  protected act(told: Told, real: Real): Promise<string> {
    const request = requestOf(told.model, idOf(told), this.wished)
    told.sent.push(request)
    return this.asks(told, real, request, this.fault)
  }
}

/** Some request of before arrives once more, however late. */
export class Repeats extends Stride {
  constructor(
    private readonly which: number,
    private readonly fault: Fault | null,
    pick: number,
  ) {
    super(pick)
  }
  protected async act(told: Told, real: Real): Promise<string> {
    const request = at(told.sent, this.which)
    return request ? `once more ${await this.asks(told, real, request, this.fault)}` : 'nothing to repeat'
  }
}

/** Several at one moment, one of them perhaps twice: each is carried out once, in some order. */
export class AtOnce extends Stride {
  constructor(
    private readonly wishes: readonly Wish[],
    private readonly twice: boolean,
    private readonly slow: number,
    pick: number,
  ) {
    super(pick)
  }
  protected async act(told: Told, { product, world }: Real): Promise<string> {
    const requests = this.wishes.map((wished) => {
      const request = requestOf(told.model, idOf(told), wished)
      told.sent.push(request)
      return request
    })
    const [first] = requests
    if (this.twice && first) requests.push(first)
    this.words = `at once: ${requests.map(wordsOf).join(' | ')}`
    const done = await product.slowly(this.slow, () => Promise.all(requests.map(product.request)))
    const fitting = possibilities(told.model, requests).filter((each) => each.done.join() === done.join())
    if (fitting.length === 0) fail(`no order of them ends in ${done.join(', ')}`)
    let closest: readonly string[] = []
    const ends: Model[] = []
    for (const { model } of fitting) {
      closest = await differences(world, model)
      if (closest.length === 0) ends.push(model)
    }
    // Where several orders end alike, the papers' histories tell which one it was.
    for (const model of ends)
      if (ends.length === 1 || (await wrongHistories(world, model)).length === 0) {
        told.model = model
        return `${this.words} → ${done.map((each) => (each ? 'done' : 'refused')).join(', ')}`
      }
    if (ends.length > 0) fail('no order of them has this history')
    return fail(`no order of them comes to this: ${closest.join('\n')}`)
  }
}

/** Time passes. */
export class Waits extends Stride {
  constructor(
    private readonly until: (model: Model) => number,
    pick: number,
  ) {
    super(pick)
  }
  protected async act(told: Told, { product }: Real): Promise<string> {
    told.model = { ...told.model, now: Math.max(told.model.now, this.until(told.model)) }
    await product.clock(told.model.now)
    return `it becomes ${new Date(told.model.now + 8 * 3_600_000).toISOString().replace('Z', '')}`
  }
}

/** The half-hourly tick. */
export class Ticks extends Stride {
  constructor(
    private readonly fault: Fault | null,
    pick: number,
  ) {
    super(pick)
  }
  protected async act(told: Told, { product }: Real): Promise<string> {
    this.words = `the clock ticks${faultWords(this.fault)}`
    await product.tick(this.fault)
    told.model = tick(told.model)
    return this.words
  }
}

/** Somebody's seat ends, or goes to a colleague; whoever was to be told before has been told by then. */
export class SeatEnds extends Stride {
  constructor(
    private readonly leaving: number,
    private readonly to: number,
    private readonly handsOver: boolean,
    private readonly fault: Fault | null,
    pick: number,
  ) {
    super(pick)
  }
  protected async act(told: Told, real: Real): Promise<string> {
    await real.product.tick(null)
    told.model = tick(told.model)
    const seat =
      at(
        names.filter((name) => SEATS[name]?.seat.role !== 'office'),
        this.leaving,
      ) ?? ''
    const like = names.filter(
      (name) => name !== seat && JSON.stringify(SEATS[name]?.seat) === JSON.stringify(SEATS[seat]?.seat),
    )
    const to = at(like.length > 0 ? like : names, this.to) ?? ''
    const ask: Ask = this.handsOver ? { kind: 'hand_over', seat, to } : { kind: 'unbind', seat }
    const request = { id: idOf(told), seat: '周办 (省)', ask }
    told.sent.push(request)
    return this.asks(told, real, request, this.fault)
  }
}

/** The office archives a year, or opens the next one. */
export class YearTurns extends Stride {
  constructor(
    private readonly year: string,
    private readonly fault: Fault | null,
    pick: number,
  ) {
    super(pick)
  }
  protected async act(told: Told, { product }: Real): Promise<string> {
    const opens = this.year === NEXT_YEAR.year
    this.words = `${opens ? 'the office opens' : 'the office archives'} ${this.year}${faultWords(this.fault)}`
    const expected = opens ? openYear(told.model, this.year, NEXT_YEAR) : archive(told.model, this.year)
    const done = await product.under(this.fault, () => (opens ? product.open() : product.archive(this.year)))
    if (done !== expected.done) fail(`${done ? 'was done' : 'was refused'}, and ought not to be`)
    told.model = expected.model
    return `${this.words} → ${done ? 'done' : 'refused'}`
  }
}
