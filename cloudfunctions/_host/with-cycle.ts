import type { Cycle } from '@/domain/assessment/assessment'
import { checkAct, type CycleAct } from '@/domain/cycle/stages'
import type { Person, Role } from '@/domain/people/person'
import { ledTo } from '@/domain/assessment/unfinished'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { active, type Call } from './call'
import { standingsOf } from './cycle-standings'

/** Who asks about which of several years. */
export interface InCycle {
  readonly person: Person
  readonly cycle: Cycle
  /** The year is not the newest: what follows from it holds for it alone. */
  readonly former: boolean
}

/** Whoever asks, with the newest cycle, if they hold a seat of one of these roles; every role where none is named. */
export const requireWithCycle = async (
  { stores, asking }: Pick<Call, 'stores' | 'asking'>,
  ...roles: readonly Role[]
): Promise<InCycle | Refusal> => {
  const found = await stores.people.findWithCycle(asking)
  const person = active(found?.person)
  if (isRefusal(person)) return person
  if (roles.length > 0 && !roles.includes(person.seat.role)) return refuse('not_permitted')
  return found?.cycle ? { person, cycle: found.cycle, former: false } : refuse('cycle_unknown')
}

/** What was found of somebody's question, if its year lets `act` be done now. */
export const allowing = <Found extends { readonly cycle: Cycle }>(
  { now }: Pick<Call, 'now'>,
  act: CycleAct,
  found: Found | Refusal,
): Found | Refusal => (isRefusal(found) ? found : (checkAct(act, found.cycle, now) ?? found))

/**
 * Whoever asks, with the year that they named, or where they named none the one that they are led to, if they hold a seat of
 * one of these roles; every role where none is named.
 */
export const requireInCycle = async (
  { stores, asking, now }: Pick<Call, 'stores' | 'asking' | 'now'>,
  cycleId: string | undefined,
  ...roles: readonly Role[]
): Promise<InCycle | Refusal> => {
  const found = await stores.people.findWithCycles(asking)
  const person = active(found?.person)
  if (isRefusal(person)) return person
  if (roles.length > 0 && !roles.includes(person.seat.role)) return refuse('not_permitted')
  const cycles = found?.cycles ?? []
  const cycle =
    cycleId === undefined
      ? ledTo(await standingsOf(stores, person, cycles, now))?.cycle
      : cycles.find((each) => each.cycleId === cycleId)
  return cycle ? { person, cycle, former: cycle.cycleId !== cycles[0]?.cycleId } : refuse('cycle_unknown')
}

/** The office with the year that it named, or with the newest. */
export const requireOffice = (
  call: Pick<Call, 'stores' | 'asking' | 'now'>,
  cycleId?: string,
): Promise<InCycle | Refusal> =>
  cycleId === undefined ? requireWithCycle(call, 'office') : requireInCycle(call, cycleId, 'office')

/** Whether the years of several papers let `act` be done now; returns the first refusal, or undefined where all do. */
export const checkActIn = async (
  { stores, now }: Pick<Call, 'stores' | 'now'>,
  act: CycleAct,
  papers: ReadonlyArray<{ readonly cycleId: string }>,
): Promise<Refusal | undefined> => {
  for (const cycleId of new Set(papers.map((paper) => paper.cycleId))) {
    const cycle = await stores.cycles.find(cycleId)
    const closed = cycle ? checkAct(act, cycle, now) : refuse('cycle_unknown')
    if (closed) return closed
  }
  return undefined
}
