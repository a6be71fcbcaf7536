import { createHash } from 'node:crypto'
import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Evidence, Photo } from '@/domain/evidence/photo'
import { withDigests } from './digest'
import type { SeedDocuments } from './index'
import type { SamplePhoto } from './samples/photos'

/** Puts a picture under a path in storage and returns the storage's id of it. */
export type Store = (path: string, bytes: Uint8Array) => Promise<string>

const store = async (
  assessment: Assessment,
  photo: SamplePhoto,
  put: Store,
): Promise<readonly [number, Photo] | undefined> => {
  const answer = assessment.answers[photo.no]
  if (!answer) return undefined
  const bytes = photo.bytes()
  const fileId = await put(`evidence/${assessment.assessmentId}/${photo.no}/${photo.photoId}.jpg`, bytes)
  return [
    photo.no,
    {
      photoId: photo.photoId,
      fileId,
      type: photo.type,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      caption: photo.caption,
      attachedAt: answer.savedAt,
      attachedBy: answer.savedBy,
    },
  ]
}

const evidenceOf = (photos: ReadonlyArray<readonly [number, Photo]>): Evidence =>
  photos.reduce<Record<number, readonly Photo[]>>(
    (evidence, [no, photo]) => ({ ...evidence, [no]: [...(evidence[no] ?? []), photo] }),
    {},
  )

type SeededEvent = SeedDocuments['events'][number]

/** Reports say so in their events; everything else happened to an assessment. */
export const isOfAssessment = (event: SeededEvent): event is Extract<SeededEvent, AssessmentEvent> =>
  event.detail.report === undefined

/** The documents with the sample photos in them, as if they had been attached when the indicator was filled in. */
export const attachPhotos = async (
  documents: SeedDocuments,
  photos: readonly SamplePhoto[],
  put: Store,
): Promise<SeedDocuments> => {
  const evidence = new Map<string, Evidence>()
  for (const assessment of documents.assessments) {
    const own = photos.filter(({ enterpriseNo }) => enterpriseNo === assessment.enterpriseNo)
    const stored = (await Promise.all(own.map((photo) => store(assessment, photo, put)))).filter(
      (attached) => attached !== undefined,
    )
    if (stored.length > 0) evidence.set(assessment.assessmentId, evidenceOf(stored))
  }
  const assessments = documents.assessments.map((assessment) => {
    const attached = evidence.get(assessment.assessmentId)
    if (!attached) return assessment
    const tally = Object.entries(attached).map(([no, list]) => [
      no,
      { ...assessment.tally[Number(no)], photos: list.length },
    ])
    return {
      ...assessment,
      ...withDigests({ ...assessment, evidence: attached }),
      tally: { ...assessment.tally, ...Object.fromEntries(tally) },
    }
  })
  /** What the last endorsement was of: its event says the same. */
  const endorsedAs = (subjectId: string) => {
    const endorsement = assessments.find(({ assessmentId }) => assessmentId === subjectId)?.endorsement
    return endorsement && { digest: endorsement.digest, formDigest: endorsement.formDigest }
  }
  return {
    ...documents,
    assessments,
    events: documents.events.map((event) => {
      const attached = evidence.get(event.subjectId)
      if (!attached || !isOfAssessment(event)) return event
      if (event.kind === 'endorsed') return { ...event, detail: { ...event.detail, ...endorsedAs(event.subjectId) } }
      return event.snapshot ? { ...event, snapshot: { ...event.snapshot, evidence: attached } } : event
    }),
  }
}
