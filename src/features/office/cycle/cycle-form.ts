import type { ActionInput } from '@/contract/contract'
import type { Cycle } from '@/domain/assessment/assessment'
import { findPlainDate } from '@/domain/calendar/plain-date'
import { findRubric } from '@/domain/rubric/editions'
import { findIndicator, indicatorTitle } from '@/domain/rubric/rubric'

export const SCORE_STEPS = [0.1, 0.5, 1] as const
type ScoreStep = (typeof SCORE_STEPS)[number]

/** The bonus indicators (改革创新成效加分). */
export const BONUS_NOS = [27, 28] as const
type BonusNo = (typeof BONUS_NOS)[number]

const BONUS_LIMIT = 100

/** The cycle as it is being edited: days and maxima as typed. */
export interface CycleForm {
  readonly openOn: string
  readonly deadlineOn: string
  readonly scoreStep: number
  readonly bonusOn: boolean
  readonly bonus: Readonly<Record<BonusNo, string>>
}

export const formOf = (cycle: Cycle): CycleForm => ({
  openOn: cycle.openOn,
  deadlineOn: cycle.deadlineOn,
  scoreStep: cycle.scoreStep,
  bonusOn: cycle.bonusPoints !== null,
  bonus: { 27: String(cycle.bonusPoints?.[27] ?? ''), 28: String(cycle.bonusPoints?.[28] ?? '') },
})

/** The maximum that was typed, or undefined where it is none: above 0, at most 100, in whole steps of 0.1. */
export const parseMaximum = (typed: string): number | undefined => {
  const text = typed.trim()
  if (!/^\d{1,3}(\.\d)?$/.test(text)) return undefined
  const value = Number(text)
  return value > 0 && value <= BONUS_LIMIT ? value : undefined
}

type CycleGap = 'open_missing' | 'deadline_missing' | 'deadline_before_open' | 'maximum_wrong'

interface CycleGaps {
  readonly openOn?: CycleGap
  readonly deadlineOn?: CycleGap
  readonly bonus: Readonly<Partial<Record<BonusNo, CycleGap>>>
}

/** What is wrong in the form, field by field. */
export const gapsOf = (form: CycleForm): CycleGaps => {
  const openOn = findPlainDate(form.openOn)
  const deadlineOn = findPlainDate(form.deadlineOn)
  const deadline = !deadlineOn ? 'deadline_missing' : openOn && deadlineOn < openOn ? 'deadline_before_open' : undefined
  const wrong = form.bonusOn ? BONUS_NOS.filter((no) => parseMaximum(form.bonus[no]) === undefined) : []
  return {
    ...(openOn ? {} : { openOn: 'open_missing' as const }),
    ...(deadline ? { deadlineOn: deadline } : {}),
    bonus: Object.fromEntries(wrong.map((no) => [no, 'maximum_wrong' as const])),
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
    scoreStep: form.scoreStep,
    bonusPoints: form.bonusOn ? { 27: parseMaximum(form.bonus[27]) ?? 0, 28: parseMaximum(form.bonus[28]) ?? 0 } : null,
  }
}

export type CycleChange =
  | 'open'
  | 'deadline_earlier'
  | 'deadline_later'
  | 'step_coarser'
  | 'step_finer'
  | 'bonus_on'
  | 'bonus_off'
  | 'bonus_maxima'

/** What saving would change, for the question that is asked before it. */
export const changesOf = (cycle: Cycle, form: CycleForm): readonly CycleChange[] => {
  const before = formOf(cycle)
  const changes: CycleChange[] = []
  if (form.openOn !== before.openOn) changes.push('open')
  if (form.deadlineOn !== before.deadlineOn)
    changes.push(form.deadlineOn < before.deadlineOn ? 'deadline_earlier' : 'deadline_later')
  if (form.scoreStep !== before.scoreStep)
    changes.push(form.scoreStep > before.scoreStep ? 'step_coarser' : 'step_finer')
  if (form.bonusOn !== before.bonusOn) changes.push(form.bonusOn ? 'bonus_on' : 'bonus_off')
  else if (form.bonusOn && BONUS_NOS.some((no) => form.bonus[no].trim() !== before.bonus[no]))
    changes.push('bonus_maxima')
  return changes
}

/** The official wording of a bonus indicator, or undefined where the edition lacks it. */
export const bonusTitleOf = (rubricVersion: string, no: number): string | undefined => {
  const rubric = findRubric(rubricVersion)
  const indicator = rubric && findIndicator(rubric, no)
  return indicator && indicatorTitle(indicator)
}
