import type { ActionInput, ActionName } from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Refusal } from '@/domain/refusal/refusal'
import { newRequest } from '../support/new-request'
import type { World } from '../support/world'
import type { Ask, Request } from './model'
import type { Fault, Figures } from './figures'
import { NEXT_YEAR, SEATS } from './province'
import { sendable } from './sendable'

/** Stands between the phone and the functions: to prove that a broken product is found out. */
export type Between = (action: ActionName, input: object, onwards: () => Promise<Reply>, world: World) => Promise<Reply>

/** What no history asks for. */
const SENSELESS: readonly string[] = ['request_malformed', 'action_unknown', 'identity_missing']

/** Whether a save was refused over the very words that it brings: to a phone they are saved. */
const saysTheSame = (ask: Ask, refusal: Refusal): boolean =>
  ask.kind === 'save' &&
  refusal.refused === 'answer_stale' &&
  refusal.with.narrative === ask.text &&
  refusal.with.selfScore === ask.score

/** As often as a phone repeats what got no answer; more faults than that at one request nobody plans. */
const PATIENCE = 8

/** The product, as a phone meets it: what gets no answer is asked again, in the same words and under the same id. */
export const productOf = (world: World, figures: Figures, between?: Between) => {
  const { faults } = world.emulator

  /** A process that died has answered nothing; what it was changing lets go after half a minute, for which a phone has the patience. */
  const died = (): undefined => void world.emulator.endTransactions()

  const once = async ({ id, seat, ask }: Request): Promise<Reply | undefined> => {
    const seated = SEATS[seat]
    const [action, input] = sendable(ask)
    const onwards = () => world.as(seated?.openId ?? '', seated?.seat).ask(action, input, id) as Promise<Reply>
    figures.sent += 1
    return (between ? between(action, input, onwards, world) : onwards()).catch(died)
  }

  /** Whether it was done; it throws where nothing but outages came. */
  const request = async (asked: Request): Promise<boolean> => {
    for (let turn = 0; turn < PATIENCE; turn += 1) {
      const reply = await once(asked)
      if (reply?.outcome === 'done' || reply?.outcome === 'refused') {
        const done = reply.outcome === 'done' || saysTheSame(asked.ask, reply.refusal)
        figures[done ? 'acknowledged' : 'refused'] += 1
        if (done) figures.accepted[asked.ask.kind] = (figures.accepted[asked.ask.kind] ?? 0) + 1
        if (reply.outcome === 'refused' && SENSELESS.includes(reply.refusal.refused))
          throw new Error(`the history makes no sense: ${JSON.stringify(reply.refusal)}`)
        return done
      }
      figures.unanswered += 1
    }
    throw new Error(`no answer to ${JSON.stringify(asked)}`)
  }

  const office = () => world.as('zhou')

  const self = {
    request,
    figures,

    /** Has a fault fall on what `work` does, where it makes such a call. */
    under: async <Result>(fault: Fault | null, work: () => Promise<Result>): Promise<Result> => {
      if (fault === null) return work()
      faults.failNext({ action: fault.action }, fault.times, fault.how, fault.after)
      try {
        return await work()
      } finally {
        const left = faults.planned().reduce((sum, planned) => sum + planned.left, 0)
        figures.faults += fault.times - left
        faults.clear()
        if (fault.how === 'kill-before' || fault.how === 'kill-after') died()
      }
    },

    slowly: async <Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> => {
      faults.latency(milliseconds)
      try {
        return await work()
      } finally {
        faults.clear()
      }
    },

    clock: (now: number) => world.emulator.clock.hold(new Date(now)),

    /** The half-hourly tick; what one leaves undone over a fault the next one does. */
    tick: async (fault: Fault | null): Promise<void> => {
      const once = async () => {
        const summary = await world.emulator.fireTimer('deadline').catch(died)
        await world.told()
        return summary
      }
      await world.told()
      await self.under(fault, once)
      if (fault && (await once()) === undefined) throw new Error('the clock did not run')
    },

    archive: async (cycleId: string): Promise<boolean> => {
      const requestId = newRequest()
      let input: ActionInput<'cycle.archive'> | undefined
      for (let turn = 0; turn < PATIENCE; turn += 1) {
        if (input === undefined) {
          const closing = await office().ask('cycle.closing', { cycleId }).catch(died)
          if (closing?.outcome === 'refused') return false
          if (closing?.outcome !== 'done') continue
          const { cycle, unfinished: confirmed } = closing.value
          input = { cycleId, seenRevision: cycle.revision, confirmed }
        }
        const reply = await office().ask('cycle.archive', input, requestId).catch(died)
        if (reply?.outcome === 'done') return true
        if (reply?.outcome === 'refused') return false
      }
      throw new Error('the year was not archived')
    },

    open: async (): Promise<boolean> => {
      const days = { openOn: getPlainDate(NEXT_YEAR.opens), deadlineOn: getPlainDate(NEXT_YEAR.deadline) }
      let input: ActionInput<'cycle.open'> = days
      let requestId = newRequest()
      for (let turn = 0; turn < PATIENCE; turn += 1) {
        const reply = await office().ask('cycle.open', input, requestId).catch(died)
        if (reply?.outcome === 'done') {
          if (reply.value.cycle) return true
          requestId = newRequest()
        } else if (reply?.outcome === 'refused') {
          if (reply.refusal.refused !== 'cycle_unfinished') return false
          input = { ...days, confirmed: reply.refusal.with.unfinished }
          requestId = newRequest()
        }
      }
      throw new Error('the year was not opened')
    },
  }
  return self
}

export type Product = ReturnType<typeof productOf>
