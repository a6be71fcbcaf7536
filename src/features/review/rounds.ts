import type { FormerRound } from '@/contract/assessment'
import { EMPTY_CONTENT, sameContent, type Answers } from '@/domain/answer/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Evidence, Photo } from '@/domain/evidence/photo'

/** What became of one indicator since the round before. */
export interface IndicatorChange {
  readonly no: number
  /** The return asked for a correction here. */
  readonly requested: boolean
  readonly changed: boolean
  readonly narrativeBefore: string
  readonly narrativeChanged: boolean
  /** The former 自评分 where it differs, undefined where it does not. */
  readonly scoreBefore: number | null | undefined
  /** Former figures by the fact's id, only those that differ; null: was not filled in. */
  readonly factsBefore: Readonly<Record<string, number | null>>
  readonly photosAdded: readonly string[]
  readonly photosRemoved: readonly Photo[]
}

/** Two rounds side by side: what the return asked for, and what the enterprise did. */
export interface RoundComparison {
  readonly requested: readonly number[]
  readonly changed: readonly number[]
  /** Asked for and left as it was. */
  readonly ignored: readonly number[]
  /** Changed though nobody asked. */
  readonly unrequested: readonly number[]
  /** By indicator number, for every indicator that was asked for or changed. */
  readonly changes: Readonly<Record<number, IndicatorChange>>
}

interface Round {
  readonly answers: Answers
  readonly evidence: Evidence
}

const sameCaptions = (before: readonly Photo[], now: readonly Photo[]): boolean =>
  now.every((photo) => {
    const former = before.find((each) => each.photoId === photo.photoId)
    return former === undefined || former.caption === photo.caption
  })

const factsBeforeOf = (before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>) => {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((id) => before[id] !== now[id])
  return Object.fromEntries(ids.map((id) => [id, before[id] ?? null]))
}

const changeOf = (no: number, former: Round, current: Round, requested: boolean): IndicatorChange => {
  const before = former.answers[no] ?? EMPTY_CONTENT
  const now = current.answers[no] ?? EMPTY_CONTENT
  const photosBefore = former.evidence[no] ?? []
  const photosNow = current.evidence[no] ?? []
  const photosAdded = photosNow.filter((photo) => !photosBefore.some((each) => each.photoId === photo.photoId))
  const photosRemoved = photosBefore.filter((photo) => !photosNow.some((each) => each.photoId === photo.photoId))
  return {
    no,
    requested,
    changed:
      !sameContent(before, now) ||
      photosAdded.length + photosRemoved.length > 0 ||
      !sameCaptions(photosBefore, photosNow),
    narrativeBefore: before.narrative,
    narrativeChanged: before.narrative !== now.narrative,
    scoreBefore: before.selfScore === now.selfScore ? undefined : before.selfScore,
    factsBefore: factsBeforeOf(before.facts, now.facts),
    photosAdded: photosAdded.map((photo) => photo.photoId),
    photosRemoved,
  }
}

const numbersOf = (...records: ReadonlyArray<Readonly<Record<number, unknown>>>): readonly number[] =>
  [...new Set(records.flatMap((record) => Object.keys(record).map(Number)))].sort((a, b) => a - b)

/**
 * Compares an assessment with the round before it, or undefined where there is none.
 *
 * | the return asked for it | it differs | it is said to be     |
 * |-------------------------|------------|----------------------|
 * | yes                     | yes        | 已修改（要求）          |
 * | no                      | yes        | 已修改（未要求）         |
 * | yes                     | no         | 未修改（要求改）         |
 * | no                      | no         | nothing              |
 */
export const compareRounds = (
  assessment: Pick<Assessment, 'answers' | 'evidence' | 'returnOrder'>,
  former: FormerRound | null,
): RoundComparison | undefined => {
  if (former === null) return undefined
  const requested = assessment.returnOrder?.nos ?? []
  const all = numbersOf(former.answers, assessment.answers, former.evidence, assessment.evidence)
  const changes = [...new Set([...all, ...requested])]
    .sort((a, b) => a - b)
    .map((no) => changeOf(no, former, assessment, requested.includes(no)))
    .filter((change) => change.requested || change.changed)
  const numbers = (those: (change: IndicatorChange) => boolean) => changes.filter(those).map((change) => change.no)
  return {
    requested: numbers((change) => change.requested),
    changed: numbers((change) => change.changed),
    ignored: numbers((change) => change.requested && !change.changed),
    unrequested: numbers((change) => !change.requested && change.changed),
    changes: Object.fromEntries(changes.map((change) => [change.no, change])),
  }
}

const urgency = (change: IndicatorChange): number =>
  change.requested && !change.changed ? 0 : change.requested ? 2 : 1

/** Changes in the order in which a reviewer wants them: asked for and not done, done unrequested, done as requested. */
export const changesByUrgency = (comparison: RoundComparison): readonly IndicatorChange[] =>
  Object.values(comparison.changes).sort((a, b) => urgency(a) - urgency(b) || a.no - b.no)
