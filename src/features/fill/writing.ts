import type { AnswerContent } from '@/domain/answer/answer'
import { findIndicator } from '@/domain/rubric/rubric'
import { joined } from '../saving/saving-state'
import type { AnswerSaving } from './answer-state'
import { readFigure } from './figures'
import type { Fill } from './fill'
import { isReady } from './fill-state'

/** What a person does to one answer. Each is on the phone before it returns. */
export const writeNarrative = (fill: Fill, no: number, narrative: string): void => change(fill, no, { narrative })

export const writeScore = (fill: Fill, no: number, selfScore: number): void => change(fill, no, { selfScore })

/** Brings a text back that a choice has just replaced. */
export const writeAgain = (fill: Fill, no: number, content: AnswerContent): void => change(fill, no, content)

/** A figure as it was typed: a number is saved, anything else is kept as it stands until it is one. */
export const writeFigure = (fill: Fill, no: number, factId: string, text: string): void => {
  const state = fill.store.getState()
  const saving = state.answers[no]
  if (!isReady(state) || !saving) return
  const fact = findIndicator(state.rubric, no)?.facts.find(({ id }) => id === factId)
  if (!fact) return
  const figure = readFigure(state.rubric, no, fact, state.cycle, text)
  const { [factId]: _number, ...facts } = saving.content.facts
  const { [factId]: _text, ...unreadable } = saving.unreadable
  fill.answers.write(
    no,
    { ...saving.content, facts: figure.kind === 'number' ? { ...facts, [factId]: figure.value } : facts },
    figure.kind === 'unreadable' ? { ...unreadable, [factId]: text } : unreadable,
  )
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
      }
  }
}

/** Ends a conflict by choice. Returns one's own content from before, so that the choice can be undone; undefined where there was none. */
export const resolveConflict = (fill: Fill, no: number, keep: Keep): AnswerContent | undefined => {
  const saving: AnswerSaving | undefined = fill.store.getState().answers[no]
  if (saving?.phase.kind !== 'conflict') return undefined
  fill.answers.choose(no, chosenContent(keep, saving.content, saving.phase.theirs.content))
  return saving.content
}

/** Lets go of what could not be saved and is not wanted any more: the server's content is shown again. */
export const discard = (fill: Fill, no: number): void => {
  const saving = fill.store.getState().answers[no]
  if (!saving) return
  if (saving.phase.kind === 'conflict') fill.answers.choose(no, saving.phase.theirs.content)
  else fill.answers.write(no, saving.base.content, {})
}
