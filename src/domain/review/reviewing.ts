import type { Assessment, AssessmentState, Cycle } from '../assessment/assessment'
import { stillPresent } from '../assessment/colleagues'
import type { Instant } from '../calendar/instant'
import type { PlainDate } from '../calendar/plain-date'
import { checkAct } from '../cycle/stages'
import { checkOnLedger, type OfEnterprise } from '../ledger/departure'
import { checkMaySee, type AssessmentParties } from '../people/access'
import type { Person } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import type { RectifyEach } from './return-letter'
import { stillSeen, type SeenMarks } from './seen'

/** 退回函 as it is being drafted: what is kept of it until it is sent. */
export interface LetterDraft {
  readonly note: string
  readonly rectifyBy: PlainDate
  readonly each: RectifyEach
  readonly at: Instant
}

/** What one reviewer keeps of a form under review, and tells their colleagues of it. */
export interface Reviewing {
  readonly assessmentId: string
  readonly personId: string
  readonly name: string
  /** The union that they review for; null: the office. */
  readonly unionId: string | null
  /** When they had it open last, and which indicator; missing where they only kept something. */
  readonly at?: Instant
  readonly no?: number | null
  readonly seen?: SeenMarks
  /** With the round that it answers: a draft ends with its round. */
  readonly letter?: LetterDraft & { readonly round: number }
}

/** Who else has a form open for review, and at which indicator; null: at none. */
export interface PresentReviewer {
  readonly name: string
  readonly no: number | null
  readonly at: Instant
}

/** What a reviewer is shown of their own review and of their colleagues'. */
export interface ShownReview {
  readonly seen: readonly number[]
  readonly present: readonly PresentReviewer[]
  readonly letter: LetterDraft | null
  /** What colleagues have drafted to the same round, the newest first. */
  readonly otherLetters: ReadonlyArray<LetterDraft & { readonly name: string }>
}

/** The part of an assessment that says who reviews it. */
export type UnderReview = AssessmentParties & OfEnterprise & { readonly state: AssessmentState }

interface Reviewer {
  readonly actor: Person
  readonly cycle: Cycle
  readonly now: Instant
}

/** Why somebody has no part in reviewing a form of this year; undefined where they have, in whatever state it is. */
export const checkReviewer = (assessment: UnderReview, { actor, cycle, now }: Reviewer): Refusal | undefined =>
  actor.seat.role === 'contact'
    ? refuse('not_permitted')
    : (checkMaySee(actor, assessment) ?? checkAct('review', cycle, now) ?? checkOnLedger(assessment))

/** Whether a form waits for them: a union's reviews what was submitted; the office what was endorsed, before it receives it. */
export const isUnderTheirReview = ({ seat }: Pick<Person, 'seat'>, state: AssessmentState): boolean =>
  (seat.role === 'reviewer' && state === 'submitted') || (seat.role === 'office' && state === 'endorsed')

/** Why nothing can be kept of their review of `round`; undefined where it can. */
export const checkKept = (
  assessment: UnderReview & Pick<Assessment, 'round'>,
  reviewer: Reviewer,
  round: number,
): Refusal | undefined => {
  const refused = checkReviewer(assessment, reviewer)
  if (refused) return refused
  const { state } = assessment
  if (!isUnderTheirReview(reviewer.actor, state)) return refuse('move_not_allowed', { state, move: 'remark' })
  return assessment.round === round ? undefined : refuse('version_changed')
}

const ownUnion = ({ seat }: Pick<Person, 'seat'>): string | null => (seat.role === 'reviewer' ? seat.unionId : null)

const colleaguesOf = (all: readonly Reviewing[], actor: Person): readonly Reviewing[] =>
  all.filter(({ personId, unionId }) => personId !== actor.personId && unionId === ownUnion(actor))

/** Who else of the same union, or of the office, has it open just now. */
export const presentReviewers = (all: readonly Reviewing[], actor: Person, now: Instant): readonly PresentReviewer[] =>
  stillPresent(
    colleaguesOf(all, actor).flatMap(({ name, no, at }) => (at === undefined ? [] : [{ name, no: no ?? null, at }])),
    now,
  )

const draftOf = ({ letter }: Reviewing, round: number): LetterDraft | null => {
  if (letter?.round !== round) return null
  const { round: _, ...draft } = letter
  return draft
}

/** More drafts than these are nobody's help. */
const OTHER_LETTERS = 3

/** A form's reviewings as `actor` is shown them: their own, and of their colleagues' what they need to know. */
export const reviewShownTo = (
  all: readonly Reviewing[],
  { actor, now }: Pick<Reviewer, 'actor' | 'now'>,
  assessment: Pick<Assessment, 'answers' | 'evidence' | 'round' | 'state'>,
  digestOf: (text: string) => string,
): ShownReview => {
  const own = all.find(({ personId, unionId }) => personId === actor.personId && unionId === ownUnion(actor))
  const drafting = isUnderTheirReview(actor, assessment.state)
  return {
    seen: stillSeen(own?.seen ?? {}, assessment, digestOf),
    present: presentReviewers(all, actor, now),
    letter: drafting && own ? draftOf(own, assessment.round) : null,
    otherLetters: (drafting ? colleaguesOf(all, actor) : [])
      .flatMap((each) => {
        const draft = draftOf(each, assessment.round)
        return draft ? [{ ...draft, name: each.name }] : []
      })
      .sort((a, b) => b.at - a.at)
      .slice(0, OTHER_LETTERS),
  }
}
