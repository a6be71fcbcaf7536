import type { Assessment } from '../assessment/assessment'
import { indicatorsOf, type Rubric } from '../rubric/rubric'

/** What of an assessment a submission consists of. */
export type Submission = Pick<Assessment, 'assessmentId' | 'rubricVersion' | 'round' | 'answers' | 'evidence'>

/** Changed when the text is composed otherwise, so that a digest of one composition is never taken for another's. */
const COMPOSITION = 1
/** Since a photo stands in the text with the digest of its bytes. What was submitted with none is composed as it was. */
const WITH_BYTES = 2

const compositionOf = ({ evidence }: Submission): number =>
  Object.values(evidence).some((photos) => photos.some(({ sha256 }) => sha256 !== undefined)) ? WITH_BYTES : COMPOSITION

/** One row of the table as it stands in the text. */
export const canonicalRow = (no: number, { answers, evidence }: Pick<Submission, 'answers' | 'evidence'>): unknown => {
  const answer = answers[no]
  const facts = Object.entries(answer?.facts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const photos = (evidence[no] ?? []).map(({ photoId, caption, sha256 }) =>
    sha256 === undefined ? [photoId, caption] : [photoId, caption, sha256],
  )
  return [no, answer?.narrative ?? '', answer?.selfScore ?? null, facts, photos]
}

/**
 * What the enterprise submitted, as one text that is the same wherever and whenever it is composed: which assessment, which
 * round, and for each row of the table its narrative, 自评分, figures and photos with their captions and the digests of their
 * bytes. The digest of its own UTF-8 bytes names the submission: every later change gives another one, a review or an
 * endorsement does not.
 */
export const canonicalSubmission = (submission: Submission, rubric: Rubric): string =>
  JSON.stringify([
    'submission',
    compositionOf(submission),
    submission.assessmentId,
    submission.rubricVersion,
    submission.round,
    indicatorsOf(rubric).map(({ no }) => canonicalRow(no, submission)),
  ])

/**
 * What a union endorses: the submission, and its own 核定分 with the reasons, where they differ. It is composed when the union
 * endorses: the office may still remark on what was endorsed, and that is not the union's word.
 */
export const canonicalEndorsement = (assessment: Submission & Pick<Assessment, 'remarks'>, rubric: Rubric): string =>
  JSON.stringify([
    'endorsement',
    COMPOSITION,
    canonicalSubmission(assessment, rubric),
    indicatorsOf(rubric).flatMap(({ no }) => {
      const remark = assessment.remarks[no]
      return remark && remark.verifiedScore !== null ? [[no, remark.verifiedScore, remark.verifiedReason]] : []
    }),
  ])

/** Crockford's digits: none of them is read or heard as another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 40 bits: a paper is compared with the few submissions of one enterprise, never looked up among all. */
const CODE_LENGTH = 8

/** The short code that is printed on each page, from the SHA-256 of a canonical text in hexadecimal: "7K3M-9QXD". */
export const formCodeOf = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256 in hexadecimal')
  const bits = Array.from(sha256.slice(0, (CODE_LENGTH * 5) / 4), (digit) =>
    parseInt(digit, 16).toString(2).padStart(4, '0'),
  ).join('')
  const code = Array.from({ length: CODE_LENGTH }, (_, index) =>
    DIGITS.charAt(parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
  ).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
