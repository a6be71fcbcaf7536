import type { EarlierYear } from '@/contract/likeness'
import { isAnswered, type AnswerContent } from '@/domain/answer/answer'
import { earlierTitle } from '@/text/earlier'
import { useQuery } from '../use-query'
import type { Fill } from './fill'
import type { IndicatorView } from './indicator-view'
import { writeAgain, writeNarrative } from './writing'

export type { EarlierYear }

/** One indicator's earlier answer, as it stands beside the field. */
export interface EarlierAnswer {
  readonly title: string
  readonly content: AnswerContent
}

/** `added`: the table had no such indicator then. */
export const earlierAnswerTo = (earlier: EarlierYear | undefined, no: number): EarlierAnswer | 'added' | undefined => {
  if (earlier?.added.includes(no)) return 'added'
  const content = earlier?.answers[no]
  return earlier && content ? { title: earlierTitle(earlier.cycleTitle), content } : undefined
}

/**
 * Takes an earlier narrative into this year's answer, in the place of what stands there or behind it. The score is this year's
 * own and stays. Returns what undoes it.
 */
export const quoteEarlier = (
  fill: Fill,
  no: number,
  { content }: EarlierAnswer,
  how: 'replace' | 'append',
): (() => void) | undefined => {
  const before = fill.store.getState().answers[no]?.content
  if (!before) return undefined
  const present = before.narrative.trimEnd()
  writeNarrative(fill, no, how === 'append' && present !== '' ? `${present}\n${content.narrative}` : content.narrative)
  fill.answers.sendNow(no)
  return () => writeAgain(fill, no, before)
}

/** The indicators, of these, that are still empty and were written to the year before: what can be taken over with one tap. */
export const quotable = (
  earlier: EarlierYear | undefined,
  views: ReadonlyArray<Pick<IndicatorView, 'indicator' | 'answered' | 'locked'>>,
): readonly number[] =>
  views.flatMap(({ indicator: { no }, answered, locked }) => {
    const answer = earlierAnswerTo(earlier, no)
    const written = answer !== undefined && answer !== 'added' && isAnswered(answer.content)
    return written && !answered && locked === undefined ? [no] : []
  })

/** Takes last year's narratives into these empty answers; scores and figures are this year's own. Returns what undoes it. */
export const quoteAll = (fill: Fill, earlier: EarlierYear | undefined, nos: readonly number[]): (() => void) => {
  const undone = nos.flatMap((no) => {
    const answer = earlierAnswerTo(earlier, no)
    const undo = answer === undefined || answer === 'added' ? undefined : quoteEarlier(fill, no, answer, 'replace')
    return undo ? [undo] : []
  })
  return () => undone.forEach((undo) => undo())
}

/** What the enterprise answered the last time, as soon as it is there. Without it one fills in all the same, so a failure is silent. */
export const useEarlier = (assessmentId: string): EarlierYear | undefined =>
  useQuery('earlier.load', { assessmentId }).value?.earlier ?? undefined
