import { NOMINEE_KINDS, type LedgerLevel, type Nominee } from '@/domain/nomination/nomination'
import { findKept, forget, keep } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'

/** A nominee that is being written, and the revision of the nomination that it was begun on; 0 for a new one. */
export interface NomineeDraft {
  readonly nominee: Nominee
  readonly seenRevision: number
}

export const EMPTY_NOMINEE: Nominee = {
  name: '',
  kind: 'enterprise',
  creditCode: '',
  address: '',
  contact: '',
  reason: '',
}

/** Where a draft belongs: a union's list, and the nomination that it edits, or null for a new one. */
export interface DraftPlace {
  readonly fileId: string
  readonly level: LedgerLevel
  readonly nominationId: string | null
}

/** The key that a draft is kept under. */
export const keyOf = ({ fileId, level, nominationId }: DraftPlace): string =>
  `${KEPT.nominees}${fileId}/${level}/${nominationId ?? 'new'}`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isNominee = (value: unknown): value is Nominee =>
  isRecord(value) &&
  ['name', 'creditCode', 'address', 'contact', 'reason'].every((field) => typeof value[field] === 'string') &&
  NOMINEE_KINDS.some((kind) => kind === value['kind'])

/** What was typed on this phone and not saved yet. */
export const findNomineeDraft = (place: DraftPlace): NomineeDraft | undefined => {
  const kept = findKept(keyOf(place))
  if (!isRecord(kept) || !isNominee(kept['nominee']) || typeof kept['seenRevision'] !== 'number') return undefined
  return { nominee: kept['nominee'], seenRevision: kept['seenRevision'] }
}

/** Keeps what is typed on this phone until it is saved. */
export const keepNomineeDraft = (place: DraftPlace, draft: NomineeDraft): void => void keep(keyOf(place), draft)

export const dropNomineeDraft = (place: DraftPlace): void => forget(keyOf(place))
