import { QUOTA_BATCH } from '@/contract/choices'
import type { QuotaRow } from '@/contract/quota'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import { QUOTA_LIMIT, type QuotaPlaces } from '@/domain/nomination/quota'
import { findKept, forget, keep } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'

export { QUOTA_BATCH }

/** What was set on this phone for a union and not saved yet, and the revision that it was set on. */
export interface QuotaEdit extends QuotaPlaces {
  readonly seenRevision: number
}

/** Unsaved quotas by union. */
export type QuotaEdits = Readonly<Record<string, QuotaEdit>>

/** The key that what was set and not saved is kept under. */
export const keyOf = (cycleId: string): string => `${KEPT.quotas}${cycleId}`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isEdit = (value: unknown): value is QuotaEdit =>
  isRecord(value) && ['provincial', 'own', 'seenRevision'].every((field) => typeof value[field] === 'number')

export const findQuotaEdits = (cycleId: string): QuotaEdits => {
  const kept = findKept(keyOf(cycleId))
  if (!isRecord(kept)) return {}
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, QuotaEdit] => isEdit(entry[1])))
}

/** Keeps what was set on this phone until it is saved. */
export const keepQuotaEdits = (cycleId: string, edits: QuotaEdits): void => {
  if (Object.keys(edits).length === 0) forget(keyOf(cycleId))
  else keep(keyOf(cycleId), edits)
}

/** A number of places as typed, or undefined where it is none. */
export const parsePlaces = (typed: string): number | undefined => {
  if (!/^\d{1,4}$/.test(typed.trim())) return undefined
  const places = Number(typed.trim())
  return places <= QUOTA_LIMIT ? places : undefined
}

/** A union's places as they would be after saving. */
export const placesOf = ({ union, quota }: QuotaRow, edits: QuotaEdits): QuotaPlaces => edits[union.unionId] ?? quota

/** The edits with one number set; what comes back to what is saved needs no saving. */
export const withPlaces = (edits: QuotaEdits, row: QuotaRow, level: LedgerLevel, places: number): QuotaEdits => {
  const { union, quota } = row
  const present = placesOf(row, edits)
  const provincial = level === 'provincial' ? places : present.provincial
  const own = level === 'own' ? places : present.own
  const { [union.unionId]: before, ...others } = edits
  if (provincial === quota.provincial && own === quota.own) return others
  return { ...others, [union.unionId]: { provincial, own, seenRevision: before?.seenRevision ?? quota.revision } }
}

/** The edits that still change something: what a colleague set to the same meanwhile needs no saving. */
export const unsavedEdits = (edits: QuotaEdits, rows: readonly QuotaRow[]): QuotaEdits =>
  Object.fromEntries(
    Object.entries(edits).filter(([unionId, { provincial, own }]) => {
      const quota = rows.find(({ union }) => union.unionId === unionId)?.quota
      return quota !== undefined && (quota.provincial !== provincial || quota.own !== own)
    }),
  )

/** All places of a ledger, as they would be after saving. */
export const sumOf = (rows: readonly QuotaRow[], edits: QuotaEdits, level: LedgerLevel): number =>
  rows.reduce((sum, row) => sum + placesOf(row, edits)[level], 0)

/** Unions whose names contain what was typed. */
export const searched = (rows: readonly QuotaRow[], search: string): readonly QuotaRow[] =>
  rows.filter(({ union }) => union.name.includes(search.trim()))
