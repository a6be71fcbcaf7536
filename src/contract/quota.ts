import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import type { NominationOutline, Quota } from '@/domain/nomination/nomination'
import type { QuotaReading } from '@/domain/nomination/quota-table'
import type { Union } from '@/domain/people/person'
import type { Refusal } from '@/domain/refusal/refusal'
import { read, write } from './action'
import { QUOTA_BATCH } from './choices'
import { uploadId, type BegunDocument } from './document'
import { cycleId, id, revision } from './fields'

/** How many are too many is the domain's to say. */
const places = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

/** One union's places, and how they are used. */
export interface QuotaRow {
  readonly union: Union
  readonly quota: Quota
  readonly tally: NominationOutline['tally']
  /** Nobody is bound as a reviewer of it, who could nominate. */
  readonly unattended?: true
}

/** What became of the rows of one request: each union's is written, or refused, by itself. */
export interface QuotasSet {
  readonly set: ReadonlyArray<{ readonly unionId: string; readonly quota: Quota }>
  readonly notSet: ReadonlyArray<{ readonly unionId: string; readonly refusal: Refusal }>
}

/** The year in which they are given, for the one after it; where none is named, the one that whoever asks is led to. */
const presentId = v.optional(cycleId)

/** 名额 for the coming cycle, the year after the present one. */
export const quotaActions = {
  'quota.list': read(v.strictObject({ presentId }))<{
    /** The year that they are for. */
    readonly cycleId: string
    readonly present: Cycle
    readonly rows: readonly QuotaRow[]
  }>(),
  'quota.set': write(
    v.strictObject({
      presentId,
      rows: v.pipe(
        v.array(v.strictObject({ unionId: id, provincial: places, own: places, seenRevision: revision })),
        v.minLength(1),
        v.maxLength(QUOTA_BATCH),
      ),
    }),
  )<QuotasSet>(),
}

export const quotaDocuments = {
  /** Reads a 名额分配表 that was uploaded: what each union is to have, and what is in doubt. Nothing of it is set. */
  'quota.read': read(v.strictObject({ presentId, uploadId, extension: v.picklist(['xlsx', 'csv']) }))<QuotaReading>(),
  /** Begins the quotas and how they are used as .xlsx, a row for each union. */
  'quota.export': write(v.strictObject({ presentId }))<BegunDocument>(),
}
