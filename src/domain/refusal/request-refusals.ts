import type { RateKind } from '../rates/rates'
import type { Unfinished } from '../assessment/unfinished-kinds'

/** By these the phone's program and the functions are found to be of versions that do not go together: it passes once both are updated. */
export const OUTDATED = ['program_outdated', 'functions_outdated'] as const
export type OutdatedCode = (typeof OUTDATED)[number]

/** Of the request itself, and of the year that it is about. */
export interface RequestRefusals {
  action_unknown: null
  request_malformed: { where: string }
  request_id_reused: null
  request_too_large: null
  /** So much of one kind in so short a time; it may be gone on with after so many minutes. */
  too_often: { kind: RateKind; minutes: number }
  /** The phone's program is too old for these functions. */
  program_outdated: null
  /** The functions are older than the program that asks, or than what newer ones have written. */
  functions_outdated: null
  // the year
  cycle_unknown: null
  cycle_not_open: { openOn: string }
  cycle_running: { deadlineOn: string }
  cycle_unfinished: { title: string; unfinished: Unfinished }
  cycle_year_taken: { year: number }
  cycle_not_newest: { title: string }
  cycle_written: { title: string; count: number }
  cycle_left_changed: { title: string; unfinished: Unfinished }
  cycle_archived: { title: string }
  cycle_not_over: { title: string; deadlineOn: string }
}
