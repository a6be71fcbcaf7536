import { canonicalText } from '../chain/canonical-text'
import { nameDigestOf, type DigestOf } from '../chain/chain'
import { isNameOf } from '../chain/pseudonym'
import type { Instant } from '../calendar/instant'
import type { AuditedPerson, AuditRecord } from './audit-record'

/** A record as it is kept: the name of who did it with its salt, and in which seal it stands. */
export type SealableRecord = Omit<AuditRecord, 'by'> & {
  readonly by: (AuditedPerson & { readonly salt?: string }) | null
  readonly seal?: number
}

/** A record as a seal names it. */
export interface SealedRecord {
  readonly auditId: string
  readonly digest: string
  /** Stands for the name of who did it; missing where the record has none, or is of before names had salts. */
  readonly name?: string
  /** Whether its end was noted by then; of one without, only what was asked for is sealed, and its end is sealed later. */
  readonly ended: boolean
}

/** What stands in one seal: records, their digests, and the digest of the seal before. */
export interface Seal {
  /** 1 is the first. */
  readonly no: number
  readonly previous: string
  readonly at: Instant
  readonly records: readonly SealedRecord[]
  readonly digest: string
}

const VERSION = 1

/** What was asked for, which nothing changes any more once it is written. */
const askedIn = ({ auditId, at, what, kind, subject, no, from, to }: SealableRecord): object => ({
  ...{ auditId, at, what, kind, subject, no, from, to },
})

const recordDigestOf = (
  record: SealableRecord,
  { name, ended }: Pick<SealedRecord, 'name' | 'ended'>,
  digestOf: DigestOf,
): string => {
  const { about, by, outcome, revision } = record
  const end = ended ? { about, outcome, revision, personId: by?.personId, seat: by?.seat, name } : null
  return digestOf(canonicalText([VERSION, askedIn(record), end]))
}

const sealedRecordOf = (record: SealableRecord, digestOf: DigestOf): SealedRecord => {
  const { auditId, by, outcome } = record
  const ended = outcome === 'done'
  const named = ended && by?.salt !== undefined ? { name: nameDigestOf(by.salt, by.name, digestOf) } : {}
  return { auditId, digest: recordDigestOf(record, { ended, ...named }, digestOf), ...named, ended }
}

const sealDigestOf = ({ no, previous, at, records }: Omit<Seal, 'digest'>, digestOf: DigestOf): string =>
  digestOf(canonicalText([VERSION, no, previous, at, records]))

/** The seal of records after the last one, of which there may be none. */
export const sealOf = (
  last: Pick<Seal, 'no' | 'digest'> | undefined,
  records: readonly SealableRecord[],
  at: Instant,
  digestOf: DigestOf,
): Seal => {
  const seal = {
    ...{ no: (last?.no ?? 0) + 1, previous: last?.digest ?? '', at },
    records: records.map((record) => sealedRecordOf(record, digestOf)),
  }
  return { ...seal, digest: sealDigestOf(seal, digestOf) }
}

/** What is wrong with a seal or with a record that stands in one. */
export interface SealFault {
  readonly kind: 'seal_changed' | 'seal_removed' | 'record_changed' | 'record_removed' | 'record_inserted'
  readonly seal: number
  readonly auditId?: string
  /** Of which paper, where the record says so. */
  readonly subject?: string | undefined
}

/** Holds a seal against the one before: undefined is the first one's. */
export const faultsOfSeal = (
  last: Pick<Seal, 'no' | 'digest'> | undefined,
  seal: Seal,
  digestOf: DigestOf,
): readonly SealFault[] => {
  const expected = (last?.no ?? 0) + 1
  const missing = Array.from({ length: Math.max(0, seal.no - expected) }, (_none, index) => expected + index)
  const removed = missing.map((no): SealFault => ({ kind: 'seal_removed', seal: no }))
  const isWhole =
    sealDigestOf(seal, digestOf) === seal.digest && (missing.length > 0 || seal.previous === (last?.digest ?? ''))
  return isWhole ? removed : [...removed, { kind: 'seal_changed', seal: seal.no }]
}

const isNamedRightly = ({ by }: SealableRecord, name: string | undefined, digestOf: DigestOf): boolean =>
  name === undefined || by === null ? name === undefined : isNameOf(by, name, digestOf)

/** Holds a record against its place in a seal; `record` is undefined where it is not there. */
export const faultOfRecord = (
  seal: Pick<Seal, 'no'>,
  sealed: SealedRecord,
  record: SealableRecord | undefined,
  digestOf: DigestOf,
): SealFault | undefined => {
  const { auditId, ended, name } = sealed
  if (!record) return { kind: 'record_removed', seal: seal.no, auditId }
  const isSame =
    recordDigestOf(record, sealed, digestOf) === sealed.digest && (!ended || isNamedRightly(record, name, digestOf))
  // Whoever notes an end takes the mark off, so that it is sealed with the end: nothing of ours has both.
  const isEndedInSeal = !ended && record.outcome === 'done' && record.seal === seal.no
  return isSame && !isEndedInSeal
    ? undefined
    : { kind: 'record_changed', seal: seal.no, auditId, subject: record.subject }
}
