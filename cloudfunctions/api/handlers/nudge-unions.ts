import type { NudgedUnion, unionNudgeActions, UnionNudgeResult } from '@/contract/union-nudge'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { unionPlace } from '@/domain/people/union-order'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { judgeNudge } from '@/domain/reminders/nudge'
import { nudgeUnion, unionNudgeKey, type UnionMatter, type WaitingUnion } from '@/domain/reminders/union-nudge'
import { actorOf } from '@/domain/workflow/workflow'
import { addTelling, tellingIdOf } from '../../_store/events'
import { pageOfRanked, rowPage, type KeyedRow } from '../../_store/row-keys'
import { journalled, type Call, type Handlers } from '../../_host/call'
import { allowing, requireInCycle, type InCycle } from '../../_host/with-cycle'
import { nudgedPeople } from './nudged'

const PAGE = 30

interface Nudges {
  readonly results: readonly UnionNudgeResult[]
}

/** The unions for which a matter waits. Of a year after which another was opened nobody nominates any more. */
const waitingIn = async (
  { stores }: Call,
  { cycle, former }: InCycle,
  matter: UnionMatter,
): Promise<readonly KeyedRow<WaitingUnion>[]> => {
  if (former && matter === 'nominations') return []
  const [unions, counts] = await Promise.all([
    stores.unions.present(),
    stores.waitingUnions.countOf(matter, cycle.cycleId),
  ])
  return unions
    .map((union) => ({
      key: unionPlace(union),
      row: { unionId: union.unionId, name: union.name, count: counts.get(union.unionId) ?? 0 },
    }))
    .filter(({ row }) => row.count > 0)
}

/** Who reviews for each of these unions. */
const reviewersOf = async ({ stores }: Call, unionIds: readonly string[]) => {
  const reviewers = (await stores.people.reviewersOfAll()).map(({ person }) => person)
  return new Map(
    unionIds.map((unionId): [string, readonly Person[]] => [
      unionId,
      reviewers.filter(({ seat }) => seat.role === 'reviewer' && seat.unionId === unionId),
    ]),
  )
}

/** Who of them was nudged today. */
const toldToday = async (
  { stores, now }: Call,
  matter: UnionMatter,
  cycle: Cycle,
  people: readonly Person[],
): Promise<(person: Person) => boolean> => {
  const written = await stores.messages.written(people.map((person) => unionNudgeKey(matter, cycle, person, now)))
  return (person) => written.has(unionNudgeKey(matter, cycle, person, now))
}

/** What a nudge of each union comes to now: a reviewer is told once a day, however many people nudge. */
const judge = async (
  call: Call,
  matter: UnionMatter,
  cycle: Cycle,
  waiting: readonly WaitingUnion[],
): Promise<readonly UnionNudgeResult[]> => {
  const reviewers = await reviewersOf(
    call,
    waiting.map(({ unionId }) => unionId),
  )
  const everybody = [...reviewers.values()].flat()
  const [wasTold, credits] = await Promise.all([
    toldToday(call, matter, cycle, everybody),
    call.stores.consents.of(everybody.map(({ personId }) => personId)),
  ])
  const reachable = new Set(
    credits.filter(({ kind, left }) => kind === 'todo' && left > 0).map(({ personId }) => personId),
  )
  return waiting.map(({ unionId, name }) => ({
    ...{ unionId, unionName: name },
    ...judgeNudge(reviewers.get(unionId) ?? [], wasTold, reachable, 'no_reviewer'),
  }))
}

export const unionNudgeHandlers: Handlers<keyof typeof unionNudgeActions> = {
  'oversight.waitingUnions': async ({ cycleId, matter, ...place }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const { cycle } = office
    const waiting = await waitingIn(call, office, matter)
    const { rows: shown, ...on } = rowPage(pageOfRanked(waiting, { ...place, limit: PAGE + 1 }), PAGE)
    const reviewers = await reviewersOf(
      call,
      shown.map(({ unionId }) => unionId),
    )
    const wasTold = await toldToday(call, matter, cycle, [...reviewers.values()].flat())
    return {
      cycle,
      rows: shown.map((union) => {
        const people = reviewers.get(union.unionId) ?? []
        return { ...union, reviewers: people.length, toldToday: people.filter(wasTold).length }
      }),
      ...on,
    }
  },

  // All of it is one commit, as a nudge of enterprises is.
  'oversight.nudgeUnions': async ({ cycleId, matter, unionIds }, call) => {
    const office = allowing(call, 'nudge', await requireInCycle(call, cycleId, 'office'))
    if (isRefusal(office)) return office
    const { person, cycle } = office
    const entry = journalled(call, person.personId, `nudge-${matter}`)
    const before = await call.stores.journal.findAnswer<Nudges>(entry)
    if (before) return before
    const waiting = (await waitingIn(call, office, matter))
      .map(({ row }) => row)
      .filter(({ unionId }) => unionIds.includes(unionId))
    if (waiting.length === 0) return refuse('no_union_to_nudge')
    const results = await judge(call, matter, cycle, waiting)
    const effects = waiting
      .filter((_union, index) => results[index]?.outcome !== 'told_already_today')
      .map((union) => nudgeUnion(matter, union, cycle, person.seat.role))
    const done = await call.stores.journal.once<Nudges>(entry, async (transaction) => {
      const { requestId, now: at } = call
      await addTelling(transaction, { requestId, at, actor: actorOf(person) }, effects)
      return { results }
    })
    if (!isRefusal(done) && effects.length > 0) await call.afterCommit([tellingIdOf(call.requestId)])
    return done
  },

  'oversight.nudgedUnions': async ({ cycleId, matter, unionIds }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const reviewers = await reviewersOf(call, unionIds)
    const keyOf = (person: Person) => unionNudgeKey(matter, office.cycle, person, call.now)
    const deliveries = await call.stores.messages.deliveries([...reviewers.values()].flat().map(keyOf))
    return {
      results: [...reviewers].flatMap(([unionId, people]): readonly NudgedUnion[] => {
        const told = nudgedPeople(people, keyOf, deliveries)
        return told ? [{ unionId, ...told }] : []
      }),
    }
  },
}
