import type { CycleLife } from '../cycle/stages'
import type { Rule as CommandRule } from '../workflow/command-table'
import type { CommandContext, Outcome } from '../workflow/workflow'
import type { WantedFields } from './ledger-changes'
import type { LedgerColumn } from './ledger-column'
import type { LeaveCommand, RejoinCommand } from './leaving'
import type { FieldChange, LedgerEntry, LedgerOccasion, LedgerState } from './ledger-entry'

/** What a person asks to be done with an entry. */
export type LedgerCommand =
  /** 核对: nothing wanted is “无变化”. */
  | { readonly kind: 'check'; readonly wanted: WantedFields; readonly note: string }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'return'; readonly note: string }
  /** 更正 by the office, in any state. */
  | { readonly kind: 'correct'; readonly wanted: WantedFields; readonly reason: string }
  /** A row of a roster that the office imported; `note` says from which file. */
  | { readonly kind: 'import'; readonly wanted: WantedFields; readonly note: string }
  /** 分派 or 改派, along with the assessment's. */
  | { readonly kind: 'route'; readonly unionId: string; readonly unionName: string; readonly reason: string }
  /** Along with the assessment's. */
  | LeaveCommand
  | RejoinCommand

/** What may not be done in this state; a new command does not compile until the refusal has its sentence. */
declare module '../refusal/refusal' {
  interface RefusalParameters {
    ledger_move_not_allowed: { state: LedgerState; move: LedgerCommand['kind'] }
  }
}

/** Everything that a decision on an entry may know. */
export interface LedgerContext extends CommandContext {
  readonly cycle: CycleLife
  readonly columns: readonly LedgerColumn[]
  /** The entry's year is not the newest. */
  readonly former: boolean
}

/** What a rule changes of an entry, and what the history says of it. */
export interface LedgerOutcome extends Outcome<Partial<LedgerEntry>, LedgerOccasion> {
  readonly changes: readonly FieldChange[]
  readonly note: string
}

/** The rule of one kind of command. */
export type Rule<Kind extends LedgerCommand['kind']> = CommandRule<
  LedgerEntry,
  Extract<LedgerCommand, { kind: Kind }>,
  LedgerContext,
  LedgerOutcome
>
