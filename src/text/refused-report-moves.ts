import type { RefusalParameters } from '@/domain/refusal/refusal'
import type { ReportState } from '@/domain/report/report'
import { REPORT_STATE_WORDS } from './reports'

type Refused = RefusalParameters['report_move_not_allowed']

const MOVE_WORDS: Readonly<Record<Refused['move'], string>> = {
  submit: '报送',
  withdraw: '撤回',
  open: '开始查看',
  return: '退回',
  receive: '接收',
  route: '转由责任工会接收',
}
/** A phone may be older than the functions, and be told of a move that it does not know. */
const KNOWN_MOVES = new Map<string, string>(Object.entries(MOVE_WORDS))

const NEXT_STEPS: Readonly<Record<ReportState, string>> = {
  draft: '请等撰写单位报送以后再办理',
  submitted: '请等接收单位看过以后再办理',
  returned: '请等撰写单位改好、再次报送以后再办理',
  received: '报告已经接收，如确需更正请联系接收单位',
}

const KNOWN_STATES = Object.keys(NEXT_STEPS) as ReportState[]

const nextStep = (state: ReportState, move: Refused['move']): string => {
  if (move === 'withdraw' && (state === 'draft' || state === 'returned')) return '内容还没有报送，请直接修改'
  return move === 'open' && state === 'submitted' ? '已经打开过，请刷新页面继续查看' : NEXT_STEPS[state]
}

/** Why a move of a report is not possible from a state, and what the person waits for. */
export const explainReportMove = ({ state: stateName, move }: Refused): string => {
  const state = KNOWN_STATES.find((candidate) => candidate === stateName)
  const doing = KNOWN_MOVES.get(move) ?? '办理这一步'
  if (!state) return `报告的进展有了变化，现在不能${doing}。请刷新页面查看。`
  return `报告现在是“${REPORT_STATE_WORDS[state]}”，不能${doing}。${nextStep(state, move)}。`
}
