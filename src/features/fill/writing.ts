import type { AnswerContent } from '@/domain/answer/answer'
import { factDoubts } from '@/domain/rubric/fact-doubts'
import type { FactValues } from '@/domain/rubric/facts'
import { withFigureSentence } from '@/domain/rubric/figure-sentence'
import { findIndicator, type Indicator } from '@/domain/rubric/rubric'
import { joined } from '../saving/saving-state'
import type { AnswerSaving } from './answer-state'
import { doubtedFigures } from './figures'
import type { Fill } from './fill'
import { isReady } from './fill-state'

/** What a person does to one answer. Each is on the phone before it returns. */
export const writeNarrative = (fill: Fill, no: number, narrative: string): void => change(fill, no, { narrative })

export const writeScore = (fill: Fill, no: number, selfScore: number | null): void => change(fill, no, { selfScore })

export const writeChangeNote = (fill: Fill, no: number, changeNote: string): void => change(fill, no, { changeNote })

/** 本年度没有: said in words, and in every figure that is asked for. */
export const writeNothing = (fill: Fill, { no, facts }: Pick<Indicator, 'no' | 'facts'>, narrative: string): void => {
  const content = fill.store.getState().answers[no]?.content
  const zeros = Object.fromEntries(facts.map(({ id }) => [id, 0]))
  // What was typed into a figure and could not be read gives way, too.
  if (content) fill.answers.write(no, { ...content, narrative, facts: zeros }, {})
}

/** Brings a text back that a choice has just replaced. */
export const writeAgain = (fill: Fill, no: number, content: AnswerContent): void => change(fill, no, content)

/** Leaves out of a record what stands at these keys. */
const without = <Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))

/**
 * A figure as it was typed. A number is saved; one that is doubtful beside the others, or beside `lastYear`, is asked about first, and
 * the one from before stays meanwhile; anything else is kept as it stands until it is a number.
 */
export const writeFigure = (fill: Fill, no: number, factId: string, text: string, lastYear?: FactValues): void => {
  const state = fill.store.getState()
  const saving = state.answers[no]
  if (!isReady(state) || !saving) return
  const indicator = findIndicator(state.rubric, no)
  if (!indicator?.facts.some(({ id }) => id === factId)) return
  const typed = { ...saving.unreadable, [factId]: text }
  const read = doubtedFigures(state, indicator, typed)
  const kept = without(saving.content.facts, [factId])
  const doubtful = factDoubts(indicator, { ...kept, ...read }, lastYear).flatMap(({ facts }) =>
    facts.map(({ id }) => id),
  )
  const sure = without(read, doubtful)
  const settled = [...Object.keys(sure), ...(text.trim() === '' ? [factId] : [])]
  const former = doubtful.includes(factId) ? saving.content.facts : kept
  fill.answers.write(no, { ...saving.content, facts: { ...former, ...sure } }, without(typed, settled))
}

/**
 * Puts a sentence of the figures into the narrative, in the place of the one from former figures. Returns what undoes it; undefined where
 * nothing is to be put in.
 */
export const writeFigureSentence = (fill: Fill, no: number): (() => void) | undefined => {
  const state = fill.store.getState()
  const before = state.answers[no]?.content
  const indicator = isReady(state) ? findIndicator(state.rubric, no) : undefined
  if (!before || !indicator) return undefined
  const narrative = withFigureSentence(before.narrative, indicator, before.facts)
  if (narrative === before.narrative) return undefined
  writeNarrative(fill, no, narrative)
  fill.answers.sendNow(no)
  return () => writeNarrative(fill, no, before.narrative)
}

/** Somebody says that the figures which were asked about are right. */
export const keepFigures = (fill: Fill, no: number): void => {
  const state = fill.store.getState()
  const saving = state.answers[no]
  const indicator = isReady(state) ? findIndicator(state.rubric, no) : undefined
  if (!isReady(state) || !saving || !indicator) return
  const read = doubtedFigures(state, indicator, saving.unreadable)
  const facts = { ...saving.content.facts, ...read }
  fill.answers.write(no, { ...saving.content, facts }, without(saving.unreadable, Object.keys(read)))
  fill.answers.sendNow(no)
}

const change = (fill: Fill, no: number, part: Partial<AnswerContent>): void => {
  const saving = fill.store.getState().answers[no]
  if (saving) fill.answers.write(no, { ...saving.content, ...part }, saving.unreadable)
}

/** Which of two contents a person keeps after somebody else saved in between. */
export type Keep = 'mine' | 'theirs' | 'both'

/** The content that a choice comes to. Both: the texts one after the other, and one's own score and figures where there are any. */
const chosenContent = (keep: Keep, mine: AnswerContent, theirs: AnswerContent): AnswerContent => {
  switch (keep) {
    case 'mine':
      return mine
    case 'theirs':
      return theirs
    case 'both':
      return {
        narrative: joined(theirs.narrative, mine.narrative),
        selfScore: mine.selfScore ?? theirs.selfScore,
        facts: { ...theirs.facts, ...mine.facts },
        changeNote: joined(theirs.changeNote ?? '', mine.changeNote ?? ''),
      }
  }
}

/** Ends a conflict by choice. Returns one's own content from before, so that the choice can be undone; undefined where there was none. */
export const resolveConflict = (fill: Fill, no: number, keep: Keep): AnswerContent | undefined => {
  const saving: AnswerSaving | undefined = fill.store.getState().answers[no]
  if (saving?.phase.kind !== 'conflict') return undefined
  const content = chosenContent(keep, saving.content, saving.phase.theirs.content)
  fill.answers.choose(no, content, keep === 'theirs' ? {} : saving.unreadable)
  return saving.content
}

/** Lets go of what could not be saved and is not wanted any more: the server's content is shown again. */
export const discard = (fill: Fill, no: number): void => {
  const saving = fill.store.getState().answers[no]
  if (!saving) return
  if (saving.phase.kind === 'conflict') fill.answers.choose(no, saving.phase.theirs.content)
  else fill.answers.write(no, saving.base.content, {})
}
