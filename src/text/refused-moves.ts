import { ASSESSMENT_STATES, type AssessmentState } from '@/domain/assessment/assessment'
import type { RefusalParameters } from '@/domain/refusal/refusal'
import { stateWord } from './states'

type Refused = RefusalParameters['move_not_allowed']

const MOVE_WORDS: Readonly<Record<Refused['move'], string>> = {
  submit: '提交',
  withdraw: '撤回',
  begin_review: '开始审核',
  remark: '填写审核意见',
  return: '退回修改',
  endorse: '同意呈报',
  send_back: '退回',
  receive: '接收',
  extend: '延期',
  route: '分派责任工会',
  leave: '离开台账',
  rejoin: '重新纳入',
}
/** A phone may be older than the functions, and be told of a move that it does not know. */
const KNOWN_MOVES = new Map<string, string>(Object.entries(MOVE_WORDS))

const NEXT_STEPS: Readonly<Record<AssessmentState, string>> = {
  draft: '请等企业提交以后再办理',
  submitted: '请等责任工会审核以后再办理',
  returned: '请等企业改好、再次提交以后再办理',
  endorsed: '请等省产改办接收，有疑问可以联系省产改办',
  received: '省产改办已经接收，如确需更正请联系省产改办',
}

const nextStep = (state: AssessmentState, move: Refused['move']): string => {
  if (move === 'withdraw' && (state === 'draft' || state === 'returned')) return '内容还没有提交，请直接修改'
  return move === 'begin_review' && state === 'submitted' ? '审核已经开始，请刷新页面继续审核' : NEXT_STEPS[state]
}

/** Why a move is not possible from a state, and what the person waits for. */
export const explainMove = ({ state: stateName, move }: Refused): string => {
  const state = ASSESSMENT_STATES.find((candidate) => candidate === stateName)
  const doing = KNOWN_MOVES.get(move) ?? '办理这一步'
  if (!state) return `评估表的进展有了变化，现在不能${doing}。请刷新页面查看。`
  return `评估表现在是“${stateWord(state).label}”，不能${doing}。${nextStep(state, move)}。`
}
