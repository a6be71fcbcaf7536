import type { Instant } from '../calendar/instant'
import { checkAct, type CycleLife } from '../cycle/stages'
import { checkOnLedger, type OfEnterprise } from '../ledger/departure'
import type { Person } from '../people/person'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import { isLargeEnough, looksBlurred, LONGER_SIDE_AT_LEAST, SHORTER_SIDE_AT_LEAST } from './legibility'
import {
  findStanding,
  STAMPED_PAGES_LIMIT,
  type FormVersion,
  type PresentForm,
  type StampedForm,
  type StampedPage,
  type StampFile,
} from './stamped-form'

declare module '../refusal/refusal' {
  interface RefusalParameters {
    stamp_form_open: null
    stamp_report_unwritten: null
    stamp_report_received: null
    stamp_pdf_only: null
    stamp_other_form: null
    stamp_limit: { limit: number }
    stamp_sheet_small: { width: number; height: number; shorter: number; longer: number }
    stamp_pages_changed: null
    stamp_empty: null
    stamp_unclear: { pages: readonly number[] }
    stamp_finished: null
    stamp_received: null
  }
}

/** What its writer asks to be done with the pages of the present form. */
export type StampCommand =
  /** `replaces`: the page that was photographed anew; the new one takes its place. */
  | { readonly kind: 'attach'; readonly sheet: StampedPage; readonly replaces: string | null }
  | { readonly kind: 'remove'; readonly photoId: string }
  | { readonly kind: 'reorder'; readonly photoIds: readonly string[] }
  | { readonly kind: 'keep_as_is'; readonly photoId: string }
  | { readonly kind: 'finish' }
  | { readonly kind: 'reopen' }

/** With whether its enterprise has left. */
export interface StampContext extends OfEnterprise {
  readonly actor: Person
  readonly now: Instant
  readonly cycle: CycleLife
  readonly present: PresentForm
  /** The digest of the form that the person has in hand: what was photographed of another one is not taken for this one. */
  readonly seenDigest: string
}

/** Whether a paper is at its end with what was attached to it: a report is received together with its sheets. */
export const isFixed = ({ of, state }: Pick<PresentForm, 'of' | 'state'>): boolean =>
  of === 'report' && state === 'received'

/**
 * Whether somebody may work on the pages of the present form, without asking what they want to do. Refused: whoever does not write the
 * paper (the pages are its writer's), a year that is archived, an enterprise that has left, an assessment that is not submitted or is open
 * for correction, a report that has an empty section or was received, and pages of an earlier form.
 */
export const checkStampable = (context: StampContext): Refusal | FormVersion => {
  const { actor, now, cycle, present, seenDigest } = context
  if (actor.seat.role !== present.writer) return refuse('not_permitted')
  const closed = checkAct('stamp', cycle, now) ?? checkOnLedger(context)
  if (closed) return closed
  if (isFixed(present)) return refuse('stamp_report_received')
  if (present.version === null) return refuse(present.of === 'report' ? 'stamp_report_unwritten' : 'stamp_form_open')
  return present.version.digest === seenDigest ? present.version : refuse('stamp_other_form')
}

/** Whether one more page is taken; one that replaces another is. */
export const checkRoom = (
  form: StampedForm | undefined,
  photoId: string,
  replaces: string | null,
): Refusal | undefined => {
  if (form?.finished) return refuse('stamp_finished')
  const others = (form?.sheets ?? []).filter((sheet) => sheet.photoId !== photoId && sheet.photoId !== replaces)
  return others.length >= STAMPED_PAGES_LIMIT ? refuse('stamp_limit', { limit: STAMPED_PAGES_LIMIT }) : undefined
}

const placed = (sheets: readonly StampedPage[], sheet: StampedPage, replaces: string | null) =>
  sheets.some(({ photoId }) => photoId === replaces)
    ? sheets.map((each) => (each.photoId === replaces ? sheet : each))
    : [...sheets, sheet]

const attach = (form: StampedForm, { sheet, replaces }: Extract<StampCommand, { kind: 'attach' }>) => {
  if (form.sheets.some(({ photoId }) => photoId === sheet.photoId)) return form
  if (!sheet.document && !isLargeEnough(sheet)) {
    const { width, height } = sheet
    return refuse('stamp_sheet_small', { width, height, shorter: SHORTER_SIDE_AT_LEAST, longer: LONGER_SIDE_AT_LEAST })
  }
  return checkRoom(form, sheet.photoId, replaces) ?? { ...form, sheets: placed(form.sheets, sheet, replaces) }
}

const remove = (form: StampedForm, photoId: string): Refusal | StampedForm => {
  if (!form.sheets.some((sheet) => sheet.photoId === photoId)) return form
  return form.finished
    ? refuse('stamp_finished')
    : { ...form, sheets: form.sheets.filter((sheet) => sheet.photoId !== photoId) }
}

const reorder = (form: StampedForm, photoIds: readonly string[]): Refusal | StampedForm => {
  if (form.sheets.every(({ photoId }, index) => photoIds[index] === photoId) && photoIds.length === form.sheets.length)
    return form
  if (form.finished) return refuse('stamp_finished')
  const sheets = photoIds.flatMap((id) => form.sheets.find(({ photoId }) => photoId === id) ?? [])
  const whole = sheets.length === form.sheets.length && new Set(photoIds).size === form.sheets.length
  // A page came or went on another phone meanwhile: an order that does not know it would lose it.
  return whole && photoIds.length === form.sheets.length ? { ...form, sheets } : refuse('stamp_pages_changed')
}

const keepAsIs = (form: StampedForm, photoId: string): Refusal | StampedForm => {
  const sheet = form.sheets.find((each) => each.photoId === photoId)
  if (!sheet) return refuse('stamp_pages_changed')
  if (sheet.keptAsIs) return form
  return form.finished
    ? refuse('stamp_finished')
    : { ...form, sheets: form.sheets.map((each) => (each === sheet ? { ...each, keptAsIs: true } : each)) }
}

/** The pages, counted from 1, that look blurred and that nobody has said can be read. */
const unclearPages = (sheets: readonly StampedPage[]): readonly number[] =>
  sheets.flatMap(({ sharpness, keptAsIs }, index) => (looksBlurred(sharpness) && !keptAsIs ? [index + 1] : []))

const finish = (form: StampedForm, { actor, now }: StampContext): Refusal | StampedForm => {
  if (form.finished) return form
  if (form.sheets.length === 0) return refuse('stamp_empty')
  const pages = unclearPages(form.sheets)
  if (pages.length > 0) return refuse('stamp_unclear', { pages })
  return { ...form, finished: { at: now, by: actor.personId, byName: actor.name } }
}

/** What the office has received is filed: its pages are not taken back any more. */
const reopen = (form: StampedForm, { present }: StampContext): Refusal | StampedForm => {
  if (!form.finished) return form
  return present.state === 'received' ? refuse('stamp_received') : { ...form, finished: null }
}

const next = (form: StampedForm, command: StampCommand, context: StampContext): Refusal | StampedForm => {
  switch (command.kind) {
    case 'attach':
      return attach(form, command)
    case 'remove':
      return remove(form, command.photoId)
    case 'reorder':
      return reorder(form, command.photoIds)
    case 'keep_as_is':
      return keepAsIs(form, command.photoId)
    case 'finish':
      return finish(form, context)
    case 'reopen':
      return reopen(form, context)
  }
}

/**
 * Decides a command on the pages of the present form: a refusal, or the file as it is to be written. Where nothing is left
 * to do (a repeated request), the file that was given comes back itself. Earlier forms are never touched.
 */
export const decideStamp = (file: StampFile, command: StampCommand, context: StampContext): Refusal | StampFile => {
  const version = checkStampable(context)
  if (isRefusal(version)) return version
  const standing = findStanding(file, context.present)
  const form = standing ?? { version, sheets: [], finished: null }
  const result = next(form, command, context)
  if (isRefusal(result)) return result
  if (result === form) return file
  const forms = file.forms.filter((each) => each !== standing)
  return { ...file, revision: file.revision + 1, forms: [...forms, result] }
}
