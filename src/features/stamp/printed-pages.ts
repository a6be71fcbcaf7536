import { findKept, keep } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'

/** A form that was exported on this phone: its code, and on how many pages its table stands. */
interface PrintedPages {
  readonly code: string
  readonly tablePages: number
}

const keyOf = (assessmentId: string): string => `${KEPT.printed}${assessmentId}`

const isPrinted = (value: unknown): value is PrintedPages => {
  if (typeof value !== 'object' || value === null) return false
  const printed = value as Readonly<Record<string, unknown>>
  return typeof printed['code'] === 'string' && typeof printed['tablePages'] === 'number'
}

/** Keeps how many pages the exported form has, for when they come back stamped; without room for it one counts oneself. */
export const keepPrintedPages = (assessmentId: string, printed: PrintedPages): void => {
  keep(keyOf(assessmentId), printed)
}

/** How many pages the table of the form with this code has; undefined where another was exported here last, or none. */
export const findPrintedPages = (assessmentId: string, code: string): number | undefined => {
  const found = findKept(keyOf(assessmentId))
  return isPrinted(found) && found.code === code ? found.tablePages : undefined
}
