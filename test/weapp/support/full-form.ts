import type { Evidence } from '@/domain/evidence/photo'
import { tallyOf } from '@/domain/assessment/scoring'
import { getInstant } from '@/domain/calendar/instant'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { fileIdOf } from '../../../emulator/storage/cloud-path'
import { png } from '../../functions/support/pictures'
import { assessment, filledIn, standing, type Documents } from '../../functions/support/standing'
import type { World } from '../../functions/support/world'

/** The assessment of contact-2: all that a form can hold. */
export const FULL_FORM = 'c2026-e002'

const PHOTOS = 9
const PATH = `incoming/${FULL_FORM}/1/${'0'.repeat(32)}.png`
const SINCE = getInstant(Date.parse('2026-11-20T02:00:00Z'))

/** 28 indicators of about 150 characters, with nine captioned photos each. */
const fullAssessment = () => {
  const { answers, startedAt } = filledIn()
  const full = Object.fromEntries(
    Object.entries(answers).map(([no, answer]) => [no, { ...answer, narrative: answer.narrative.repeat(3) }]),
  )
  const evidence: Evidence = Object.fromEntries(
    indicatorsOf(edition2023).map(({ no }) => [
      no,
      Array.from({ length: PHOTOS }, (_, index) => ({
        photoId: `${no}`.padStart(16, '0') + `${index}`.padStart(16, '0'),
        fileId: fileIdOf(PATH),
        type: 'png' as const,
        bytes: 180_000,
        caption: `第 ${no} 项佐证材料之${index + 1}：会议签到表`,
        attachedAt: SINCE,
        attachedBy: 'p-contact-2',
      })),
    ]),
  )
  const tally = Object.fromEntries(Object.entries(full).map(([no, answer]) => [no, tallyOf(answer, PHOTOS)]))
  return assessment(2, 'u-dongguan', { answers: full, startedAt, evidence, tally })
}

export const withFullForm = (): Documents => {
  const documents = standing()
  const others = (documents['assessments'] ?? []).filter((each) => (each as { _id?: string })._id !== FULL_FORM)
  return { ...documents, assessments: [...others, fullAssessment()] }
}

/** The one picture that all of its photos are, so that each has a link. */
export const uploadPicture = async ({ emulator }: World): Promise<void> => {
  const url = `${emulator.origin}/client/upload?path=${encodeURIComponent(PATH)}`
  const body = new Uint8Array(png())
  const { ok } = await fetch(url, { method: 'POST', headers: { 'x-local-openid': 'contact-2' }, body })
  if (!ok) throw new Error('the picture was not uploaded')
}
