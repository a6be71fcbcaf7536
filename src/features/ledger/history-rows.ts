import type { LedgerEvent } from '@/domain/ledger/ledger-entry'
import { formatMoment } from '@/text/dates'
import { ledgerEventNote, ledgerEventTitle } from '@/text/ledger'
import { roleWord } from '@/text/states'

type Tone = 'ok' | 'warn' | 'info' | 'neutral'

const TONES: Readonly<Record<LedgerEvent['kind'], Tone>> = {
  checked: 'info',
  confirmed: 'ok',
  returned: 'warn',
  corrected: 'warn',
  imported: 'info',
  routed: 'neutral',
  contact_joined: 'neutral',
  contact_left: 'neutral',
}

export interface HistoryRow {
  readonly id: string
  readonly who: string
  readonly what: string
  readonly when: string
  readonly note: string
  readonly tone: Tone
}

/** The ledger's history in words, in the order in which it came: newest first. */
export const historyRows = (events: readonly LedgerEvent[]): readonly HistoryRow[] =>
  events.map((event) => ({
    id: event.eventId,
    who: roleWord(event.actor.role),
    what: ledgerEventTitle(event),
    when: formatMoment(event.at),
    note: ledgerEventNote(event),
    tone: TONES[event.kind],
  }))
