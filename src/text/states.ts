import type { AssessmentOutline, AssessmentState } from '@/domain/assessment/assessment'
import type { Lateness } from '@/domain/assessment/standing'
import type { Role } from '@/domain/people/person'

/** A state as lists and headers show it: five of them are not states of the workflow. */
export type ShownState = AssessmentState | 'unstarted' | 'reviewing' | Lateness | 'departed'

export interface StateWord {
  readonly label: string
  readonly tone: 'ok' | 'warn' | 'info' | 'danger' | 'neutral'
}

const STATE_WORDS: Readonly<Record<ShownState, StateWord>> = {
  unstarted: { label: '未开始', tone: 'neutral' },
  draft: { label: '填报中', tone: 'warn' },
  submitted: { label: '待审核', tone: 'info' },
  reviewing: { label: '审核中', tone: 'info' },
  returned: { label: '退回修改', tone: 'danger' },
  endorsed: { label: '同意呈报', tone: 'ok' },
  received: { label: '省级已接收', tone: 'ok' },
  late: { label: '已逾期', tone: 'danger' },
  rectification_late: { label: '整改逾期', tone: 'danger' },
  departed: { label: '已离开台账', tone: 'neutral' },
}

/** The word for a state, with the tone that colours it. */
export const stateWord = (state: ShownState): StateWord => STATE_WORDS[state]

/**
 * What to show of an assessment: that its enterprise has left, the late mark before the state, a draft nobody touched as 未开始, and a
 * review once begun.
 */
export const shownStateOf = (
  outline: Pick<AssessmentOutline, 'state' | 'startedAt' | 'reviewBeganAt' | 'lateAt' | 'departure'>,
): ShownState => {
  if (outline.departure) return 'departed'
  if (outline.lateAt !== null) return outline.state === 'returned' ? 'rectification_late' : 'late'
  if (outline.state === 'submitted' && outline.reviewBeganAt !== null) return 'reviewing'
  return outline.state === 'draft' && outline.startedAt === null ? 'unstarted' : outline.state
}

const ROLE_WORDS: Readonly<Record<Role | 'clock', string>> = {
  contact: '企业填报人',
  reviewer: '审核员',
  office: '省产改办',
  clock: '系统',
}

/** The word for a role; the clock too, which marks what is late. */
export const roleWord = (role: Role | 'clock'): string => ROLE_WORDS[role]
