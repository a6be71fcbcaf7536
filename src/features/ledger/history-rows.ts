import type { LedgerEvent } from '@/domain/ledger/ledger-entry'
import { ledgerEventNote, ledgerEventTitle } from '@/text/ledger'
import { rowOf, type TimelineRow } from '../timeline'

const TONES: Readonly<Record<LedgerEvent['kind'], TimelineRow['tone']>> = {
  checked: 'info',
  confirmed: 'ok',
  returned: 'warn',
  corrected: 'warn',
  imported: 'info',
  routed: 'neutral',
  left: 'neutral',
  rejoined: 'info',
  contact_joined: 'neutral',
  contact_left: 'neutral',
}

const ledgerRow = rowOf<LedgerEvent>({
  title: ledgerEventTitle,
  note: ledgerEventNote,
  tone: ({ kind }) => TONES[kind],
})

/** The ledger's history in words, in the order in which it came: newest first. */
export const historyRows = (events: readonly LedgerEvent[]): readonly TimelineRow[] => events.map(ledgerRow)
