import type { PlainDate } from '../calendar/plain-date'
import type { DocumentRefusals } from './document-refusals'
import type { PeopleRefusals } from './people-refusals'
import type { RequestRefusals } from './request-refusals'

/**
 * The closed catalogue of expected refusals: what the product may answer a person instead of doing what was asked.
 * Each code has its Chinese sentence in `src/text/refused-*.ts`, which do not compile while one is missing. What may not be
 * done with a paper in its state is added by the paper, in its own states and commands (see `assessment/command.ts`).
 * The value is what the sentence needs to be exact; it never holds a narrative, a name of a person or a phone number.
 */
export interface RefusalParameters extends DocumentRefusals, PeopleRefusals, RequestRefusals {
  // what is asked about
  assessment_unknown: null
  draft_unsubmitted: {
    enterpriseName: string
    answered: number
    indicators: number
    photos: number
    savedOn: string | null
  }
  enterprise_unknown: null
  union_unknown: null
  person_unknown: null
  indicator_unknown: { no: number }
  // answers
  answer_stale: {
    no: number
    revision: number
    savedAt: number
    narrative: string
    selfScore: number | null
    facts: Readonly<Record<string, number>>
    changeNote?: string
  }
  indicator_locked: { no: number }
  narrative_too_long: { no: number; length: number; limit: number }
  change_note_too_long: { no: number; length: number; limit: number }
  narrative_control_characters: { no: number }
  score_out_of_range: { no: number; maximum: number }
  score_off_step: { no: number; step: number }
  score_not_open: { no: number }
  fact_unknown: { no: number }
  fact_out_of_range: { no: number; fact: string }
  fact_not_whole: { no: number; fact: string }
  // evidence
  caption_too_long: { limit: number }
  // signatures
  signature_unusable: null
  // workflow
  own_submission: null
  deadline_passed: { deadlineOn: string }
  withdraw_after_deadline: { deadlineOn: string }
  withdrawn_too_often: { limit: number }
  review_begun: null
  version_changed: null
  submission_blocked: { findings: number }
  return_names_nothing: null
  return_without_comment: { no: number }
  rectification_date_past: { earliestOn: string }
  rectification_date_far: { latestOn: string }
  rectification_date_after_all: { no: number; rectifyBy: string }
  return_names_other: { no: number }
  return_letter_too_long: { limit: number }
  review_remark_stale: { no: number }
  verified_score_needs_reason: { no: number }
  remark_too_long: { limit: number }
  phrases_too_many: { limit: number }
  phrase_too_long: { limit: number }
  phrases_changed: null
  signer_missing: null
  /** `receivedOn`: the day on which it was received. */
  receipt_stands: { receivedOn: PlainDate | null }
  returns_outstanding: { nos: readonly number[] }
  // ledger
  ledger_entry_unknown: null
  ledger_changed: null
  ledger_cycle_over: null
  ledger_name_missing: null
  ledger_value_missing: { column: string }
  ledger_value_too_long: { column: string; length: number; limit: number }
  ledger_not_a_number: { column: string }
  ledger_not_a_date: { column: string }
  ledger_date_out_of_bounds: { column: string; latestOn: string }
  ledger_not_a_choice: { column: string; choices: readonly string[] }
  ledger_column_unknown: null
  ledger_unchanged: null
  ledger_columns_changed: null
  ledger_columns_too_many: { limit: number }
  ledger_column_label_missing: null
  ledger_column_label_too_long: { label: string; limit: number }
  ledger_column_label_taken: { label: string }
  ledger_column_kind_fixed: { label: string }
  ledger_column_choices_missing: { label: string }
  ledger_column_choices_too_many: { label: string; limit: number }
  // packages
  package_unknown: null
  package_expired: null
  package_empty: null
  /** More enterprises than one package is chosen from. */
  package_too_many: { readonly limit: number }
  package_part_unbuilt: null
  package_handed_over: null
  // reports
  report_unknown: null
  report_not_asked: null
  report_unsubmitted: { name: string; written: number; sections: number; savedOn: string | null }
  report_section_unknown: { no: number }
  report_headings_missing: null
  report_section_stale: { no: number; revision: number; savedAt: number; text: string }
  report_section_too_long: { no: number; length: number; limit: number }
  report_section_control_characters: { no: number }
  report_locked: null
  report_sections_empty: { nos: readonly number[]; headings: readonly string[] }
  report_opened: null
  report_with_union: null
  report_return_silent: null
  // office
  deadline_before_open: null
  deadline_out_of_bounds: { earliestOn: string; latestOn: string }
  open_day_too_early: { earliestOn: string }
  extension_too_far: { latestOn: string }
  deadline_not_later: { deadlineOn: string }
  extension_asked_already: { wishedOn: string }
  extension_not_asked: null
  extension_reason_too_long: { length: number; limit: number }
  reason_missing: null
  last_of_office: null
  bonus_points_out_of_range: { limit: number }
  bonus_of_other_indicator: { no: number }
  routing_unchanged: null
  merger_other: null
  union_name_taken: null
  nothing_to_nudge: null
  no_union_to_nudge: null
  // quotas and nominations
  quota_changed: null
  quota_table_without_head: null
  quota_out_of_range: { limit: number }
  quota_below_nominated: { level: 'provincial' | 'own'; quota: number; count: number }
  nomination_unknown: null
  nomination_name_missing: null
  nomination_name_taken: { level: 'provincial' | 'own'; rank: number }
  nomination_on_ledger: { no: number }
  nomination_too_long: { field: string; limit: number }
  credit_code_wrong: null
  nomination_quota_full: { level: 'provincial' | 'own'; quota: number; count: number }
  nomination_quota_exceeded: { level: 'provincial' | 'own'; quota: number; count: number }
  nomination_waiting: null
  nomination_not_waiting: null
  nomination_nothing_to_submit: null
  nomination_decision_begun: null
  nomination_decided: null
  nomination_stale: { savedAt: number }
  nomination_list_changed: null
  nomination_year_opened: { year: number }
}

export type RefusalCode = keyof RefusalParameters

/** An expected "no", as a value. Only bugs and outages throw. */
export type Refusal = {
  [Code in RefusalCode]: { readonly refused: Code; readonly with: RefusalParameters[Code] }
}[RefusalCode]

type Bare = { [Code in RefusalCode]: RefusalParameters[Code] extends null ? Code : never }[RefusalCode]

/** Builds a refusal; codes that carry values demand them. */
export function refuse<Code extends Bare>(code: Code): Refusal
export function refuse<Code extends RefusalCode>(code: Code, values: RefusalParameters[Code]): Refusal
export function refuse(code: RefusalCode, values: unknown = null): Refusal {
  return { refused: code, with: values } as Refusal
}

/** Whether a result is a refusal rather than what was asked for. */
export const isRefusal = (result: unknown): result is Refusal =>
  typeof result === 'object' && result !== null && 'refused' in result
