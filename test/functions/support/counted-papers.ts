import type { Assessment } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { at, everyState } from './every-state'
import type { Documents } from './standing'

type Paper = Assessment & { readonly _id: string }

interface Move {
  readonly kind: 'submitted' | 'returned' | 'endorsed'
  readonly at: Instant
  readonly snapshot?: Pick<Assessment, 'answers' | 'evidence'>
}

/** Every fifth of the points, another one by enterprise and indicator. */
const scoreOf = (enterpriseNo: number, no: number, points: number | null): number | null =>
  points === null ? null : Math.round(points * (1 - ((enterpriseNo * 3 + no) % 5) / 5) * 2) / 2

const contentsOf = ({ enterpriseNo, answers }: Paper): Pick<Assessment, 'answers' | 'evidence'> => ({
  answers: Object.fromEntries(
    indicatorsOf(edition2023).flatMap(({ no, points }) => {
      const answer = answers[no]
      return answer ? [[no, { ...answer, selfScore: scoreOf(enterpriseNo, no, points) }]] : []
    }),
  ),
  evidence: Object.fromEntries(
    indicatorsOf(edition2023)
      .filter(({ no }) => (enterpriseNo + no) % 3 !== 0)
      .map(({ no }) => [no, [{ photoId: 'a'.repeat(32) } as never]]),
  ),
})

const remark = (verifiedScore: number) =>
  ({ comment: '', flagged: false, verifiedScore, verifiedReason: '核对', revision: 1 }) as never

/** Submitted on one of four days, returned or endorsed so many days after. */
const movesOf = ({ enterpriseNo, state }: Paper, contents: Move['snapshot']): readonly Move[] => {
  const day = 18 + (enterpriseNo % 4)
  const moment = (on: number) => at(`11-${on}T10:00`)
  const answered = moment(day + ([0, 2, 5, 9][enterpriseNo % 4] ?? 0))
  if (state === 'draft') return []
  const submitted = { kind: 'submitted' as const, at: moment(day), ...(contents ? { snapshot: contents } : {}) }
  if (state === 'submitted') return [submitted]
  return [submitted, { kind: state === 'returned' ? 'returned' : 'endorsed', at: answered }]
}

const filled = (paper: Paper): Paper => {
  if (paper.state === 'draft') return paper
  const contents = contentsOf(paper)
  const isEndorsed = paper.state === 'endorsed' || paper.state === 'received'
  const own = contents.answers[3]?.selfScore ?? 0
  return {
    ...paper,
    // What is being corrected is not what was submitted.
    ...(paper.state === 'returned' ? { evidence: {} } : contents),
    sentRemarks: isEndorsed ? { 3: remark(own === 0 ? 1 : own - 0.5), 4: remark(9) } : {},
  }
}

/** The province of every state, with scores, evidence, verified scores and a history that differ from one to the next. */
export const countedPapers = (): Documents => {
  const world = everyState()
  const papers = world['assessments'] as readonly Paper[]
  return {
    ...world,
    assessments: papers.map(filled),
    events: papers.flatMap((paper) =>
      movesOf(paper, contentsOf(paper)).map((move, turn) => ({
        ...{ _id: `${paper._id}-${turn}`, eventId: `${paper._id}-${turn}`, subjectId: paper._id, delivery: 'done' },
        ...{ state: move.kind, revision: turn + 1, effects: [], ...move },
      })),
    ),
  }
}
