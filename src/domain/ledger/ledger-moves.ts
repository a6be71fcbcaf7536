import { checkMaySee } from '../people/access'
import type { Person, Role } from '../people/person'
import type { WantedFields } from './ledger-changes'
import type { LedgerEntry, LedgerEventKind, LedgerState } from './ledger-entry'

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

interface LedgerMove {
  readonly by: Role
  readonly recordedAs: LedgerEventKind
  /** Exhaustive on purpose: the state that it leads to from each, or null where it is not legal. */
  readonly from: Readonly<Record<LedgerState, LedgerState | null>>
}

const nowhere = { unchecked: null, checked: null, confirmed: null, returned: null } as const
const wherever = { unchecked: 'unchecked', checked: 'checked', confirmed: 'confirmed', returned: 'returned' } as const

/** The one table of what may be done with an entry. An enterprise may check again until the union has confirmed. */
export const LEDGER_MOVES: Readonly<Record<LedgerCommand['kind'], LedgerMove>> = {
  check: {
    by: 'contact',
    recordedAs: 'checked',
    from: { ...nowhere, unchecked: 'checked', checked: 'checked', returned: 'checked' },
  },
  confirm: { by: 'reviewer', recordedAs: 'confirmed', from: { ...nowhere, checked: 'confirmed' } },
  return: { by: 'reviewer', recordedAs: 'returned', from: { ...nowhere, checked: 'returned', confirmed: 'returned' } },
  correct: { by: 'office', recordedAs: 'corrected', from: wherever },
  import: { by: 'office', recordedAs: 'imported', from: wherever },
  route: { by: 'office', recordedAs: 'routed', from: wherever },
}

/** Whose move it is on this entry: the office stands in for a union that has not been assigned yet. */
export const mayMove = (
  { seat }: Person,
  kind: LedgerCommand['kind'],
  entry: Pick<LedgerEntry, 'unionId'>,
): boolean => {
  const { by } = LEDGER_MOVES[kind]
  return seat.role === by || (by === 'reviewer' && seat.role === 'office' && entry.unionId === null)
}

/**
 * A former year's entry is finished in its own year, and from then on it is history: only its union may still change. A roster
 * is the newest year's alone.
 */
export const isLedgerHistory = (
  { state }: Pick<LedgerEntry, 'state'>,
  former: boolean,
  kind: LedgerCommand['kind'],
): boolean => former && kind !== 'route' && (kind === 'import' || state === 'confirmed')

/**
 * What a person may do with an entry now, in the table's order; content may still refuse it. For buttons. `former`: its year
 * is not the newest.
 */
export const ledgerMovesOpenTo = (
  person: Person,
  entry: Pick<LedgerEntry, 'enterpriseId' | 'unionId' | 'state'>,
  former = false,
): ReadonlyArray<LedgerCommand['kind']> =>
  checkMaySee(person, entry)
    ? []
    : (Object.keys(LEDGER_MOVES) as Array<LedgerCommand['kind']>).filter(
        (kind) =>
          mayMove(person, kind, entry) &&
          LEDGER_MOVES[kind].from[entry.state] !== null &&
          !isLedgerHistory(entry, former, kind),
      )
