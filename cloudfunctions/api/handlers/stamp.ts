import type { stampActions, StampView } from '@/contract/stamp'
import { fileExtension } from '@/domain/evidence/photo'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import {
  checkRoom,
  checkStampable,
  decideStamp,
  type StampCommand,
  type StampContext,
} from '@/domain/stamp/decide-stamp'
import { findStanding, type StampedForm, type StampedPage, type StampedType } from '@/domain/stamp/stamped-form'
import type { Call, Handlers } from '../../_host/call'
import { mayBeShown, requireSeen, viewOf, type Seen } from './stamped-paper'
import { takeStamped } from './take-stamped'

interface Target {
  readonly assessmentId: string
  readonly seenDigest: string
}

/** Two phones of one enterprise may change pages at once; whoever comes second looks again. */
const ATTEMPTS = 5

const contextOf = (call: Call, { person, cycle, present, departure }: Seen, seenDigest: string): StampContext => ({
  actor: person,
  cycle,
  now: call.now,
  present,
  seenDigest,
  departure: departure ?? null,
})

/** Asks the domain and writes what it decides over what was read; a repeated request finds nothing left to write. */
const change = async (call: Call, target: Target, command: StampCommand): Promise<StampView | Refusal> => {
  for (let turn = 0; turn < ATTEMPTS; turn += 1) {
    const seen = await requireSeen(call, target.assessmentId)
    if (isRefusal(seen)) return seen
    const file = decideStamp(seen.file, command, contextOf(call, seen, target.seenDigest))
    if (isRefusal(file)) return file
    if (file === seen.file || (await call.stores.stamps.save(file))) return viewOf({ ...seen, file })
  }
  return refuse('stamp_pages_changed')
}

const sheetOf = (form: StampedForm | undefined, photoId: string | null): StampedPage | undefined =>
  form?.sheets.find((sheet) => sheet.photoId === photoId)

/** Clients may write below `incoming/` alone; the server makes the paths, so a request holds none. */
const incomingPath = (assessmentId: string, photoId: string, type: StampedType): string =>
  `incoming/${assessmentId}/stamp/${photoId}.${fileExtension(type)}`

/** Each version has its own folder: a page of an earlier form is never overwritten by one of the same id. */
const stampPath = (assessmentId: string, submittedAt: number, photoId: string, type: StampedType): string =>
  `stamps/${assessmentId}/${submittedAt}/${photoId}.${fileExtension(type)}`

type Upload = Target & { readonly photoId: string; readonly type: StampedType; readonly replaces: string | null }

/** What an upload needs to know: who, of which form, and whether there is room for it. */
const requireRoom = async (call: Call, { assessmentId, seenDigest, photoId, replaces }: Upload) => {
  const seen = await requireSeen(call, assessmentId)
  if (isRefusal(seen)) return seen
  const version = checkStampable(contextOf(call, seen, seenDigest))
  if (isRefusal(version)) return version
  const form = findStanding(seen.file, seen.present)
  const attached = sheetOf(form, photoId)
  const full = attached ? undefined : checkRoom(form, photoId, replaces)
  return full ?? { seen, version, attached, replaced: sheetOf(form, replaces) }
}

type Attached = Upload & { readonly sharpness: number | null; readonly name?: string | undefined }

const attach = async (upload: Attached, call: Call): Promise<StampView | Refusal> => {
  const room = await requireRoom(call, upload)
  if (isRefusal(room)) return room
  if (room.attached) return viewOf(room.seen)
  const { assessmentId, photoId, type, replaces, sharpness, name = '' } = upload
  const way = {
    from: incomingPath(assessmentId, photoId, type),
    to: stampPath(assessmentId, room.version.submittedAt, photoId, type),
  }
  const taken = await takeStamped(call.stores.files, way, { type, sharpness, name })
  if (isRefusal(taken)) return taken
  const sheet: StampedPage = {
    photoId,
    ...taken,
    keptAsIs: false,
    attachedAt: call.now,
    attachedBy: room.seen.person.personId,
  }
  const view = await change(call, upload, { kind: 'attach', sheet, replaces })
  const unneeded = isRefusal(view) ? taken.fileId : room.replaced?.fileId
  if (unneeded !== undefined) await call.stores.files.remove([unneeded])
  return view
}

export const stampHandlers: Handlers<keyof typeof stampActions> = {
  'stamp.load': async ({ assessmentId }, call) => {
    const seen = await requireSeen(call, assessmentId)
    return isRefusal(seen) ? seen : viewOf(seen)
  },

  'stamp.prepareUpload': async (upload, call) => {
    const room = await requireRoom(call, upload)
    if (isRefusal(room)) return room
    const cloudPath = incomingPath(upload.assessmentId, upload.photoId, upload.type)
    const { url, headers } = await call.stores.files.prepareUpload(cloudPath)
    return { cloudPath, url, headers }
  },

  'stamp.attach': attach,

  'stamp.remove': async ({ photoId, ...target }, call) => {
    const seen = await requireSeen(call, target.assessmentId)
    if (isRefusal(seen)) return seen
    const sheet = sheetOf(findStanding(seen.file, seen.present), photoId)
    const view = await change(call, target, { kind: 'remove', photoId })
    if (!isRefusal(view) && sheet) await call.stores.files.remove([sheet.fileId])
    return view
  },

  'stamp.reorder': ({ photoIds, ...target }, call) => change(call, target, { kind: 'reorder', photoIds }),
  'stamp.keepAsIs': ({ photoId, ...target }, call) => change(call, target, { kind: 'keep_as_is', photoId }),
  'stamp.finish': (target, call) => change(call, target, { kind: 'finish' }),
  'stamp.reopen': (target, call) => change(call, target, { kind: 'reopen' }),

  'stamp.links': async ({ assessmentId, submittedAt }, call) => {
    const seen = await requireSeen(call, assessmentId)
    if (isRefusal(seen)) return seen
    const form = seen.file.forms.find(({ version }) => version.submittedAt === submittedAt)
    const sheets = form && mayBeShown(seen, form) ? form.sheets : []
    if (sheets.length === 0) return { links: [], expiresAt: call.now }
    const { urls, expiresAt } = await call.stores.files.links(
      sheets.map(({ fileId }) => fileId),
      call.now,
    )
    const links = sheets.flatMap(({ photoId, fileId }) => {
      const url = urls.get(fileId)
      return url === undefined ? [] : [{ photoId, url }]
    })
    return { links, expiresAt }
  },
}
