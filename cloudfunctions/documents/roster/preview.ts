import type { Cycle } from '@/domain/assessment/assessment'
import { visibleLine } from '@/domain/answer/control-characters'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { journalled, type Call } from '../../_host/call'
import { uploadedPath } from '../../_store/files'
import type { ImportDocument } from '../../_store/roster-imports'
import type { MakingCall, Tell } from '../made/making'
import { readGround } from './ground'
import { planFile, type Chosen, type PlannedFile } from './plan-file'

/** Somebody of the office with the cycle that they work on. */
interface Office {
  readonly person: Person
  readonly cycle: Cycle
}

interface Upload {
  readonly uploadId: string
  readonly extension: 'xlsx' | 'csv'
  readonly fileName: string
}

/** A preview is good for a day; what changes on the ledger meanwhile is found row by row when it is written. */
const PREVIEW_MILLISECONDS = 24 * 3_600_000
const previewExpiry = (now: Instant): Instant => getInstant(now + PREVIEW_MILLISECONDS)
const FILE_NAME_LIMIT = 80
const NOTHING_DONE = { added: 0, updated: 0, renamed: 0, refused: 0 } as const

/** The file keeps its name: storage moves an object between folders and does not rename it. */
const pathOf = (importId: string, { uploadId, extension }: Upload): string =>
  `documents/imports/${importId}/${uploadId}.${extension}`

const headOf = (
  importId: string,
  { person, cycle }: Office,
  { extension, fileName }: Upload,
  fileId: string,
  planned: PlannedFile,
  now: Instant,
): ImportDocument => ({
  _id: importId,
  importId,
  personId: person.personId,
  cycleId: cycle.cycleId,
  fileId,
  extension,
  fileName: visibleLine(fileName).slice(-FILE_NAME_LIMIT) || `名单.${extension}`,
  createdAt: now,
  expiresAt: previewExpiry(now),
  generation: 1,
  revision: 1,
  state: 'planned',
  passed: 0,
  done: NOTHING_DONE,
  confirmedBy: null,
  ...planned.head,
})

/**
 * Takes an upload in, reads it and plans it. Nothing of the ledger is written; what is kept is the file and the plan. Repeated,
 * it answers with what it planned the first time.
 */
export const previewFile = async (
  call: MakingCall & Pick<Call, 'requestId'>,
  office: Office,
  upload: Upload,
  tell: Tell,
): Promise<ImportDocument | Refusal> => {
  const { stores, requestId: importId, now } = call
  const before = await stores.rosterImports.find(importId)
  if (before) return before.personId === office.person.personId ? before : refuse('request_id_reused')
  tell({ step: 'reading', done: 0, total: 0 })
  const path = pathOf(importId, upload)
  const fileId = await stores.files.fileIdOf(path)
  await stores.temporaryFiles.note({ path, fileId, expiresAt: previewExpiry(now) })
  // Where an earlier attempt had taken it in already, it lies there.
  await stores.files.takeIn(uploadedPath(office.person.personId, upload), path)
  const planned = await planFile(call, { fileId, extension: upload.extension }, await readGround(call, office.cycle))
  if (isRefusal(planned)) {
    await stores.files.remove([fileId])
    return planned
  }
  const head = headOf(importId, office, upload, fileId, planned, now)
  tell({ step: 'keeping', done: 0, total: 0 })
  await stores.rosterImports.keepPages(head, planned.rows)
  return (await stores.rosterImports.add(head))
    ? head
    : ((await stores.rosterImports.find(importId)) ?? refuse('import_unknown'))
}

/** Why an import's plan cannot be changed now, or undefined where it can. */
export const checkPlanned = (head: ImportDocument, now: Instant): Refusal | undefined => {
  if (head.state !== 'planned') return refuse('import_begun')
  return head.expiresAt <= now ? refuse('import_expired') : undefined
}

/** Plans the kept file anew with the columns or the sheet that a person chose; what was decided row by row begins anew with it. */
export const remapFile = async (
  call: MakingCall & Pick<Call, 'requestId' | 'requestDigest' | 'action'>,
  { head, cycle, person }: Office & { readonly head: ImportDocument },
  seenRevision: number,
  chosen: Chosen,
  tell: Tell,
): Promise<ImportDocument | Refusal> => {
  const entry = journalled(call, person.personId, head._id)
  const before = await call.stores.journal.findAnswer<object>(entry)
  if (before) return isRefusal(before) ? before : head
  const wrong = checkPlanned(head, call.now)
  if (wrong) return wrong
  tell({ step: 'reading', done: 0, total: 0 })
  const planned = await planFile(call, head, await readGround(call, cycle), chosen)
  if (isRefusal(planned)) return planned
  const next = { ...head, ...planned.head, generation: head.generation + 1, revision: head.revision + 1 }
  tell({ step: 'keeping', done: 0, total: 0 })
  await call.stores.rosterImports.keepPages(next, planned.rows)
  const result = await call.stores.journal.once<object>(entry, async (transaction) => {
    const stored = await transaction.find<ImportDocument>('imports', head._id)
    if (!stored) return refuse('import_unknown')
    if (stored.revision !== seenRevision || head.revision !== seenRevision) return refuse('import_changed')
    const { _id, ...fields } = next
    await transaction.set('imports', _id, fields)
    return {}
  })
  return isRefusal(result) ? result : next
}
