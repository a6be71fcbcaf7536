import type fc from 'fast-check'
import type { World } from '../support/world'
import { differences, wrongNumbers } from './compare'
import { decide } from './decide'
import { sees, type Model, type Request } from './model'
import type { Fault } from './figures'
import type { Product } from './product'
import { beginning, SEATS, STRANGER } from './province'
import { at, names } from './wishes'

/** A history as far as it has come: what ought to be, what was sent, and its script. */
export interface Told {
  model: Model
  readonly sent: Request[]
  readonly script: string[]
}

export interface Real {
  readonly world: World
  readonly product: Product
}

export const newTold = (): Told => ({ model: beginning(), sent: [], script: [] })

/** As long as a step takes. */
export const SECOND = 1000

/** A request in words. */
export const wordsOf = ({ id, seat, ask }: Request): string => `${seat} asks ${id}: ${Object.values(ask).join(' ')}`
/** A fault in words. */
export const faultWords = (fault: Fault | null): string =>
  fault
    ? ` — call ${fault.after + 1} of ${fault.action}: ${typeof fault.how === 'string' ? fault.how : JSON.stringify(fault.how)}`
    : ''

/** The id of the next request, as a phone makes one. */
export const idOf = (told: Told): string => `r${String(told.sent.length).padStart(19, '0')}`

/** Ends a history. */
export const fail = (why: string): never => {
  throw new Error(why)
}

/** After each step: the papers are as they ought to be, and somebody looks at a paper, which may be none of theirs. */
const look = async (told: Told, { world, product }: Real, pick: number): Promise<void> => {
  const wrong = await differences(world, told.model)
  if (wrong.length > 0) fail(wrong.join('\n'))
  const id = at(Object.keys(told.model.papers), pick) ?? ''
  const name = at([...names, STRANGER], pick >> 3) ?? STRANGER
  const [paper, seat, seated] = [told.model.papers[id], told.model.seats[name], SEATS[name]]
  if (!paper) return
  const numbers = await wrongNumbers(world, told.model, paper.year)
  if (numbers.length > 0) fail(numbers.join('\n'))
  const reply = await world.as(seated?.openId ?? STRANGER, seated?.seat).ask('assessment.load', { assessmentId: id })
  const theirs = seat !== undefined && sees(seat, paper)
  if (!theirs) product.figures.looks += 1
  if (!theirs && reply.outcome !== 'refused') fail(`${name} reads ${id}, which is not theirs`)
  if (theirs && seat.role === 'contact' && reply.outcome !== 'done')
    fail(`${name} cannot read ${id}: ${JSON.stringify(reply)}`)
}

/** A step of a history: what it does, in words once it is done. */
export abstract class Stride implements fc.AsyncCommand<Told, Real> {
  /** What it is about to do, for the script of a history that ends there. */
  protected words = ''
  private done = ''

  constructor(private readonly pick: number) {}

  check = (): boolean => true
  toString = (): string => this.done

  /** Does it in both worlds, and fails where they disagree; returns it in words. */
  protected abstract act(told: Told, real: Real): Promise<string>

  async run(told: Told, real: Real): Promise<void> {
    told.model = { ...told.model, now: told.model.now + SECOND }
    await real.product.clock(told.model.now)
    real.product.figures.commands += 1
    this.done = ''
    try {
      this.done = await this.act(told, real)
      await look(told, real, this.pick)
    } catch (failure) {
      this.done = `${this.done || this.words} — and there it went wrong`
      throw failure
    } finally {
      told.script.push(this.done)
    }
  }

  /** One request, until it is answered: by both worlds alike. */
  protected async asks(told: Told, { product, world }: Real, request: Request, fault: Fault | null): Promise<string> {
    this.words = `${wordsOf(request)}${faultWords(fault)}`
    const expected = decide(told.model, request)
    const done = await product.under(fault, async () => {
      const answered = await product.request(request)
      // What follows the answer may break off as well.
      if (fault) await world.told()
      return answered
    })
    if (done !== expected.done) fail(`${done ? 'was done' : 'was refused'}, and ought not to be`)
    told.model = expected.model
    return `${this.words} → ${done ? 'done' : 'refused'}`
  }
}
