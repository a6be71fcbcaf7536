import type { evidenceActions } from '@/contract/evidence'
import { visibleLine } from '@/domain/answer/control-characters'
import { checkMayFill } from '@/domain/assessment/opening'
import { CAPTION_LIMIT, PHOTOS_PER_INDICATOR, type Photo } from '@/domain/evidence/photo'
import { readsAsItStands } from '@/domain/people/access'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { findIndicator } from '@/domain/rubric/rubric'
import type { AssessmentPart } from '../../_store/assessment-document'
import type { Call, Handlers } from '../../_host/call'
import { requireAssessment, requireReadable, type Seen } from '../../_host/require-assessment'
import { incomingPath, takeEvidence, type Place } from './take-evidence'

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

const objectsOf = ({ fileId, original }: Photo): readonly string[] => [fileId, ...(original ? [original.fileId] : [])]

/**
 * The piece of evidence itself, where a twin of this request attached it meanwhile, whether or not anything may be changed by now.
 * Where nobody did, what was taken in for it goes: nothing would ever name it.
 */
const findTwin = async (call: Call, { assessmentId, no }: Place, photo: Photo): Promise<Photo | undefined> => {
  const read = await call.stores.assessments.findPart(call.asking, assessmentId, no)
  if (!read?.assessment) return undefined
  const twin = photosOf(read.assessment, no).find(({ photoId }) => photoId === photo.photoId)
  if (!twin) await call.stores.files.remove(objectsOf(photo))
  return twin
}

const checkCaption = (caption: string): Refusal | undefined =>
  Array.from(visibleLine(caption)).length > CAPTION_LIMIT
    ? refuse('caption_too_long', { limit: CAPTION_LIMIT })
    : undefined

export const evidenceHandlers: Handlers<keyof typeof evidenceActions> = {
  'evidence.prepareUpload': async (place, call) => {
    const asked = await requireOpen(call, place)
    if (isRefusal(asked)) return asked
    const photos = photosOf(asked.assessment, place.no)
    if (photos.length >= PHOTOS_PER_INDICATOR && !photos.some((photo) => photo.photoId === place.photoId))
      return refuse('photo_limit', { limit: PHOTOS_PER_INDICATOR })
    const cloudPath = incomingPath(place, place.type, place.original === true ? '-original' : '')
    const { url, headers } = await call.stores.files.prepareUpload(cloudPath)
    return { cloudPath, url, headers }
  },

  'evidence.attach': async ({ caption, type, name = '', original, ...place }, call) => {
    const asked = await requireOpen(call, place)
    if (isRefusal(asked)) return asked
    const wrong = checkCaption(caption)
    if (wrong) return wrong
    const photos = photosOf(asked.assessment, place.no)
    const attached = photos.find((photo) => photo.photoId === place.photoId)
    if (attached) return { photo: attached }
    if (photos.length >= PHOTOS_PER_INDICATOR) return refuse('photo_limit', { limit: PHOTOS_PER_INDICATOR })
    const sent = { type, name, original }
    const taken = await takeEvidence(call.stores.files, place, asked.assessment.revision, sent)
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
    const twin = await findTwin(call, place, photo)
    if (isRefusal(again)) return again
    return twin ? { photo: twin } : refuse('photo_limit', { limit: PHOTOS_PER_INDICATOR })
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
      await call.stores.files.remove(objectsOf(removed))
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
