import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import { UNFINISHED_KINDS, type Unfinished } from '@/domain/assessment/unfinished-kinds'
import { DAY_COUNTS, type Holidays } from '@/domain/calendar/day-counting'
import type { ArchiveRecord, LeftOpen } from '@/domain/cycle/archive'
import type { CarriedOver } from '@/domain/cycle/carried-over'
import type { CycleStage } from '@/domain/cycle/stages'
import { read, write } from './action'
import { rubricVersion } from './edition'
import { cycleId, paging, plainDate, revision, type KeyedPage } from './fields'

/** Maxima by number of the indicator. Which may have one, and how much, is for the cycle's edition to say. */
const bonusPoints = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/)), v.pipe(v.number(), v.minValue(0), v.maxValue(1000))),
  v.check((maxima) => Object.keys(maxima).length > 0 && Object.keys(maxima).length <= 20),
)

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const unfinished = v.strictObject(v.entriesFromList(UNFINISHED_KINDS, count))

/** How a year stands at its end: what is left open in it, or was when it was archived. */
export interface CycleClosing {
  readonly cycle: Cycle
  readonly stage: CycleStage
  readonly unfinished: Unfinished
  /** How many enterprises have left the ledger in it: of them nothing is counted as left open. */
  readonly departed: number
  /** Who archived it, and when; null while it is alive. */
  readonly archived: Pick<ArchiveRecord, 'at' | 'byName'> | null
}

export const cycleActions = {
  /** What the next year would take over from the newest one, before it is opened. */
  'cycle.preview': read(v.strictObject({}))<CarriedOver>(),
  /** The holidays that the program knows, by which working days are counted. */
  'cycle.holidays': read(v.strictObject({}))<Holidays>(),
  /** 收尾: the check list of a year, with its numbers. */
  'cycle.closing': read(v.strictObject({ cycleId }))<CycleClosing>(),
  /** Of whom something of one kind is left open, in a year that is alive or archived. */
  'cycle.leftOpen': read(v.strictObject({ cycleId, kind: v.picklist(UNFINISHED_KINDS), ...paging }))<
    KeyedPage & { readonly rows: readonly LeftOpen[] }
  >(),
  /**
   * 归档: from then on the year is read and exported, and nothing in it is changed. It cannot be undone. What is left open is sent back as it
   * was told, and kept with the year; where it has changed meanwhile that is refused with the present numbers.
   */
  'cycle.archive': write(v.strictObject({ cycleId, seenRevision: revision, confirmed: unfinished }))<{
    readonly cycle: Cycle
  }>(),
  /** Takes back the newest year while nobody has written anything in it, with all that it was opened with. */
  'cycle.withdraw': write(v.strictObject({ cycleId, seenRevision: revision }))<{ readonly withdrawn: true }>(),
  'cycle.configure': write(
    v.strictObject({
      /** The newest where none is named. */
      cycleId: v.optional(cycleId),
      seenRevision: revision,
      openOn: plainDate,
      deadlineOn: plainDate,
      /** As it was where it is not named. */
      dayCount: v.optional(v.picklist(DAY_COUNTS)),
      scoreStep: v.picklist([0.1, 0.5, 1]),
      /** Maxima of the indicators to which the edition gives no points, or null: they are not scored. */
      bonusPoints: v.nullable(bonusPoints),
      /** Whether the figures stand below the narratives on paper; where it is missing, that stays as it is. */
      figuresOnPaper: v.optional(v.boolean()),
    }),
  )<{ readonly cycle: Cycle }>(),
  /**
   * Opens the next year's cycle once the present one is over. Every enterprise on the ledger gets its assessment first, some
   * hundreds a call; `cycle` is there when all have one, so a client asks again until it is. What the present year has left
   * undone is refused with its numbers, until they are sent back as `confirmed` and are still the numbers.
   */
  'cycle.open': write(
    v.strictObject({
      openOn: plainDate,
      deadlineOn: plainDate,
      /** As the year before where it is not named. */
      dayCount: v.optional(v.picklist(DAY_COUNTS)),
      confirmed: v.optional(v.nullable(unfinished), null),
      /** The newest confirmed edition where none is named. */
      rubricVersion: v.optional(rubricVersion),
      /** The last year's 名额 are given again, for the year after. */
      carryQuotas: v.optional(v.boolean(), false),
    }),
  )<{
    readonly cycle: Cycle | null
    readonly prepared: number
    readonly enterprises: number
  }>(),
}
