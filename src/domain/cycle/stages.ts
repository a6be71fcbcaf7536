import type { Cycle } from '../assessment/assessment'
import { startOfChinaDay, type Instant } from '../calendar/instant'
import { isOver } from '../deadline/deadline'
import type { Role } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'

/** What of a cycle says where in its life it is. */
export type CycleLife = Pick<Cycle, 'title' | 'openOn' | 'deadlineOn' | 'archivedAt'>

/** 筹备 → 填报中 → 收尾 → 已归档. */
export const CYCLE_STAGES = ['preparing', 'filling', 'closing', 'archived'] as const
export type CycleStage = (typeof CYCLE_STAGES)[number]

/** Whether a cycle's opening day has come in China. */
export const isOpened = ({ openOn }: Pick<Cycle, 'openOn'>, now: Instant): boolean => now >= startOfChinaDay(openOn)

/** Whether a cycle was archived: from then on nothing in it is changed. */
export const isArchived = ({ archivedAt }: Pick<Cycle, 'archivedAt'>): boolean => archivedAt !== undefined

/** The ids of the years that are alive: of what an archived one holds nothing is changed. */
export const aliveIds = (cycles: ReadonlyArray<Pick<Cycle, 'cycleId' | 'archivedAt'>>): readonly string[] =>
  cycles.filter((cycle) => !isArchived(cycle)).map(({ cycleId }) => cycleId)

/**
 * Where a cycle is in its life, by its days and its record alone. Several may be alive at once, each in a stage of its own. What is
 * unfinished after the deadline is what 收尾 is for; where nothing is, all that is left to do there is to archive.
 */
export const stageOf = (cycle: CycleLife, now: Instant): CycleStage => {
  if (isArchived(cycle)) return 'archived'
  if (!isOpened(cycle, now)) return 'preparing'
  return isOver(cycle.deadlineOn, now) ? 'closing' : 'filling'
}

/** The clock, which reminds and marks; no person. */
type Actor = Role | 'clock'

interface ActRow {
  /** Whose it is. A paper's own table of commands may narrow it further. */
  readonly by: readonly Actor[]
  /** The stages in which it may be done. */
  readonly in: readonly CycleStage[]
}

const EVERYBODY = ['contact', 'reviewer', 'office'] as const
const ONCE_OPENED = ['filling', 'closing'] as const
const UNTIL_ARCHIVED = ['preparing', 'filling', 'closing'] as const

/**
 * The one table of a cycle's life: what may be done in which stage, and by whom. A paper's state, its days and its contents may still
 * refuse what the stage allows.
 */
export const CYCLE_ACTS = {
  /** Forms, reports, the ledger, lists, histories. */
  read: { by: EVERYBODY, in: CYCLE_STAGES },
  /** Word, PDF, Excel, packages. */
  export: { by: EVERYBODY, in: CYCLE_STAGES },
  /** Answers, evidence, what is taken over from Word, sections of reports; a union writes its own summary. */
  fill: { by: ['contact', 'reviewer'], in: ONCE_OPENED },
  submit: { by: ['contact', 'reviewer'], in: ONCE_OPENED },
  take_back: { by: ['contact', 'reviewer'], in: UNTIL_ARCHIVED },
  /** The writer of a paper alone: a contact, and of a union's own report a reviewer. */
  stamp: { by: ['contact', 'reviewer'], in: UNTIL_ARCHIVED },
  check_ledger: { by: ['contact'], in: ONCE_OPENED },
  /** Remarks, returns, endorsements, receipts; of reports too. */
  review: { by: ['reviewer', 'office'], in: UNTIL_ARCHIVED },
  /** Confirming, returning and correcting entries, and importing a roster. */
  keep_ledger: { by: ['reviewer', 'office'], in: UNTIL_ARCHIVED },
  nominate: { by: ['reviewer', 'office'], in: UNTIL_ARCHIVED },
  nudge: { by: ['reviewer', 'office'], in: ONCE_OPENED },
  extend: { by: ['office'], in: UNTIL_ARCHIVED },
  /** 延期申请, and taking one back. */
  ask_extension: { by: ['contact'], in: ONCE_OPENED },
  answer_extension: { by: ['reviewer', 'office'], in: UNTIL_ARCHIVED },
  route: { by: ['office'], in: UNTIL_ARCHIVED },
  /** 离开台账 and 重新纳入. */
  leave: { by: ['office'], in: UNTIL_ARCHIVED },
  set_quota: { by: ['office'], in: UNTIL_ARCHIVED },
  set_columns: { by: ['office'], in: UNTIL_ARCHIVED },
  configure: { by: ['office'], in: UNTIL_ARCHIVED },
  /** 撤销 of a year in which nobody has written anything. */
  withdraw: { by: ['office'], in: UNTIL_ARCHIVED },
  archive: { by: ['office'], in: ['closing'] },
  open_next: { by: ['office'], in: ['closing', 'archived'] },
  remind: { by: ['clock'], in: UNTIL_ARCHIVED },
  mark_late: { by: ['clock'], in: UNTIL_ARCHIVED },
} as const satisfies Readonly<Record<string, ActRow>>

/** Something that is done in a cycle. */
export type CycleAct = keyof typeof CYCLE_ACTS

/** Whether a stage lets it be done, whoever does it. */
export const isAllowedIn = (stage: CycleStage, act: CycleAct): boolean =>
  (CYCLE_ACTS[act].in as readonly CycleStage[]).includes(stage)

const refusalIn = (stage: CycleStage, act: CycleAct, { title, openOn, deadlineOn }: CycleLife): Refusal => {
  if (stage === 'archived') return refuse('cycle_archived', { title })
  if (act === 'archive') return refuse('cycle_not_over', { title, deadlineOn })
  return act === 'open_next' ? refuse('cycle_running', { deadlineOn }) : refuse('cycle_not_open', { openOn })
}

/**
 * Whether something may be done in a cycle now. Every write of the server asks here, and every field of the phone. Returns the refusal,
 * or undefined where it may.
 */
export const checkAct = (act: CycleAct, cycle: CycleLife, now: Instant): Refusal | undefined => {
  const stage = stageOf(cycle, now)
  return isAllowedIn(stage, act) ? undefined : refusalIn(stage, act, cycle)
}
