import { hasControlCharacters } from '../answer/control-characters'
import { narrativeLength } from '../answer/answer'
import type { Instant } from '../calendar/instant'
import { checkAct, type CycleLife } from '../cycle/stages'
import { checkOnLedger } from '../ledger/departure'
import type { Person } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { writerOf } from './decide'
import type { ReportOutline } from './report'
import { findSectionForm, SECTION_LIMIT, type ReportKind } from './sections'

/** How long a section's text is, as people count. */
export const sectionLength = (text: string): number => narrativeLength(text)

/** Whether what was written to a section can be kept; returns the refusal, or undefined where it can. */
export const checkSection = (kind: ReportKind, no: number, text: string): Refusal | undefined => {
  if (!findSectionForm(kind, no)) return refuse('report_section_unknown', { no })
  const length = sectionLength(text)
  if (length > SECTION_LIMIT) return refuse('report_section_too_long', { no, length, limit: SECTION_LIMIT })
  return hasControlCharacters(text) ? refuse('report_section_control_characters', { no }) : undefined
}

/** Whether `person`, who may see the report, may write to it now; returns the refusal, or undefined where they may. */
export const checkMayWrite = (
  person: Person,
  report: Pick<ReportOutline, 'kind' | 'state' | 'departure'>,
  cycle: CycleLife,
  now: Instant,
): Refusal | undefined => {
  if (person.seat.role !== writerOf(report.kind)) return refuse('not_permitted')
  const unopened = checkAct('fill', cycle, now) ?? checkOnLedger(report)
  if (unopened) return unopened
  return report.state === 'draft' || report.state === 'returned' ? undefined : refuse('report_locked')
}
