import * as v from 'valibot'
import {
  LEDGER_LEVELS,
  NOMINEE_KINDS,
  type LedgerLevel,
  type NominationFile,
  type NominationOutline,
} from '@/domain/nomination/nomination'
import type { ConfirmedNomination } from '@/domain/nomination/confirm-many'
import { read, write } from './action'
import { NOMINATION_BATCH } from './choices'
import { cycleId, id, line, offset, paging, revision, type KeyedPage } from './fields'

const ledger = v.picklist(LEDGER_LEVELS)

/** What is written of a nominee; the true limits are the domain's. */
const nominee = v.strictObject({
  name: line,
  kind: v.picklist(NOMINEE_KINDS),
  creditCode: line,
  address: line,
  contact: line,
  reason: line,
})

const listChange = v.variant('kind', [
  v.strictObject({ kind: v.literal('add'), nominee }),
  v.strictObject({ kind: v.literal('edit'), nominationId: id, seenRevision: revision, nominee }),
  /** One place up or down among what is not submitted yet; `seenRevision` is the list's. */
  v.strictObject({
    kind: v.literal('move'),
    nominationId: id,
    seenRevision: revision,
    to: v.picklist(['up', 'down']),
  }),
  v.strictObject({ kind: v.literal('remove'), nominationId: id, seenRevision: revision }),
])

/** The year whose coming one is nominated for; the newest where none is named. */
const presentId = v.optional(cycleId)

/** A list as it was seen when somebody decided what to do with it. */
const seenList = { unionId: id, ledger, seenRevision: revision }

/** Where the rest of a file begins: after so many items of both lists, which are still as they were. */
export interface NominationRest {
  readonly passed: number
  readonly seen: Readonly<Record<LedgerLevel, number>>
}

const rest = v.optional(
  v.nullable(v.strictObject({ passed: offset, seen: v.strictObject({ provincial: revision, own: revision }) })),
  null,
)

/**
 * A file as far as one answer holds it: of the items of its lists those that fit, the province's first. Where `rest` is not null there
 * are more, which `nomination.load` answers; a list that was changed in between is refused, and read anew.
 */
export interface NominationPart extends NominationFile {
  readonly rest: NominationRest | null
}

/**
 * All nominations are of the coming cycle, the year after the present one. Of a year that was opened meanwhile a list can
 * still be looked at, taken back, returned and decided, and nothing can be added to it.
 */
export const nominationActions = {
  /** A union's quota and both its lists, from the beginning or the rest: its own reviewers', and the office's of any. */
  'nomination.load': read(v.strictObject({ unionId: id, presentId, rest }))<NominationPart>(),
  'nomination.save': write(v.strictObject({ unionId: id, ledger, change: listChange }))<NominationPart>(),
  'nomination.submit': write(v.strictObject(seenList))<NominationPart>(),
  'nomination.withdraw': write(v.strictObject({ ...seenList, presentId }))<NominationPart>(),
  'nomination.return': write(v.strictObject({ ...seenList, presentId, note: line }))<NominationPart>(),
  /** 同意入库 or 不予入库 of one nominee; `seenRevision` is the nomination's own. */
  'nomination.decide': write(
    v.strictObject({
      ...seenList,
      presentId,
      nominationId: id,
      verdict: v.picklist(['confirmed', 'declined']),
      note: line,
    }),
  )<NominationPart>(),
  /** 同意入库 of several of one list, each as it was seen; of each that could not be confirmed it is said why. */
  'nomination.confirmMany': write(
    v.strictObject({
      ...{ unionId: id, ledger, presentId },
      seen: v.pipe(
        v.array(v.strictObject({ nominationId: id, seenRevision: revision })),
        v.minLength(1),
        v.maxLength(NOMINATION_BATCH),
      ),
    }),
  )<{ readonly results: readonly ConfirmedNomination[] }>(),
  /** Unions with a quota or a nomination; those that wait for the office come first. */
  'nomination.list': read(v.strictObject({ presentId, search: line, ...paging }))<
    KeyedPage & {
      readonly cycleId: string
      /** `unattended`: nobody is bound as a reviewer of the union, who could go on with its list. */
      readonly rows: ReadonlyArray<NominationOutline & { readonly unattended?: true }>
    }
  >(),
}
