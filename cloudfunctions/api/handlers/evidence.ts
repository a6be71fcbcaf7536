import type { evidenceActions } from '@/contract/evidence'
import { visibleLine } from '@/domain/answer/control-characters'
import { checkMayFill } from '@/domain/assessment/opening'
import { DOCUMENT_NAME_LIMIT, isDocumentType } from '@/domain/evidence/document'
import {
  CAPTION_LIMIT,
  fileExtension,
  PHOTOS_PER_INDICATOR,
  type EvidenceType,
  type Photo,
} from '@/domain/evidence/photo'
import { readsAsItStands } from '@/domain/people/access'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { findIndicator } from '@/domain/rubric/rubric'
import type { AssessmentPart } from '../../_store/assessment-document'
import type { Call, Handlers } from '../../_host/call'
import { requireAssessment, requireReadable, type Seen } from '../../_host/require-assessment'
import { takeDocument } from './take-document'
import { takePhoto } from './take-photo'

interface Place {
  readonly assessmentId: string
  readonly no: number
  readonly photoId: string
}

/** Clients may write below `incoming/` alone; the server makes the paths, so a request holds none. */
const incomingPath = ({ assessmentId, no, photoId }: Place, type: EvidenceType): string =>
  `incoming/${assessmentId}/${no}/${photoId}.${fileExtension(type)}`

/**
 * Where a photo or a document is kept. Every move raises the revision, so what was submitted once is never where a later photo of the same id
 * comes to lie, also after a withdrawal.
 */
const evidencePath = ({ assessmentId, no, photoId }: Place, revision: number, type: EvidenceType): string =>
  `evidence/${assessmentId}/${no}/${revision}/${photoId}.${fileExtension(type)}`

/** The indicator's evidence, once it is sure that this contact may change it now. */
const requireOpen = async (
  call: Call,
  { assessmentId, no }: Omit<Place, 'photoId'>,
): Promise<Seen<AssessmentPart> | Refusal> => {
  const asked = await requireAssessment(call.stores.assessments.findPart(call.asking, assessmentId, no))
  if (isRefusal(asked)) return asked
  const { person, assessment, cycle } = asked
  if (person.seat.role !== 'contact') return refuse('not_permitted')
  if (!findIndicator(await call.stores.editions.of(assessment), no)) return refuse('indicator_unknown', { no })
  return checkMayFill(assessment, no, cycle, call.now) ?? asked
}

/** The photos that whoever asks may see: one small read, and the submission only where the form lies with its contact. */
const requireEvidence = async (call: Call, assessmentId: string, nos: readonly number[]) => {
  const { asking, stores } = call
  const asked = await requireAssessment(stores.assessments.findEvidence(asking, assessmentId, nos))
  return isRefusal(asked) || readsAsItStands(asked.person.seat.role, 'contact', asked.assessment.state)
    ? asked
    : requireReadable(stores, asking, assessmentId)
}

const photosOf = (assessment: Pick<AssessmentPart, 'evidence'>, no: number): readonly Photo[] =>
  assessment.evidence[no] ?? []

const checkCaption = (caption: string): Refusal | undefined =>
  Array.from(visibleLine(caption)).length > CAPTION_LIMIT
    ? refuse('caption_too_long', { limit: CAPTION_LIMIT })
    : undefined

/** What of an upload becomes a piece of evidence, once all of its bytes were looked at. */
const take = async (
  call: Call,
  { from, to }: { readonly from: string; readonly to: string },
  { type, name }: { readonly type: EvidenceType; readonly name: string },
): Promise<Pick<Photo, 'fileId' | 'type' | 'bytes' | 'sha256' | 'document'> | Refusal> => {
  if (!isDocumentType(type)) {
    const photo = await takePhoto(call.stores.files, from, to)
    if (isRefusal(photo)) return photo
    const { content: _seen, ...object } = photo
    return object
  }
  const taken = await takeDocument(call.stores.files, from, to)
  if (isRefusal(taken)) return taken
  const { pages, ...object } = taken
  const shown = Array.from(visibleLine(name)).slice(-DOCUMENT_NAME_LIMIT).join('')
  return { ...object, document: { name: shown, pages } }
}

export const evidenceHandlers: Handlers<keyof typeof evidenceActions> = {
  'evidence.prepareUpload': async (place, call) => {
    const asked = await requireOpen(call, place)
    if (isRefusal(asked)) return asked
    const photos = photosOf(asked.assessment, place.no)
    if (photos.length >= PHOTOS_PER_INDICATOR && !photos.some((photo) => photo.photoId === place.photoId))
      return refuse('photo_limit', { limit: PHOTOS_PER_INDICATOR })
    const cloudPath = incomingPath(place, place.type)
    const { url, headers } = await call.stores.files.prepareUpload(cloudPath)
    return { cloudPath, url, headers }
  },

  'evidence.attach': async ({ caption, type, name = '', ...place }, call) => {
    const asked = await requireOpen(call, place)
    if (isRefusal(asked)) return asked
    const wrong = checkCaption(caption)
    if (wrong) return wrong
    const photos = photosOf(asked.assessment, place.no)
    const attached = photos.find((photo) => photo.photoId === place.photoId)
    if (attached) return { photo: attached }
    if (photos.length >= PHOTOS_PER_INDICATOR) return refuse('photo_limit', { limit: PHOTOS_PER_INDICATOR })
    const kept = evidencePath(place, asked.assessment.revision, type)
    const taken = await take(call, { from: incomingPath(place, type), to: kept }, { type, name })
    if (isRefusal(taken)) return taken
    const photo: Photo = {
      photoId: place.photoId,
      ...taken,
      caption: visibleLine(caption),
      attachedAt: call.now,
      attachedBy: asked.person.personId,
    }
    const added = await call.stores.assessments.addPhoto(asked.assessment, place.no, photo, PHOTOS_PER_INDICATOR)
    if (added) return { photo }
    const again = await requireOpen(call, place)
    if (isRefusal(again)) return again
    const meanwhile = photosOf(again.assessment, place.no).find((other) => other.photoId === place.photoId)
    return meanwhile ? { photo: meanwhile } : refuse('photo_limit', { limit: PHOTOS_PER_INDICATOR })
  },

  'evidence.caption': async ({ caption, ...place }, call) => {
    const asked = await requireOpen(call, place)
    if (isRefusal(asked)) return asked
    const wrong = checkCaption(caption)
    if (wrong) return wrong
    const photos = photosOf(asked.assessment, place.no)
    const index = photos.findIndex((photo) => photo.photoId === place.photoId)
    const photo = photos[index]
    if (!photo) return refuse('photo_unknown')
    const captioned = { ...photo, caption: visibleLine(caption) }
    // The database counts what it changed: a repetition changes nothing, and is as good as done.
    if (photo.caption === captioned.caption) return { photo }
    const changed = await call.stores.assessments.captionPhoto(asked.assessment, place.no, index, captioned, call.now)
    if (changed) return { photo: captioned }
    const again = await requireOpen(call, place)
    return isRefusal(again) ? again : refuse('version_changed')
  },

  'evidence.remove': async (place, call) => {
    const asked = await requireOpen(call, place)
    if (isRefusal(asked)) return asked
    const photos = photosOf(asked.assessment, place.no)
    const left = photos.filter((photo) => photo.photoId !== place.photoId)
    const removed = photos.find((photo) => photo.photoId === place.photoId)
    if (!removed) return { photos: left }
    const taken = await call.stores.assessments.removePhoto(asked.assessment, place.no, place.photoId, call.now)
    if (!taken) {
      // Submitted at this very moment, then the photo stays; or taken away by a twin of this request, which is as good.
      const again = await requireOpen(call, place)
      return isRefusal(again) ? again : { photos: photosOf(again.assessment, place.no) }
    }
    // What was submitted once is read and compared with later, withdrawn or not: only what never was is deleted for good.
    if (!(await call.stores.events.wasSubmitted(place.assessmentId, removed.attachedAt)))
      await call.stores.files.remove([removed.fileId])
    return { photos: left }
  },

  'evidence.order': async ({ photoIds, ...place }, call) => {
    const asked = await requireOpen(call, place)
    if (isRefusal(asked)) return asked
    const before = photosOf(asked.assessment, place.no)
    const now = photoIds.flatMap((id) => before.find(({ photoId }) => photoId === id) ?? [])
    // What a colleague added or took away meanwhile is looked at first.
    if (now.length !== before.length || new Set(photoIds).size !== before.length) return refuse('version_changed')
    if (before.every(({ photoId }, index) => photoId === photoIds[index])) return { photos: before }
    const ordered = await call.stores.assessments.orderPhotos(asked.assessment, place.no, { before, now }, call.now)
    if (ordered) return { photos: now }
    const again = await requireOpen(call, place)
    return isRefusal(again) ? again : refuse('version_changed')
  },

  'evidence.links': async ({ assessmentId, nos }, call) => {
    const asked = await requireEvidence(call, assessmentId, nos)
    if (isRefusal(asked)) return asked
    const photos = nos.flatMap((no) => photosOf(asked.assessment, no))
    if (photos.length === 0) return { links: [], expiresAt: call.now }
    const { urls, expiresAt } = await call.stores.files.links(
      photos.map((photo) => photo.fileId),
      call.now,
    )
    return {
      links: photos.flatMap(({ photoId, fileId }) => {
        const url = urls.get(fileId)
        return url === undefined ? [] : [{ photoId, url }]
      }),
      expiresAt,
    }
  },
}
