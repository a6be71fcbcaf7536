import type { ActionInput, ActionOutput } from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { World } from './world'

export const DAYS_2027 = { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') }

/** 10:00 in China on 10 January 2027: the year 2026 is over. */
export const TENTH_OF_JANUARY = new Date('2027-01-10T02:00:00Z')

/** Asks to open a year as the office's page does: the numbers of what is left undone are sent back as they were told. */
export const askToOpen = async (
  world: World,
  days: ActionInput<'cycle.open'> = DAYS_2027,
  requestId?: string,
): Promise<Reply<ActionOutput<'cycle.open'>>> => {
  const office = world.as('office')
  const first = await office.ask('cycle.open', days)
  if (first.outcome !== 'refused' || first.refusal.refused !== 'cycle_unfinished') return first
  return office.ask('cycle.open', { ...days, confirmed: first.refusal.with.unfinished }, requestId)
}

/** The year 2026 is over, and the office opens 2027 over whatever of it is left. */
export const openNextYear = async (world: World, days = DAYS_2027): Promise<ActionOutput<'cycle.open'>> => {
  await world.emulator.clock.set(TENTH_OF_JANUARY)
  const reply = await askToOpen(world, days)
  if (reply.outcome !== 'done') throw new Error(`cycle.open: ${JSON.stringify(reply)}`)
  return reply.value
}
