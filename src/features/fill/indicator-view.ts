import { isAnswered, type AnswerContent } from '@/domain/answer/answer'
import { maximumOf } from '@/domain/answer/validate-answer'
import type { Remark } from '@/domain/assessment/assessment'
import { stillPresent } from '@/domain/assessment/colleagues'
import { checkMayFill } from '@/domain/assessment/opening'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { rectifyDayOf } from '@/domain/review/return-letter'
import { computeAll, type Computation, type FactValues } from '@/domain/rubric/facts'
import type { ComputedFact, Fact, Indicator } from '@/domain/rubric/rubric'
import { closedReason, figureProblem } from '@/text/fill'
import { helpsToSend, problemSentence } from '../saving/saving-problem'
import { saveWordOf, type SaveWord } from '../saving/save-word'
import { isUnsaved, type AnswerSaving, type ServerAnswer } from './answer-state'
import { doubtedFigures, readFigure } from './figures'
import type { ReadyFill } from './fill-state'
import { photosOf, type PhotoView } from './photo-view'

interface FigureView {
  readonly fact: Fact
  /** As it was typed. */
  readonly text: string
  readonly error: string | undefined
}

/** One indicator as a page draws it. */
export interface IndicatorView {
  readonly indicator: Indicator
  /** Of the edition that it is filled in against. */
  readonly version: string
  /** null for a bonus whose points are off. */
  readonly maximum: number | null
  readonly step: number
  readonly content: AnswerContent
  readonly answered: boolean
  readonly figures: readonly FigureView[]
  /** Figures that were typed and are asked about before they are kept. */
  readonly doubted: FactValues
  readonly computed: ReadonlyArray<{ readonly fact: ComputedFact; readonly result: Computation }>
  readonly photos: readonly PhotoView[]
  readonly locked: string | undefined
  /** Asked for by the return that is open now. */
  readonly ordered: boolean
  /** The same, and not changed since. */
  readonly returned: boolean
  readonly remark:
    | (Remark & {
        readonly answered: boolean
        readonly byOffice: boolean
        /** Until when the return asks for it; undefined where it asks for nothing here. */
        readonly rectifyBy: PlainDate | undefined
      })
    | undefined
  /** When what stands here was saved; null where nothing was. */
  readonly savedAt: number | null
  readonly saveWord: SaveWord
  /** Why it is not saved, and what to do. */
  readonly problem: string | undefined
  /** Whether it may help to send it once more. */
  readonly helpsToSend: boolean
  readonly conflict:
    | {
        readonly mine: AnswerContent
        readonly theirs: ServerAnswer
        /** Who wrote theirs, once that is known. */
        readonly by: string | undefined
      }
    | undefined
  /** Who else is at it just now. */
  readonly here: readonly string[]
  /** What was written here, cannot be saved because the indicator is locked by now, and is kept on this phone. */
  readonly keptHere: AnswerContent | undefined
}

const serverContent = ({ phase, base }: AnswerSaving): AnswerContent =>
  phase.kind === 'conflict' ? phase.theirs.content : base.content

const figuresOf = (
  state: ReadyFill,
  indicator: Indicator,
  content: AnswerContent,
  unreadable: AnswerSaving['unreadable'],
) =>
  indicator.facts.map((fact): FigureView => {
    const text = unreadable[fact.id] ?? (content.facts[fact.id] === undefined ? '' : String(content.facts[fact.id]))
    const figure = readFigure(state.rubric, indicator.no, fact, state.cycle, text)
    return { fact, text, error: figure.kind === 'unreadable' ? figureProblem[figure.problem] : undefined }
  })

/** A remark counts as answered once the indicator was saved after it. */
const remarkOf = ({ head }: ReadyFill, saving: AnswerSaving): IndicatorView['remark'] => {
  const remark = head.remarks[saving.no]
  if (!remark || (remark.comment === '' && remark.verifiedScore === null)) return undefined
  const answered = saving.base.savedAt !== null && saving.base.savedAt > remark.at
  return {
    ...remark,
    answered,
    byOffice: head.returnOrder?.from === 'office' && head.returnOrder.byName === remark.byName,
    rectifyBy:
      head.state === 'returned' && head.returnOrder?.nos.includes(saving.no)
        ? rectifyDayOf(head.returnOrder, saving.no)
        : undefined,
  }
}

/** Both texts, where a colleague has saved in between. */
const conflictOf = ({ authors }: ReadyFill, { no, phase, content }: AnswerSaving): IndicatorView['conflict'] => {
  if (phase.kind !== 'conflict') return undefined
  const author = authors.get(no)
  const by = author && !author.own && author.savedAt === phase.theirs.savedAt ? author.name : undefined
  return { mine: content, theirs: phase.theirs, by }
}

/** Draws up one indicator from what the server has and what this phone adds to it. */
export const indicatorView = (state: ReadyFill, indicator: Indicator, now: Instant): IndicatorView | undefined => {
  const saving = state.answers[indicator.no]
  if (!saving) return undefined
  const closed = checkMayFill(state.head, indicator.no, state.cycle, now)
  const editable = closed === undefined
  const content = editable ? saving.content : serverContent(saving)
  const unreadable = editable ? saving.unreadable : {}
  const doubted = doubtedFigures(state, indicator, unreadable)
  const remark = remarkOf(state, saving)
  const ordered = state.head.state === 'returned' && (state.head.returnOrder?.nos.includes(indicator.no) ?? false)
  return {
    indicator,
    version: state.rubric.version,
    maximum: maximumOf(indicator, state.cycle),
    step: state.cycle.scoreStep,
    content,
    answered: isAnswered(content),
    figures: figuresOf(state, indicator, content, unreadable),
    doubted,
    computed: computeAll(indicator.computed, { ...content.facts, ...doubted }),
    photos: photosOf(state, indicator.no),
    locked: closed && closedReason(closed, state.head),
    ordered,
    returned: ordered && remark?.answered !== true,
    remark,
    savedAt: isUnsaved(saving) ? null : saving.base.savedAt,
    saveWord: saveWordOf(saving, state.online, !state.unkeptDrafts.includes(indicator.no), now),
    problem: editable ? problemSentence(saving.phase) : undefined,
    helpsToSend: helpsToSend(saving.phase),
    conflict: editable ? conflictOf(state, saving) : undefined,
    here: stillPresent(state.colleagues?.present ?? [], now).flatMap(({ no, name }) =>
      no === indicator.no ? [name] : [],
    ),
    keptHere: !editable && isUnsaved(saving) ? saving.content : undefined,
  }
}
