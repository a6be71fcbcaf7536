import type { RefusalParameters } from '@/domain/refusal/refusal'
import type { ReportState } from '@/domain/report/report'
import { REPORT_STATE_WORDS } from './reports'
import { getInstant } from '@/domain/calendar/instant'
import { formatTime } from './dates'
import { reportProgressWords } from './progress'
import { sentences } from './refusals'

type Refused = RefusalParameters['report_move_not_allowed']

const MOVE_WORDS: Readonly<Record<Refused['move'], string>> = {
  submit: '提交',
  withdraw: '撤回',
  open: '开始查看',
  return: '退回',
  receive: '接收',
  route: '转由责任工会接收',
}
/** A phone may be older than the functions, and be told of a move that it does not know. */
const KNOWN_MOVES = new Map<string, string>(Object.entries(MOVE_WORDS))

const NEXT_STEPS: Readonly<Record<ReportState, string>> = {
  draft: '请等撰写单位提交以后再办理',
  submitted: '请等接收单位看过以后再办理',
  returned: '请等撰写单位改好、再次提交以后再办理',
  received: '报告已经接收，如确需更正请联系接收单位',
}

const KNOWN_STATES = Object.keys(NEXT_STEPS) as ReportState[]

const nextStep = (state: ReportState, move: Refused['move']): string => {
  if (move === 'withdraw' && (state === 'draft' || state === 'returned')) return '内容还没有提交，请直接修改'
  return move === 'open' && state === 'submitted' ? '已经打开过，请刷新页面继续查看' : NEXT_STEPS[state]
}

/** Why a move of a report is not possible from a state, and what the person waits for. */
const explainReportMove = ({ state: stateName, move }: Refused): string => {
  const state = KNOWN_STATES.find((candidate) => candidate === stateName)
  const doing = KNOWN_MOVES.get(move) ?? '办理这一步'
  if (!state) return `报告的进展有了变化，现在不能${doing}。请刷新页面查看。`
  return `报告现在是“${REPORT_STATE_WORDS[state]}”，不能${doing}。${nextStep(state, move)}。`
}

/** Of reports, and of the packages that they and all else are handed over in. */
export const REPORT_SENTENCES = sentences({
  report_unknown: () => '没有找到这份报告。请返回“材料与报告”重新进入；仍找不到，请联系省产改办。',
  report_not_asked: () =>
    '年度工作总结由地级以上市总工会和省级产业工会提交，贵单位不用提交。如需提交，请联系省产改办。',
  report_unsubmitted: (progress) => `这份报告还没有提交：${reportProgressWords(progress)}。请等提交以后再查看内容。`,
  report_headings_missing: () =>
    '文件里没有找到各部分的标题，没有读取。请在 Word 里按“一、二、三……”写上各部分的标题，标题和页面上的一致，另存后再选。',
  report_section_unknown: ({ no }) => `这份报告没有第 ${no} 部分。请返回“材料与报告”重新进入。`,
  report_section_stale: ({ no, savedAt }) =>
    `第 ${no} 部分刚刚由同事保存过（${formatTime(getInstant(savedAt))}）。您写的内容还在，请对照两份内容，选定保留哪一份。`,
  report_section_too_long: ({ no, length, limit }) =>
    `第 ${no} 部分写了 ${length} 字，最多 ${limit} 字。请至少删去 ${length - limit} 字再保存。`,
  report_section_control_characters: ({ no }) =>
    `第 ${no} 部分里有看不见的特殊符号，多半是复制时带来的。请删去复制的那一段，重新输入。`,
  report_locked: () => '这份报告现在不能修改。如需修改，请先撤回；已经打开看过的，请联系接收单位退回。',
  report_sections_empty: ({ headings }) =>
    `${headings.map((heading) => `“${heading}”`).join('')}还没有写。请每个部分都写好，再提交。`,
  report_opened: () => '接收单位已经打开看过，不能撤回了。如需修改，请联系接收单位退回。',
  report_with_union: () => '这份报告由责任工会接收和退回，省产改办可以查看。如有意见，请联系责任工会办理。',
  report_return_silent: () => '还没有写退回意见。请写明要修改什么，再退回。',
  report_move_not_allowed: explainReportMove,
  package_unknown: () => '没有找到这个材料包。请返回材料包页面，从列表中重新选择。',
  package_expired: () => '这个材料包已经过期，文件已删除。请重新生成一个。',
  package_empty: () => '范围内还没有可以装入的企业。请先分派责任工会，或换一个范围。',
  package_too_many: ({ limit }) => `一个材料包最多挑选 ${limit} 家企业。请再筛选一下，或选“全省”“一个工会”。`,
  package_part_unbuilt: () => '这一卷还没有生成。请等进度走完，再下载。',
  package_handed_over: () => '这一卷里有企业已改由其他工会负责，不能再下载。请重新生成一个材料包。',
})
