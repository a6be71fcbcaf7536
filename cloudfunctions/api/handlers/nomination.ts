import type { nominationActions, NominationPart } from '@/contract/nomination'
import { findsOneOf } from '@/domain/ledger/search-key'
import { asksLedger, decideList, LIST_COMMANDS, type ListCommand } from '@/domain/nomination/decide-list'
import {
  nominationsShownTo,
  waitingListsOf,
  type LedgerLevel,
  type NominationOutline,
} from '@/domain/nomination/nomination'
import type { Union } from '@/domain/people/person'
import { namesOfUnion } from '@/domain/people/union-changes'
import { unionPlace } from '@/domain/people/union-order'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Call, Handlers } from '../../_host/call'
import { allowing } from '../../_host/with-cycle'
import { pageOfRanked, rowPage, type KeyedRow } from '../../_store/row-keys'
import { changeFile, fileOf, requireComing, requireNominating, type Nominating } from './nomination-file'
import { confirmManyNominations } from './nomination-confirming'
import { partOf } from './nomination-part'

const PAGE = 30

/** A list of a union, for the year after the one that is named or the newest. */
interface Place {
  readonly unionId: string
  readonly presentId?: string | undefined
  readonly ledger: LedgerLevel
}

/** What a command is done to, as the journal knows it. */
const subjectOf = (ledger: LedgerLevel, command: ListCommand): string => {
  switch (command.kind) {
    case 'change':
      return command.change.kind === 'add' ? '' : `.${command.change.nominationId}`
    case 'decide':
      return `.${command.verdict.nominationId}`
    case 'submit':
    case 'withdraw':
    case 'return':
      return `.${ledger}`
  }
}

const carryOutOnce = (call: Call, nominating: Nominating, ledger: LedgerLevel, command: ListCommand) =>
  changeFile(call, nominating, subjectOf(ledger, command), async (file, transaction) => {
    const { stores, now, requestId } = call
    const decided = decideList(file, ledger, command, {
      ...{ actor: nominating.person, now, requestId },
      ledger: asksLedger(command, ledger) ? await stores.enterprises.ledgerNames() : [],
      yearOpened: command.kind === 'decide' && (await transaction.find('cycles', nominating.cycleId)) !== undefined,
    })
    if (isRefusal(decided)) return decided
    const { enters } = decided
    if (enters) await transaction.add('enterprises', { _id: enters.enterpriseId, ...enters })
    return decided
  })

/** The ledger is read beside the transaction: what stands on it may be this nomination, confirmed by a colleague in between. */
const explained = async (
  call: Call,
  nominating: Nominating,
  ledger: LedgerLevel,
  command: ListCommand,
  no: Refusal,
) => {
  if (no.refused !== 'nomination_on_ledger' || command.kind !== 'decide') return no
  const { items } = (await fileOf(call, nominating)).lists[ledger]
  const item = items.find(({ nominationId }) => nominationId === command.verdict.nominationId)
  return item?.state === 'confirmed' ? refuse('nomination_decided') : no
}

/** Carries a command out, and answers with the file as whoever asks may read it afterwards, as far as one answer holds it. */
const carryOut = async (call: Call, place: Place, command: ListCommand): Promise<NominationPart | Refusal> => {
  const asked = await requireNominating(call, place, ...LIST_COMMANDS[command.kind].by)
  const nominating = allowing(call, 'nominate', asked)
  if (isRefusal(nominating)) return nominating
  const refusal = await carryOutOnce(call, nominating, place.ledger, command)
  if (refusal) return explained(call, nominating, place.ledger, command, refusal)
  return partOf(nominationsShownTo(nominating.person, await fileOf(call, nominating)))
}

/** Those that wait for the office first, and among these as all lists of unions; found by any name that the union has or had. */
const inOfficeOrder = (
  outlines: readonly NominationOutline[],
  unions: readonly Union[],
  search: string,
): readonly KeyedRow<NominationOutline>[] => {
  const outlineOf = new Map(outlines.map((outline) => [outline.unionId, outline]))
  return unions
    .flatMap((union) => {
      const row = outlineOf.get(union.unionId)
      if (!row || !findsOneOf(search, [row.unionName, ...namesOfUnion(union)])) return []
      return [{ row, waiting: waitingListsOf(row), place: unionPlace(union) }]
    })
    .sort((one, other) => other.waiting - one.waiting)
    .map(({ row, waiting, place }) => ({ row, key: [-waiting, ...place] }))
}

export const nominationHandlers: Handlers<keyof typeof nominationActions> = {
  'nomination.load': async ({ rest, ...place }, call) => {
    const nominating = await requireNominating(call, place, 'reviewer', 'office')
    if (isRefusal(nominating)) return nominating
    return partOf(nominationsShownTo(nominating.person, await fileOf(call, nominating)), rest)
  },

  'nomination.save': ({ change, ...place }, call) => carryOut(call, place, { kind: 'change', change }),
  'nomination.submit': ({ seenRevision, ...place }, call) => carryOut(call, place, { kind: 'submit', seenRevision }),
  'nomination.withdraw': ({ seenRevision, ...place }, call) =>
    carryOut(call, place, { kind: 'withdraw', seenRevision }),
  'nomination.return': ({ seenRevision, note, ...place }, call) =>
    carryOut(call, place, { kind: 'return', seenRevision, note }),
  'nomination.decide': ({ unionId, presentId, ledger, ...verdict }, call) =>
    carryOut(call, { unionId, presentId, ledger }, { kind: 'decide', verdict }),

  'nomination.confirmMany': confirmManyNominations,

  'nomination.list': async ({ presentId, search, ...place }, call) => {
    const office = await requireComing(call, presentId, 'office')
    if (isRefusal(office)) return office
    const { nominations, unions, unattended } = call.stores
    const [outlines, all, attended] = await Promise.all([
      nominations.outlines(office.cycleId),
      unions.all(),
      unattended.attended(),
    ])
    const found = inOfficeOrder(outlines, all, search)
    const { rows, ...on } = rowPage(pageOfRanked(found, { ...place, limit: PAGE + 1 }), PAGE)
    return {
      cycleId: office.cycleId,
      rows: rows.map((row) => (attended.has(row.unionId) ? row : { ...row, unattended: true as const })),
      ...on,
    }
  },
}
