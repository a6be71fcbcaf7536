import type { unionActions, UnionRow } from '@/contract/union'
import { visibleLine } from '@/domain/answer/control-characters'
import { findsOneOf } from '@/domain/ledger/search-key'
import { aliveIds, isArchived } from '@/domain/cycle/stages'
import { checkMerger, checkUnionName, isSameMerger, namesOfUnion } from '@/domain/people/union-changes'
import type { Union } from '@/domain/people/person'
import { unionPlace } from '@/domain/people/union-order'
import { checkTelephone } from '@/domain/people/telephone'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { driveMerger } from '../../_cycle/merge-union'
import { pageOfRanked, rowPage } from '../../_store/row-keys'
import { isDuplicate } from '../../_store/database'
import type { MergingUnion, UnionDocument } from '../../_store/union-document'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'

const PAGE = 30

const rowsOf = async (
  { stores }: Call,
  unions: ReadonlyArray<Omit<UnionDocument, '_id'>>,
): Promise<readonly UnionRow[]> => {
  const ids = unions.map(({ unionId }) => unionId)
  const of = await stores.unionCounts.ofUnions(ids, await stores.cycles.all())
  return unions.map(({ unionId, name, kind, formerNames = [], merger = null, underWay = null, telephone = null }) => ({
    ...{ unionId, name, kind, formerNames, merger, underWay: underWay !== null, telephone },
    reviewers: of.reviewers.get(unionId) ?? 0,
    enterprises: of.enterprises.get(unionId) ?? 0,
    openForms: of.openForms.get(unionId) ?? 0,
  }))
}

/** The two unions of a merger. */
const findBoth = async (
  { stores }: Call,
  { unionId, intoId }: { readonly unionId: string; readonly intoId: string },
): Promise<{ readonly from: UnionDocument; readonly into: Union } | Refusal> => {
  const [from, into] = await Promise.all([stores.unionChanges.find(unionId), stores.unions.find(intoId)])
  return from && into ? { from, into } : refuse('union_unknown')
}

const isMerging = (union: UnionDocument): union is MergingUnion =>
  union.underWay === 'merger' && union.merger !== undefined && union.mergerWork !== undefined

/** As much of a merger as one call does; who waits for it is told. */
const goOn = async (call: Call, unionId: string): Promise<{ left: number } | Refusal> => {
  const union = await call.stores.unionChanges.find(unionId)
  if (!union || !isMerging(union)) return { left: 0 }
  const { left, toTell } = await driveMerger(call.stores, union, call.asking, call.now)
  if (toTell.length > 0) await call.afterCommit(toTell)
  return { left }
}

export const unionHandlers: Handlers<keyof typeof unionActions> = {
  'union.list': async ({ search, ...place }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const ranked = (await call.stores.unions.all()).map((row) => ({ row, key: unionPlace(row) }))
    const found = ranked.filter(({ row }) => findsOneOf(search, namesOfUnion(row)))
    const { rows, ...on } = rowPage(pageOfRanked(found, { ...place, limit: PAGE + 1 }), PAGE)
    return { rows: await rowsOf(call, rows), ...on }
  },

  'union.rename': async ({ unionId, seenName, name: typed }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const { stores, now } = call
    const entry = journalled(call, office.personId, unionId)
    const before = await stores.journal.findAnswer<{ name: string }>(entry)
    const name = before ?? checkUnionName(typed, unionId, await stores.unions.all())
    if (isRefusal(name)) return name
    const done =
      typeof name === 'string'
        ? await stores.journal
            .once<{ name: string }>(entry, async (transaction) => {
              const target = { unionId, seenName, name }
              const wrong = await stores.unionChanges.rename(transaction, target, { until: now, byName: office.name })
              return wrong ?? { name }
            })
            .catch((failure: unknown) => {
              // Two that take the same name at once are told apart by the unique index.
              if (isDuplicate(failure)) return refuse('union_name_taken')
              throw failure
            })
        : name
    if (isRefusal(done)) return done
    const union = await stores.unionChanges.find(unionId)
    if (union?.underWay === 'rename') await stores.unionChanges.spreadName(union, await stores.cycles.all())
    return done
  },

  'union.setTelephone': async ({ unionId, telephone: typed }, call) => {
    const person = await requirePerson(call, 'office', 'reviewer')
    if (isRefusal(person)) return person
    const { seat } = person
    if (seat.role === 'reviewer' && seat.unionId !== unionId) return refuse('other_union')
    const number = checkTelephone(typed)
    if (isRefusal(number)) return number
    const telephone = number === '' ? null : number
    const { stores } = call
    return stores.journal.once<{ telephone: string | null }>(
      journalled(call, person.personId, unionId),
      async (transaction) => (await stores.unionChanges.setTelephone(transaction, unionId, telephone)) ?? { telephone },
    )
  },

  'union.mergerPreview': async (input, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const both = await findBoth(call, input)
    if (isRefusal(both)) return both
    // The reason is given only once the numbers were seen.
    const wrong = checkMerger(both.from, both.into, '-')
    if (wrong) return wrong
    const cycles = await call.stores.cycles.all()
    return {
      numbers: await call.stores.unionCounts.mergerNumbers(input.unionId, cycles, call.now),
      years: cycles.filter((cycle) => !isArchived(cycle)).map(({ cycleId, title }) => ({ cycleId, title })),
    }
  },

  'union.merge': async ({ unionId, intoId, reason: typed, keepsReviewers, seen, seenYears }, call) => {
    const office = await requirePerson(call, 'office')
    if (isRefusal(office)) return office
    const { stores, now, requestId, requestDigest } = call
    const both = await findBoth(call, { unionId, intoId })
    if (isRefusal(both)) return both
    const { from, into } = both
    const entry = journalled(call, office.personId, unionId)
    const before = await stores.journal.findAnswer<object>(entry)
    if (before && isRefusal(before)) return before
    if (before || (isMerging(from) && from.merger.intoId === intoId)) return goOn(call, unionId)
    const reason = visibleLine(typed)
    const cycles = await stores.cycles.all()
    const archived = cycles.find((cycle) => isArchived(cycle) && seenYears.includes(cycle.cycleId))
    const wrong = checkMerger(from, into, reason) ?? (archived && refuse('cycle_archived', { title: archived.title }))
    if (wrong) return wrong
    // What is still being handed to it would find nobody there.
    if ((await stores.unionChanges.underWay()).some(({ merger }) => merger?.intoId === unionId))
      return refuse('union_changed')
    const alive = aliveIds(cycles)
    const isSeen = alive.length === seenYears.length && alive.every((cycleId) => seenYears.includes(cycleId))
    if (!isSeen || !isSameMerger(seen, await stores.unionCounts.mergerNumbers(unionId, cycles, now)))
      return refuse('union_changed')
    if (await stores.unionCounts.waitsForOffice(unionId, cycles)) return refuse('union_work_waits', { name: from.name })
    const merger = { intoId, intoName: into.name, reason, at: now, byName: office.name }
    const work = { personId: office.personId, requestId, requestDigest, keepsReviewers }
    const begun = await stores.journal.once<object>(
      { ...entry, reason },
      async (transaction) =>
        (await stores.unionChanges.beginMerger(transaction, from, merger, work)) ?? { begun: true },
    )
    return isRefusal(begun) ? begun : goOn(call, unionId)
  },
}
