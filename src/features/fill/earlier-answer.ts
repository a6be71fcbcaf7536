import type { EarlierYear } from '@/contract/likeness'
import type { AnswerContent } from '@/domain/answer/answer'
import { earlierTitle } from '@/text/earlier'
import { useQuery } from '../use-query'
import type { Fill } from './fill'
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

/** What the enterprise answered the last time, as soon as it is there. Without it one fills in all the same, so a failure is silent. */
export const useEarlier = (assessmentId: string): EarlierYear | undefined =>
  useQuery('earlier.load', { assessmentId }).value?.earlier ?? undefined
