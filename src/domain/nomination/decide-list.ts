import { nominatedEnterprise } from '../ledger/new-enterprise'
import { checkMaySee } from '../people/access'
import type { Enterprise } from '../people/person'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import type { CommandTable, Rule as CommandRule } from '../workflow/command-table'
import { deciderOf, type CommandContext, type Outcome, type Paper } from '../workflow/workflow'
import { decideNomination, type NominationVerdict } from './decide-nomination'
import { changeList, type ListChange } from './list-rules'
import { isWaiting, yearOfCycle, type LedgerLevel, type NominationFile } from './nomination'
import { normalisedName } from './nominee'
import { returnList, submitList, withdrawList } from './submission'
import { tellDecided, tellReturned, tellSubmitted, tellWithdrawn, type NominationOccasion } from './told'

/** What somebody asks to be done with a union's list. What they have seen is of one nominee or of the list, as it says. */
export type ListCommand =
  | { readonly kind: 'change'; readonly change: ListChange }
  | { readonly kind: 'submit'; readonly seenRevision: number }
  | { readonly kind: 'withdraw'; readonly seenRevision: number }
  | { readonly kind: 'return'; readonly seenRevision: number; readonly note: string }
  | { readonly kind: 'decide'; readonly verdict: NominationVerdict }

export const LIST_STATES = ['open', 'waiting'] as const

/** A list is its union's to change, or waits for the office. */
type ListState = (typeof LIST_STATES)[number]

/** One of the two lists of a union's file. */
interface List extends Paper<ListState> {
  readonly file: NominationFile
  readonly level: LedgerLevel
}

/** An enterprise on the provincial ledger. */
export type LedgerName = Pick<Enterprise, 'no' | 'name'>

export interface ListContext extends CommandContext {
  /** The provincial ledger. */
  readonly ledger: readonly LedgerName[]
  /** The year that is nominated for was opened meanwhile. */
  readonly yearOpened: boolean
}

type ListPatch = Partial<Paper<ListState>> & {
  readonly file: NominationFile
  /** Who comes onto the provincial ledger. */
  readonly enters?: Enterprise
}

type ListOutcome = Outcome<ListPatch, NominationOccasion>

type Rule<Kind extends ListCommand['kind']> = CommandRule<
  List,
  Extract<ListCommand, { kind: Kind }>,
  ListContext,
  ListOutcome
>

/** The number under which a name stands on the provincial ledger, however it is punctuated there. */
const ledgerNoOf = (ledger: readonly LedgerName[], name: string): number | null =>
  ledger.find((each) => normalisedName(each.name) === normalisedName(name))?.no ?? null

const change: Rule<'change'> = ({ file, level }, command, { now, actor, requestId, ledger }) => {
  const next = changeList(file, level, command.change, {
    ...{ now, actorName: actor.name, newId: `n-${requestId}` },
    ledgerNo: 'nominee' in command.change ? ledgerNoOf(ledger, command.change.nominee.name) : null,
  })
  return isRefusal(next) ? next : { patch: { file: next } }
}

const submit: Rule<'submit'> = ({ file, level }, { seenRevision }, { now, actor }) => {
  const submitted = submitList(file, level, seenRevision, now)
  if (isRefusal(submitted)) return submitted
  const list = { ...submitted.lists[level], submittedBy: actor.personId }
  const next = { ...submitted, lists: { ...submitted.lists, [level]: list } }
  const told = tellSubmitted(file, next, level, now)
  return { patch: { file: next }, effects: told ? [told] : [] }
}

const withdraw: Rule<'withdraw'> = ({ file, level }, { seenRevision }, { now }) => {
  const next = withdrawList(file, level, seenRevision, now)
  return isRefusal(next) ? next : { patch: { file: next }, effects: [tellWithdrawn(next, level)] }
}

const giveBack: Rule<'return'> = ({ file, level }, { seenRevision, note }, { now, actor }) => {
  const next = returnList(file, level, seenRevision, { now, actorName: actor.name, note })
  return isRefusal(next) ? next : { patch: { file: next }, effects: [tellReturned(next, level)] }
}

/** 审定 of one nominee. Who is confirmed for the provincial ledger comes onto it with the coming year, while that is not open yet. */
const decide: Rule<'decide'> = ({ file, level }, { verdict }, { now, actor, ledger, yearOpened }) => {
  const wanted = file.lists[level].items.find(({ nominationId }) => nominationId === verdict.nominationId)
  const nextNo = Math.max(0, ...ledger.map(({ no }) => no)) + 1
  const decided = decideNomination(file, level, verdict, {
    ...{ now, actorName: actor.name, nextNo },
    ledgerNo: wanted ? ledgerNoOf(ledger, wanted.name) : null,
  })
  if (isRefusal(decided)) return decided
  const enters = level === 'provincial' && verdict.verdict === 'confirmed'
  if (enters && yearOpened) return refuse('nomination_year_opened', { year: yearOfCycle(file.cycleId) })
  return {
    patch: { file: decided.file, ...(enters ? { enters: nominatedEnterprise(decided.item, file, nextNo) } : {}) },
    effects: isWaiting(decided.file.tally[level]) ? [] : [tellDecided(decided.file, level)],
  }
}

const BY_OFFICE = { by: ['office'], byAnother: true } as const

/** All that may be done with a list. It keeps no events: its journal is that of the actions by which it is done. */
export const LIST_COMMANDS = {
  change: { by: ['reviewer'], from: ['open'], to: null, recordedAs: 'nomination.save', rule: change },
  submit: { by: ['reviewer'], from: ['open'], to: 'waiting', recordedAs: 'nomination.submit', rule: submit },
  withdraw: { by: ['reviewer'], from: ['waiting'], to: 'open', recordedAs: 'nomination.withdraw', rule: withdraw },
  return: { ...BY_OFFICE, from: ['waiting'], to: 'open', recordedAs: 'nomination.return', rule: giveBack },
  // Where nothing waits, what became of the one that was decided on is the better answer.
  decide: { ...BY_OFFICE, from: LIST_STATES, to: null, recordedAs: 'nomination.decide', rule: decide },
} as const satisfies CommandTable<List, ListState, ListCommand, ListContext, string, ListOutcome>

const decideCommand = deciderOf<List, ListState, ListCommand, ListContext, string, ListOutcome, null>({
  commands: LIST_COMMANDS,
  checkSight: (actor, { file }) => checkMaySee(actor, { enterpriseId: null, unionId: file.unionId }),
  submitterOf: ({ file, level }) => file.lists[level].submittedBy,
  refuseMove: (state) => refuse(state === 'waiting' ? 'nomination_waiting' : 'nomination_not_waiting'),
  eventOf: () => null,
})

/** Whether a command is decided by what stands on the provincial ledger. */
export const asksLedger = (command: ListCommand, level: LedgerLevel): boolean =>
  command.kind === 'decide' ? level === 'provincial' : command.kind === 'change' && 'nominee' in command.change

/** Decides a command on one of a union's lists, in the workflow's order: a refusal, or its file as it is to be kept, and who is told. */
export const decideList = (
  file: NominationFile,
  level: LedgerLevel,
  command: ListCommand,
  context: Omit<ListContext, 'seenRevision'>,
): Refusal | (Pick<ListPatch, 'file' | 'enters'> & Required<Pick<ListOutcome, 'effects'>>) => {
  const state = isWaiting(file.tally[level]) ? 'waiting' : 'open'
  const list: List = { file, level, state, revision: file.lists[level].revision }
  const decided = decideCommand(list, command, { ...context, seenRevision: null })
  return isRefusal(decided) ? decided : { ...decided.patch, effects: decided.effects }
}
