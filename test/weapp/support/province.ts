import { getInstant } from '@/domain/calendar/instant'
import { assessment, enterprise, filledIn, type Documents } from '../../functions/support/standing'
import { withFullForm } from './full-form'

const SUBMITTED = getInstant(Date.parse('2026-11-28T02:00:00Z'))
const IN_STANDING = 5
const ENTERPRISES = 100

/** The whole ledger: a hundred enterprises, half of them with one union, and of these half waiting for its review. */
export const wholeProvince = (): Documents => {
  const documents = withFullForm()
  const { answers, startedAt, tally } = filledIn()
  const others = Array.from({ length: ENTERPRISES - IN_STANDING }, (_, index) => IN_STANDING + 1 + index)
  const unionOf = (no: number) => (no % 2 === 0 ? 'u-dongguan' : 'u-shenzhen')
  const submitted = { state: 'submitted', round: 1, revision: 1, submittedAt: SUBMITTED, editable: [] } as const
  return {
    ...documents,
    enterprises: [...(documents['enterprises'] ?? []), ...others.map((no) => enterprise(no, unionOf(no)))],
    assessments: [
      ...(documents['assessments'] ?? []),
      ...others.map((no) => assessment(no, unionOf(no), no % 4 < 2 ? { answers, startedAt, tally, ...submitted } : {})),
    ],
  }
}
