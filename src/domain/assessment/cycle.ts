import type { DayCount } from '../calendar/day-counting'
import type { Instant } from '../calendar/instant'
import { partsOf } from '../calendar/plain-date'
import { checkAct } from '../cycle/stages'
import { checkCycleDays, deadlineBounds, newDeadlineBounds } from '../deadline/day-bounds'
import { yearOfCycle } from '../nomination/nomination'
import type { Enterprise } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { allNumbers, bonusNumbers, pointsOf, type Rubric } from '../rubric/rubric'
import { assessmentIdOf } from './assessment-id'
import type { Assessment, Cycle } from './assessment'

/** What the office may set of a cycle. */
export type CycleSettings = Pick<Cycle, 'openOn' | 'deadlineOn' | 'scoreStep' | 'bonusPoints' | 'figuresOnPaper'> &
  Counted

interface Counted {
  /** As it was where it is not named. */
  readonly dayCount?: DayCount | undefined
}

/**
 * The cycle with new settings. Refuses where it is archived, somebody changed it meanwhile, its days are out of bounds, or a bonus
 * maximum is for an indicator that has points of its own or is more than the whole table, which would turn the bonus into the score.
 */
export const configureCycle = (
  cycle: Cycle,
  rubric: Rubric,
  { dayCount = cycle.dayCount, ...settings }: CycleSettings,
  { seenRevision, now }: { readonly seenRevision: number; readonly now: Instant },
): Refusal | Cycle => {
  const closed = checkAct('configure', cycle, now)
  if (closed) return closed
  if (cycle.revision !== seenRevision) return refuse('version_changed')
  const wrong = checkCycleDays(settings, deadlineBounds(yearOfCycle(cycle.cycleId)))
  if (wrong) return wrong
  const bonus = Object.entries(settings.bonusPoints ?? {})
  const stranger = bonus.find(([no]) => !bonusNumbers(rubric).includes(Number(no)))
  if (stranger) return refuse('bonus_of_other_indicator', { no: Number(stranger[0]) })
  const limit = pointsOf(rubric)
  if (bonus.some(([, maximum]) => !(maximum >= 0 && maximum <= limit)))
    return refuse('bonus_points_out_of_range', { limit })
  return { ...cycle, ...settings, ...(dayCount ? { dayCount } : {}), revision: cycle.revision + 1 }
}

/**
 * The next year's cycle, after the present one (if any) is over: the notice asks for one assessment a year, so a cycle is named by the
 * year of its deadline: this one or the next. The step, how days are counted and what stands on paper are kept, the bonus starts without
 * points, and the newest rubric is pinned.
 */
export const nextCycle = (
  present: Cycle | undefined,
  { dayCount = present?.dayCount, ...days }: Pick<Cycle, 'openOn' | 'deadlineOn'> & Counted,
  rubric: Rubric,
  now: Instant,
): Refusal | Cycle => {
  const wrong = checkCycleDays(days, newDeadlineBounds(now))
  if (wrong) return wrong
  const { year } = partsOf(days.deadlineOn)
  const cycleId = `c${year}`
  if (present && (present.cycleId === cycleId || days.deadlineOn <= present.deadlineOn))
    return refuse('cycle_year_taken', { year })
  const running = present && checkAct('open_next', present, now)
  if (running) return running
  return {
    cycleId,
    title: `${year} 年度阶段性评估`,
    ...days,
    ...(dayCount ? { dayCount } : {}),
    rubricVersion: rubric.version,
    scoreStep: present?.scoreStep ?? 0.5,
    bonusPoints: null,
    ...(present?.figuresOnPaper === undefined ? {} : { figuresOnPaper: present.figuresOnPaper }),
    revision: 1,
  }
}

/** An enterprise's assessment as it stands before anything was written. */
export const freshAssessment = (
  cycle: Cycle,
  enterprise: Pick<Enterprise, 'enterpriseId' | 'no' | 'name' | 'unionId'>,
  unionName: string | null,
  rubric: Rubric,
): Assessment => ({
  assessmentId: assessmentIdOf(cycle.cycleId, enterprise.enterpriseId),
  cycleId: cycle.cycleId,
  enterpriseId: enterprise.enterpriseId,
  enterpriseNo: enterprise.no,
  enterpriseName: enterprise.name,
  unionId: enterprise.unionId,
  unionName,
  state: 'draft',
  rubricVersion: cycle.rubricVersion,
  revision: 0,
  round: 0,
  editable: allNumbers(rubric),
  tally: {},
  startedAt: null,
  lastSavedAt: null,
  submittedAt: null,
  reviewBeganAt: null,
  endorsedAt: null,
  receivedAt: null,
  extension: null,
  returnOrder: null,
  opinion: null,
  lateAt: null,
  answers: {},
  evidence: {},
  remarks: {},
  sentRemarks: {},
  endorsement: null,
  withdrawal: null,
})

/**
 * Whether the office may take a year back that was opened by mistake: the newest one, as it was seen, in which nobody has
 * written, moved or decided anything. Returns the refusal, or undefined where it may.
 */
export const checkWithdrawal = (
  cycle: Cycle,
  newest: Cycle | undefined,
  { written, seenRevision, now }: { readonly written: number; readonly seenRevision: number; readonly now: Instant },
): Refusal | undefined => {
  const closed = checkAct('withdraw', cycle, now)
  if (closed) return closed
  if (newest?.cycleId !== cycle.cycleId) return refuse('cycle_not_newest', { title: cycle.title })
  if (cycle.revision !== seenRevision) return refuse('version_changed')
  return written > 0 ? refuse('cycle_written', { title: cycle.title, count: written }) : undefined
}
