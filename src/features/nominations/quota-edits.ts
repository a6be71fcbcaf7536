import { QUOTA_BATCH } from '@/contract/choices'
import type { QuotaRow } from '@/contract/quota'
import { readTypedNumber } from '@/domain/answer/typed-number'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import { QUOTA_LIMIT, type QuotaNumbers } from '@/domain/nomination/quota'
import { findKept, forget, keep } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'

export { QUOTA_BATCH }

/** What was set on this phone for a union and not saved yet, and the revision that it was set on. */
export interface QuotaEdit extends QuotaNumbers {
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

/** A quota as typed, or undefined where it is none. */
export const parseQuota = (typed: string): number | undefined => {
  const read = readTypedNumber(typed)
  return read.kind === 'number' && Number.isInteger(read.value) && read.value <= QUOTA_LIMIT ? read.value : undefined
}

/** A union's quotas as they would be after saving. */
export const quotaOf = ({ union, quota }: QuotaRow, edits: QuotaEdits): QuotaNumbers => edits[union.unionId] ?? quota

/** The edits with one number set; what comes back to what is saved needs no saving. */
export const withQuota = (edits: QuotaEdits, row: QuotaRow, level: LedgerLevel, wanted: number): QuotaEdits => {
  const { union, quota } = row
  const present = quotaOf(row, edits)
  const provincial = level === 'provincial' ? wanted : present.provincial
  const own = level === 'own' ? wanted : present.own
  const { [union.unionId]: before, ...others } = edits
  if (provincial === quota.provincial && own === quota.own) return others
  return { ...others, [union.unionId]: { provincial, own, seenRevision: before?.seenRevision ?? quota.revision } }
}

/** The edits with what was read of a table in the place of what was set; a union that is not shown is passed over. */
export const withReading = (
  edits: QuotaEdits,
  rows: readonly QuotaRow[],
  read: ReadonlyArray<QuotaNumbers & { readonly unionId: string }>,
): QuotaEdits => {
  const present = new Map(rows.map(({ union, quota }) => [union.unionId, quota]))
  const put = read.flatMap(({ unionId, provincial, own }) => {
    const quota = present.get(unionId)
    return quota ? [[unionId, { provincial, own, seenRevision: quota.revision }] as const] : []
  })
  return unsavedEdits({ ...edits, ...Object.fromEntries(put) }, rows)
}

/** The edits that still change something: what a colleague set to the same meanwhile needs no saving. */
export const unsavedEdits = (edits: QuotaEdits, rows: readonly QuotaRow[]): QuotaEdits =>
  Object.fromEntries(
    Object.entries(edits).filter(([unionId, { provincial, own }]) => {
      const quota = rows.find(({ union }) => union.unionId === unionId)?.quota
      return quota !== undefined && (quota.provincial !== provincial || quota.own !== own)
    }),
  )

/** All quotas of a ledger, as they would be after saving. */
export const sumOf = (rows: readonly QuotaRow[], edits: QuotaEdits, level: LedgerLevel): number =>
  rows.reduce((sum, row) => sum + quotaOf(row, edits)[level], 0)

/** Unions whose names contain what was typed. */
export const searched = (rows: readonly QuotaRow[], search: string): readonly QuotaRow[] =>
  rows.filter(({ union }) => union.name.includes(search.trim()))
