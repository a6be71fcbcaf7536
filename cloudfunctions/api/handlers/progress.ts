import type { progressActions, SeatHolder } from '@/contract/progress'
import { outlineShownTo } from '@/domain/assessment/as-submitted'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { enterprisesIn } from '@/domain/assessment/standing'
import { isArchived } from '@/domain/cycle/stages'
import type { Union } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import { checkUnionName } from '@/domain/people/union-changes'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { isDuplicate } from '../../_store/database'
import type { Addressee } from '../../_store/people'
import { countedTogether, type UnionCounts } from '../../_store/year-counts'
import { rowPage } from '../../_store/row-keys'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import { requireInCycle } from '../../_host/with-cycle'
import { unbind } from './ending-seats'
import { countByUnion, countedYear } from './progress-counts'
import { receivable } from './receivable'
import { standingNotices } from './standing-notices'

const PAGE = 30

const holdersOf = async ({ stores }: Call, people: readonly Addressee[]): Promise<readonly SeatHolder[]> => {
  const credits = await stores.consents.of(people.map(({ person }) => person.personId))
  const reachable = new Set(credits.filter(({ left }) => left > 0).map(({ personId }) => personId))
  return people.map(({ person }) => ({
    personId: person.personId,
    name: person.name,
    boundAt: person.boundAt,
    seat: seatKeyOf(person.seat),
    reachable: reachable.has(person.personId),
  }))
}

/** The unions with those who review for each. */
const unionsWithReviewers = async (
  call: Call,
): Promise<ReadonlyArray<Union & { reviewers: readonly SeatHolder[] }>> => {
  const [unions, reviewers] = await Promise.all([call.stores.unions.present(), call.stores.people.reviewersOfAll()])
  const holders = await holdersOf(call, reviewers)
  return unions.map(({ unionId, name, kind, formerNames }) => ({
    ...{ unionId, name, kind, ...(formerNames ? { formerNames } : {}) },
    reviewers: holders.filter((_holder, index) => {
      const seat = reviewers[index]?.person.seat
      return seat?.role === 'reviewer' && seat.unionId === unionId
    }),
  }))
}

export const progressHandlers: Handlers<keyof typeof progressActions> = {
  'oversight.progress': async ({ cycleId }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const { cycle } = office
    const { yearCounts, enterprises, unions, people } = call.stores
    const [counted, waiting, all, reviewers, unreached, notices] = await Promise.all([
      yearCounts.ofYear(await countedYear(call, cycle)),
      office.former ? undefined : enterprises.countWaiting(cycle.cycleId),
      unions.all(),
      people.reviewersOfAll(),
      call.stores.unreached.count({}),
      standingNotices(call),
    ])
    const reviewersOf = (unionId: string) =>
      reviewers.filter(({ person: { seat } }) => seat.role === 'reviewer' && seat.unionId === unionId).length
    const total = (of: readonly UnionCounts[]) => countedTogether(of.map(({ counts }) => counts))
    // A former year's go by their forms, and nothing is suggested of them any more.
    const { suggested, unrouted } = waiting ?? {
      suggested: 0,
      unrouted: enterprisesIn(total(counted.filter(({ unionId }) => unionId === null))),
    }
    const byUnion = countByUnion(counted, all, reviewersOf, isArchived(cycle))
    return {
      cycle,
      total: total(counted),
      unions: byUnion,
      unrouted: suggested + unrouted,
      suggested,
      asking: counted.reduce((sum, { asking }) => sum + asking, 0),
      unreached,
      notices,
    }
  },

  'oversight.enterprises': async ({ cycleId, filter, search, offset, after, ...narrowing }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const { cycle, person } = office
    const named = await call.stores.renamed.search(search, cycle.cycleId)
    const year = await countedYear(call, cycle)
    const found = await call.stores.progress.enterprises(
      year,
      filter,
      { ...narrowing, personId: person.personId },
      named,
      {
        ...{ offset, after, limit: PAGE + 1 },
      },
    )
    const { rows, ...on } = rowPage(found, PAGE)
    return {
      cycle,
      rows: rows.map((outline) => ({ ...outlineShownTo(person, outline), ...named.of(outline.enterpriseId) })),
      ...on,
    }
  },

  'oversight.receivable': receivable,

  'oversight.enterprise': async ({ cycleId, enterpriseId }, call) => {
    const office = await requireInCycle(call, cycleId, 'office')
    if (isRefusal(office)) return office
    const [outlines, people, enterprise, names] = await Promise.all([
      call.stores.assessments.outlinesById([assessmentIdOf(office.cycle.cycleId, enterpriseId)]),
      call.stores.people.contactsOf([enterpriseId]),
      call.stores.enterprises.find(enterpriseId),
      call.stores.renamed.namesOf(enterpriseId, office.cycle.cycleId),
    ])
    const [outline] = outlines
    if (!outline) return refuse('enterprise_unknown')
    const [holders, isAttended] = await Promise.all([
      holdersOf(call, people),
      outline.unionId === null || call.stores.unattended.isAttended(outline.unionId),
    ])
    return {
      cycle: office.cycle,
      outline: outlineShownTo(office.person, outline),
      holders,
      mergedFrom: enterprise?.mergedFrom ?? [],
      ...(isAttended ? {} : { unattended: true as const }),
      ...(names ? { names } : {}),
    }
  },

  'oversight.unions': async (_input, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    return { unions: await unionsWithReviewers(call) }
  },

  'oversight.people': async (_input, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const [unions, colleagues, unattended] = await Promise.all([
      unionsWithReviewers(call),
      call.stores.people.inAudience({ kind: 'office' }),
      call.stores.unattended.work(),
    ])
    return {
      unions: unions
        .filter(({ reviewers }) => reviewers.length > 0)
        .map(({ unionId, name, reviewers }) => ({ unionId, name, reviewers })),
      colleagues: (await holdersOf(call, colleagues)).map((holder) => ({
        ...holder,
        own: holder.personId === office.personId,
      })),
      unattended: unions.flatMap(({ unionId, name }) =>
        unattended.filter((work) => work.unionId === unionId).map((work) => ({ ...work, name })),
      ),
    }
  },

  'oversight.addUnion': async ({ name, kind }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const unionId = `u-${call.requestId}`
    const checked = checkUnionName(name, unionId, await call.stores.unions.all())
    if (isRefusal(checked)) return checked
    const union: Union = { unionId, name: checked, kind }
    const entry = journalled(call, office.personId, unionId)
    try {
      return await call.stores.journal.once<{ union: Union }>(entry, async (transaction) => {
        await transaction.add('unions', { _id: union.unionId, ...union })
        return { union }
      })
    } catch (failure) {
      // Unions are told apart by their names: the unique index holds where two add the same at once.
      if (isDuplicate(failure)) return refuse('union_name_taken')
      throw failure
    }
  },

  'oversight.unbind': unbind,
}
