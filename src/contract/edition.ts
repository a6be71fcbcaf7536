import * as v from 'valibot'
import type { DraftTable } from '@/domain/edition/edition-draft'
import type { Rubric } from '@/domain/rubric/rubric'
import { read, write } from './action'
import { uploadId } from './document'
import { id, line, revision, written } from './fields'

/** An edition of the table, without its indicators. */
export interface EditionOutline {
  readonly version: string
  readonly title: string
  readonly source: string
  readonly indicators: number
  readonly points: number
  /** null for the first edition, which came with the program. */
  readonly confirmedAt: number | null
}

/** A table that was read and is no edition yet. */
export interface EditionDraftOutline {
  readonly draftId: string
  readonly revision: number
  readonly fileName: string
  /** The edition that it is compared with. */
  readonly after: string
  readonly readAt: number
  readonly readByName: string
}

export interface EditionDraft extends EditionDraftOutline {
  readonly table: DraftTable
}

/** "2023-10" or "2027": from the notice's number, or its year. */
export const rubricVersion = v.pipe(v.string(), v.regex(/^20\d{2}(?:-\d{1,4})?$/))

const at = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200))
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))
const points = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1000)))
const cell = written(400)
const shortCell = written(100)

const correction = v.variant('kind', [
  v.strictObject({
    kind: v.literal('row'),
    at,
    no: v.nullable(number),
    wording: cell,
    points,
    example: cell,
    follows: v.nullable(number),
  }),
  v.strictObject({ kind: v.literal('dimension'), at, title: shortCell, shortTitle: shortCell, points }),
  v.strictObject({ kind: v.literal('words'), title: cell, opinionSentence: cell }),
  v.strictObject({ kind: v.picklist(['insert', 'remove', 'divide', 'join']), at }),
])

const draft = { draftId: id, seenRevision: revision }

/** Answered by `api`. */
export const editionActions = {
  /** One edition, whole, for whoever holds a seat. It never changes. */
  'edition.get': read(v.strictObject({ version: rubricVersion }))<{ readonly edition: Rubric }>(),
  /** The editions and the drafts, the newest first, for the office. */
  'edition.list': read(v.strictObject({}))<{
    readonly editions: readonly EditionOutline[]
    readonly drafts: readonly EditionDraftOutline[]
  }>(),
  'edition.loadDraft': read(v.strictObject({ draftId: id }))<{ readonly draft: EditionDraft }>(),
  /** Corrects one thing in a draft. The client applies the same rule to what it shows. */
  'edition.correct': write(v.strictObject({ ...draft, correction }))<{ readonly revision: number }>(),
  'edition.discard': write(v.strictObject(draft))<{ readonly discarded: true }>(),
  /** Makes a draft an edition, for good. `source` is the notice's number. */
  'edition.confirm': write(v.strictObject({ ...draft, source: line }))<{ readonly edition: EditionOutline }>(),
}

/** Answered by `documents`, which reads Word. */
export const editionReadingActions = {
  /** Reads the table of an uploaded 附件 1 into a draft beside the newest edition, and throws the upload away. */
  'edition.read': write(v.strictObject({ uploadId, fileName: line }))<{ readonly draftId: string }>(),
}
