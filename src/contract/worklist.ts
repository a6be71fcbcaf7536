import * as v from 'valibot'
import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import type { Named } from '@/domain/ledger/enterprise-names'
import { ENTERPRISE_TABLES } from '@/domain/job/enterprise-table'
import { read, write } from './action'
import { OVERSIGHT_FILTERS, WORKLIST_TABS } from './choices'
import type { BegunDocument } from './document'
import type { NudgedOutcome } from '@/domain/reminders/nudge'
import { cycleId, id, line, narrowing, order, paging, placing, type KeyedPage } from './fields'

export type WorklistTab = (typeof WORKLIST_TABS)[number]

/** Which enterprises of a year a list shows: a tab of a union's worklist, or a filter of the province's list. */
export const shownEnterprises = v.variant('by', [
  v.strictObject({ by: v.literal('tab'), unionId: id, tab: v.picklist(WORKLIST_TABS), ...narrowing }),
  v.strictObject({ by: v.literal('filter'), filter: v.picklist(OVERSIGHT_FILTERS), ...placing, ...narrowing }),
])

/** One row: the outline, and for nudging how its contacts can be reached. */
export interface WorklistRow extends Named {
  readonly outline: AssessmentOutline
  /** Full scores without a photo, counted from the tally. */
  readonly unevidenced: number
}

export interface WorklistPage extends KeyedPage {
  /** The year that it is of. */
  readonly cycle: Cycle
  readonly counts: Readonly<Record<WorklistTab, number>>
  /** How many people could not be reached and were not telephoned yet; missing where an earlier version answers. */
  readonly unreached?: number
  /** How many of the union's enterprises ask for a later day; missing where an earlier version answers. */
  readonly asking?: number
  /** For the office: nobody is bound as a reviewer of the union. */
  readonly unattended?: true
  readonly rows: readonly WorklistRow[]
}

/** What came of a nudge for one enterprise. `told` counts on WeChat; `NudgedResult` says whether it carried it. */
export interface NudgeResult {
  readonly enterpriseId: string
  readonly enterpriseName: string
  readonly outcome: 'told' | 'told_in_app_only' | 'told_already_today' | 'no_contact'
  /** Its contacts, and which of them were told today before; missing where an earlier version answers. */
  readonly people?: ReadonlyArray<NudgedPerson>
}

/** Somebody who is nudged, and whether they were today already. */
export interface NudgedPerson {
  readonly personId: string
  readonly name: string
  readonly toldAlready: boolean
}

/** What became of today's nudge of one enterprise, once it was sent, with each of those who were told. */
export interface NudgedResult {
  readonly enterpriseId: string
  readonly outcome: 'told' | 'told_in_app_only' | 'under_way'
  /** `personId` is missing where an earlier version answers. */
  readonly people: ReadonlyArray<{
    readonly personId?: string
    readonly name: string
    readonly outcome: NudgedOutcome
  }>
}

export const worklistActions = {
  /** A union's worklist, overdue first. The office may read any union's. */
  'worklist.page': read(
    v.strictObject({
      unionId: id,
      cycleId: v.optional(cycleId),
      tab: v.picklist(WORKLIST_TABS),
      ...{ search: line, order },
      ...paging,
      ...narrowing,
    }),
  )<WorklistPage>(),
  /** 延期申请 that wait for an answer, the longest waiting first: a union's own, all for the office. */
  'worklist.extensionRequests': read(v.strictObject({ cycleId: v.optional(cycleId), ...paging }))<
    KeyedPage & {
      readonly cycle: Cycle
      readonly rows: readonly AssessmentOutline[]
    }
  >(),
  /** 催办: one message per contact and day to enterprises that have not submitted, or not corrected. */
  'worklist.nudge': write(v.strictObject({ assessmentIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)) }))<{
    readonly results: readonly NudgeResult[]
  }>(),
  /** What became of today's nudges: sent by WeChat, in the inbox only, or under way. Who was not nudged today is left out. */
  'worklist.nudged': read(v.strictObject({ assessmentIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)) }))<{
    readonly results: readonly NudgedResult[]
  }>(),
}

export const worklistDocuments = {
  /**
   * Begins what a list of enterprises shows as .xlsx: a tab of a union's worklist for the union and the office, a filter of the province's
   * list for the office. Telephones are given in full in `telephones` alone, and whose is noted, as each look at one is.
   */
  'worklist.export': write(
    v.strictObject({
      cycleId: v.optional(cycleId),
      table: v.picklist(ENTERPRISE_TABLES),
      shown: shownEnterprises,
      search: line,
    }),
  )<BegunDocument>(),
}
