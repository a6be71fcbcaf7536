import type { ActionInput } from '@/contract/contract'
import { readTypedNumber } from '@/domain/answer/typed-number'
import { isOnStep } from '@/domain/answer/validate-answer'
import type { Cycle } from '@/domain/assessment/assessment'
import type { DayCount } from '@/domain/calendar/day-counting'
import { findPlainDate } from '@/domain/calendar/plain-date'
import { bonusNumbers, pointsOf, type Rubric } from '@/domain/rubric/rubric'

export const SCORE_STEPS = [0.1, 0.5, 1] as const
type ScoreStep = (typeof SCORE_STEPS)[number]

/** The cycle as it is being edited: days and maxima as typed. */
export interface CycleForm {
  readonly openOn: string
  readonly deadlineOn: string
  readonly dayCount: DayCount
  readonly scoreStep: number
  readonly bonusOn: boolean
  readonly figuresOnPaper: boolean
  /** By number, of the indicators to which the edition gives no points. */
  readonly bonus: Readonly<Record<number, string>>
  /** The most that one of them may have: what the edition's points come to. */
  readonly bonusLimit: number
}

const typedMaximum = ({ bonusPoints }: Cycle, no: number): string => String(bonusPoints?.[no] ?? '')

export const formOf = (cycle: Cycle, rubric: Rubric): CycleForm => ({
  openOn: cycle.openOn,
  deadlineOn: cycle.deadlineOn,
  dayCount: cycle.dayCount ?? 'calendar',
  scoreStep: cycle.scoreStep,
  bonusOn: cycle.bonusPoints !== null,
  figuresOnPaper: cycle.figuresOnPaper === true,
  bonus: Object.fromEntries(bonusNumbers(rubric).map((no) => [no, typedMaximum(cycle, no)])),
  bonusLimit: pointsOf(rubric),
})

/** The maximum that was typed, or undefined where it is none: above 0, at most `limit`, in whole steps of 0.1. */
export const parseMaximum = (typed: string, limit: number): number | undefined => {
  const read = readTypedNumber(typed)
  if (read.kind !== 'number' || !isOnStep(read.value, 0.1)) return undefined
  return read.value > 0 && read.value <= limit ? read.value : undefined
}

const maximaOf = ({ bonus, bonusLimit }: CycleForm): ReadonlyArray<readonly [string, number | undefined]> =>
  Object.entries(bonus).map(([no, typed]) => [no, parseMaximum(typed, bonusLimit)])

type CycleGap = 'open_missing' | 'deadline_missing' | 'deadline_before_open' | 'maximum_wrong'

interface CycleGaps {
  readonly openOn?: CycleGap
  readonly deadlineOn?: CycleGap
  readonly bonus: Readonly<Partial<Record<number, CycleGap>>>
}

/** What is wrong in the form, field by field. */
export const gapsOf = (form: CycleForm): CycleGaps => {
  const openOn = findPlainDate(form.openOn)
  const deadlineOn = findPlainDate(form.deadlineOn)
  const deadline = !deadlineOn ? 'deadline_missing' : openOn && deadlineOn < openOn ? 'deadline_before_open' : undefined
  const wrong = form.bonusOn ? maximaOf(form).filter(([, maximum]) => maximum === undefined) : []
  return {
    ...(openOn ? {} : { openOn: 'open_missing' as const }),
    ...(deadline ? { deadlineOn: deadline } : {}),
    bonus: Object.fromEntries(wrong.map(([no]) => [no, 'maximum_wrong' as const])),
  }
}

type CyclePart = 'dates' | 'bonus'

/** The parts of the form that have something wrong in them. */
export const wrongPartsOf = (form: CycleForm): readonly CyclePart[] => {
  const gaps = gapsOf(form)
  const dates = gaps.openOn !== undefined || gaps.deadlineOn !== undefined
  return [...(dates ? (['dates'] as const) : []), ...(Object.keys(gaps.bonus).length > 0 ? (['bonus'] as const) : [])]
}

const isScoreStep = (step: number): step is ScoreStep => SCORE_STEPS.some((each) => each === step)

/** What is sent, or undefined while something in the form is wrong. */
export const findConfiguration = (
  form: CycleForm,
  { cycleId, revision }: Pick<Cycle, 'cycleId' | 'revision'>,
): ActionInput<'cycle.configure'> | undefined => {
  if (wrongPartsOf(form).length > 0 || !isScoreStep(form.scoreStep)) return undefined
  return {
    cycleId,
    seenRevision: revision,
    openOn: form.openOn,
    deadlineOn: form.deadlineOn,
    dayCount: form.dayCount,
    scoreStep: form.scoreStep,
    bonusPoints: form.bonusOn ? Object.fromEntries(maximaOf(form).map(([no, maximum]) => [no, maximum ?? 0])) : null,
    figuresOnPaper: form.figuresOnPaper,
  }
}

export type CycleChange =
  | 'open'
  | 'deadline_earlier'
  | 'deadline_later'
  | 'days_working'
  | 'days_calendar'
  | 'step_coarser'
  | 'step_finer'
  | 'bonus_on'
  | 'bonus_off'
  | 'bonus_maxima'
  | 'figures_on'
  | 'figures_off'

/** What saving would change, for the question that is asked before it. */
export const changesOf = (cycle: Cycle, form: CycleForm): readonly CycleChange[] => {
  const changes: CycleChange[] = []
  if (form.openOn !== cycle.openOn) changes.push('open')
  if (form.deadlineOn !== cycle.deadlineOn)
    changes.push(form.deadlineOn < cycle.deadlineOn ? 'deadline_earlier' : 'deadline_later')
  if (form.dayCount !== (cycle.dayCount ?? 'calendar'))
    changes.push(form.dayCount === 'working' ? 'days_working' : 'days_calendar')
  if (form.scoreStep !== cycle.scoreStep) changes.push(form.scoreStep > cycle.scoreStep ? 'step_coarser' : 'step_finer')
  const bonusOn = cycle.bonusPoints !== null
  const isOther = ([no, typed]: readonly [string, string]) => typed.trim() !== typedMaximum(cycle, Number(no))
  if (form.bonusOn !== bonusOn) changes.push(form.bonusOn ? 'bonus_on' : 'bonus_off')
  else if (form.bonusOn && Object.entries(form.bonus).some(isOther)) changes.push('bonus_maxima')
  if (form.figuresOnPaper !== (cycle.figuresOnPaper === true))
    changes.push(form.figuresOnPaper ? 'figures_on' : 'figures_off')
  return changes
}
