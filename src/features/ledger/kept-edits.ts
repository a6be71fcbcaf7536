import { findKept, forget, keep } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'
import type { Edits } from './entry-form'

/** A half-filled form as this phone keeps it until it was sent. */
export interface KeptEdits {
  readonly edits: Edits
  readonly note: string
}

/** The key that a half-filled form is kept under. */
export const keyOf = (entryId: string): string => `${KEPT.ledgerEdits}${entryId}`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was typed on this phone and not sent yet. */
export const findEdits = (entryId: string): KeptEdits | undefined => {
  const kept = findKept(keyOf(entryId))
  if (!isRecord(kept) || !isRecord(kept['edits']) || typeof kept['note'] !== 'string') return undefined
  const edits = Object.entries(kept['edits']).filter((edit): edit is [string, string] => typeof edit[1] === 'string')
  return { edits: Object.fromEntries(edits), note: kept['note'] }
}

/** Keeps what is typed, at once. */
export const keepEdits = (entryId: string, edits: KeptEdits): void => void keep(keyOf(entryId), edits)

export const dropEdits = (entryId: string): void => forget(keyOf(entryId))
