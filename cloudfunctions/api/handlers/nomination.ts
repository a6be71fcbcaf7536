import type { nominationActions, NominationPart } from '@/contract/nomination'
import { decideNomination, type NominationVerdict } from '@/domain/nomination/decide-nomination'
import { changeList, type ListChange } from '@/domain/nomination/list-rules'
import {
  isWaiting,
  nominationsShownTo,
  yearOfCycle,
  type LedgerLevel,
  type Nomination,
} from '@/domain/nomination/nomination'
import { normalisedName } from '@/domain/nomination/nominee'
import { returnList, submitList, withdrawList } from '@/domain/nomination/submission'
import { tellDecided, tellReturned, tellSubmitted, tellWithdrawn } from '@/domain/nomination/told'
import type { Enterprise } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { LedgerName } from '../../_store/places'
import type { Transaction } from '../../_store/transaction'
import type { Call, Handlers } from '../../_host/call'
import {
  changeFile,
  fileOf,
  requireComing,
  requireNominating,
  type FileChange,
  type Nominating,
} from './nomination-file'
import { partOf } from './nomination-part'

const PAGE = 30

/** The number under which a name stands on the provincial ledger, however it is punctuated there. */
const ledgerNoOf = (names: readonly LedgerName[], name: string): number | null =>
  names.find((each) => normalisedName(each.name) === normalisedName(name))?.no ?? null

/** The file as whoever asks may read it after a change, as far as one answer holds it, or why there was none. */
const afterwards = async (
  call: Call,
  nominating: Nominating,
  refusal: Refusal | undefined,
): Promise<NominationPart | Refusal> =>
  refusal ?? partOf(nominationsShownTo(nominating.person, await fileOf(call, nominating)))

const saveChange = async (call: Call, nominating: Nominating, ledger: LedgerLevel, change: ListChange) => {
  const names = 'nominee' in change ? await call.stores.places.ledgerNames() : []
  const context = {
    now: call.now,
    actorName: nominating.person.name,
    newId: `n-${call.requestId}`,
    ledgerNo: 'nominee' in change ? ledgerNoOf(names, change.nominee.name) : null,
  }
  const subject = change.kind === 'add' ? '' : `.${change.nominationId}`
  return changeFile(call, nominating, subject, async (file) => {
    const next = changeList(file, ledger, change, context)
    return isRefusal(next) ? next : { file: next }
  })
}

/** Puts a confirmed nominee on the provincial ledger, for the coming cycle and its union. */
const enterLedger = async (
  transaction: Transaction,
  { cycleId, union }: Nominating,
  { name }: Nomination,
  no: number,
): Promise<Refusal | undefined> => {
  if (await transaction.find('cycles', cycleId)) return refuse('nomination_year_opened', { year: yearOfCycle(cycleId) })
  const enterprise: Enterprise = {
    enterpriseId: `e${String(no).padStart(3, '0')}`,
    no,
    name,
    unionId: union.unionId,
    suggestedUnionId: null,
    suggestionBasis: null,
    fromCycleId: cycleId,
  }
  await transaction.add('enterprises', { _id: enterprise.enterpriseId, ...enterprise })
  return undefined
}

const decideOnce = (call: Call, nominating: Nominating, ledger: LedgerLevel, verdict: NominationVerdict) =>
  changeFile(call, nominating, `.${verdict.nominationId}`, async (file, transaction): Promise<FileChange | Refusal> => {
    const wanted = file.lists[ledger].items.find(({ nominationId }) => nominationId === verdict.nominationId)
    const names = ledger === 'provincial' && wanted ? await call.stores.places.ledgerNames() : []
    const nextNo = Math.max(0, ...names.map(({ no }) => no)) + 1
    const decided = decideNomination(file, ledger, verdict, {
      now: call.now,
      actorName: nominating.person.name,
      ledgerNo: wanted ? ledgerNoOf(names, wanted.name) : null,
      nextNo,
    })
    if (isRefusal(decided)) return decided
    if (ledger === 'provincial' && verdict.verdict === 'confirmed') {
      const closed = await enterLedger(transaction, nominating, decided.item, nextNo)
      if (closed) return closed
    }
    if (isWaiting(decided.file.tally[ledger])) return { file: decided.file }
    return { file: decided.file, told: tellDecided(decided.file, ledger) }
  })

const decide = async (call: Call, nominating: Nominating, ledger: LedgerLevel, verdict: NominationVerdict) => {
  const refusal = await decideOnce(call, nominating, ledger, verdict)
  if (refusal?.refused !== 'nomination_on_ledger') return refusal
  // The ledger is read beside the transaction: what stands on it may be this nomination, confirmed by a colleague in between.
  const { lists } = await fileOf(call, nominating)
  const item = lists[ledger].items.find(({ nominationId }) => nominationId === verdict.nominationId)
  return item?.state === 'confirmed' ? refuse('nomination_decided') : refusal
}

export const nominationHandlers: Handlers<keyof typeof nominationActions> = {
  'nomination.load': async ({ rest, ...place }, call) => {
    const nominating = await requireNominating(call, place, 'reviewer', 'office')
    if (isRefusal(nominating)) return nominating
    return partOf(nominationsShownTo(nominating.person, await fileOf(call, nominating)), rest)
  },

  'nomination.save': async ({ unionId, ledger, change }, call) => {
    const nominating = await requireNominating(call, { unionId }, 'reviewer')
    if (isRefusal(nominating)) return nominating
    return afterwards(call, nominating, await saveChange(call, nominating, ledger, change))
  },

  'nomination.submit': async ({ unionId, ledger, seenRevision }, call) => {
    const nominating = await requireNominating(call, { unionId }, 'reviewer')
    if (isRefusal(nominating)) return nominating
    const refusal = await changeFile(call, nominating, `.${ledger}`, async (before) => {
      const file = submitList(before, ledger, seenRevision, call.now)
      if (isRefusal(file)) return file
      return { file, told: tellSubmitted(file, ledger) }
    })
    return afterwards(call, nominating, refusal)
  },

  'nomination.withdraw': async ({ unionId, presentId, ledger, seenRevision }, call) => {
    const nominating = await requireNominating(call, { unionId, presentId }, 'reviewer')
    if (isRefusal(nominating)) return nominating
    const refusal = await changeFile(call, nominating, `.${ledger}`, async (before) => {
      const file = withdrawList(before, ledger, seenRevision)
      if (isRefusal(file)) return file
      return { file, told: tellWithdrawn(file, ledger) }
    })
    return afterwards(call, nominating, refusal)
  },

  'nomination.return': async ({ unionId, presentId, ledger, seenRevision, note }, call) => {
    const nominating = await requireNominating(call, { unionId, presentId }, 'office')
    if (isRefusal(nominating)) return nominating
    const refusal = await changeFile(call, nominating, `.${ledger}`, async (before) => {
      const file = returnList(before, ledger, seenRevision, { now: call.now, actorName: nominating.person.name, note })
      if (isRefusal(file)) return file
      return { file, told: tellReturned(file, ledger) }
    })
    return afterwards(call, nominating, refusal)
  },

  'nomination.decide': async ({ unionId, presentId, ledger, ...verdict }, call) => {
    const nominating = await requireNominating(call, { unionId, presentId }, 'office')
    if (isRefusal(nominating)) return nominating
    return afterwards(call, nominating, await decide(call, nominating, ledger, verdict))
  },

  'nomination.list': async ({ presentId, search, offset }, call) => {
    const office = await requireComing(call, presentId, 'office')
    if (isRefusal(office)) return office
    const rows = await call.stores.nominations.page(office.cycleId, search, offset, PAGE + 1)
    return { cycleId: office.cycleId, rows: rows.slice(0, PAGE), more: rows.length > PAGE }
  },
}
