import { ASSESSMENT_STATES, type AssessmentState } from '@/domain/assessment/assessment'
import type { RefusalParameters } from '@/domain/refusal/refusal'
import { stateWord } from './states'
import { dayWords } from './dates'
import { draftProgressWords } from './progress'
import { sentences } from './refusals'

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
  take_back_receipt: '撤回接收',
  extend: '延期',
  ask_extension: '申请延期',
  take_back_request: '撤回延期申请',
  grant_extension: '同意延期',
  decline_extension: '答复延期申请',
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

const OF_EXTENSIONS: ReadonlySet<string> = new Set([
  'ask_extension',
  'take_back_request',
  'grant_extension',
  'decline_extension',
])

const nextStep = (state: AssessmentState, move: Refused['move']): string => {
  if (OF_EXTENSIONS.has(move)) return '已经提交的不用延期，请刷新页面查看'
  if (move === 'withdraw' && (state === 'draft' || state === 'returned')) return '内容还没有提交，请直接修改'
  return move === 'begin_review' && state === 'submitted' ? '审核已经开始，请刷新页面继续审核' : NEXT_STEPS[state]
}

/** Why a move is not possible from a state, and what the person waits for. */
const explainMove = ({ state: stateName, move }: Refused): string => {
  const state = ASSESSMENT_STATES.find((candidate) => candidate === stateName)
  const doing = KNOWN_MOVES.get(move) ?? '办理这一步'
  if (!state) return `评估表的进展有了变化，现在不能${doing}。请刷新页面查看。`
  return `评估表现在是“${stateWord(state).label}”，不能${doing}。${nextStep(state, move)}。`
}

/** Of a form: handing it in, reviewing it, and its stamped sheets. */
export const FORM_SENTENCES = sentences({
  draft_unsubmitted: (progress) => `企业还没有提交：${draftProgressWords(progress)}。请等企业提交以后再查看内容。`,
  own_submission: () =>
    '这是您本人提交的，换席位也不能由您审核或接收。请由另一位同事办理；没有的，请省产改办邀请一位。',
  move_not_allowed: explainMove,
  deadline_passed: ({ deadlineOn }) =>
    `${dayWords(deadlineOn)}已过，不能再提交。您填写的内容都保存着，如需延期请在首页申请。`,
  withdraw_after_deadline: ({ deadlineOn }) =>
    `${dayWords(deadlineOn)}已过，撤回后就不能再提交，所以没有撤回。如需修改，请联系责任工会退回。`,
  withdrawn_too_often: ({ limit }) =>
    `今天已经撤回 ${limit} 次，不能再撤回。请明天再撤回；要马上修改，请联系收到的人退回。`,
  review_begun: () => '责任工会已经开始审核，不能撤回了。如需修改，请联系责任工会退回要改的项目。',
  submission_blocked: ({ findings }) => `还有 ${findings} 处必须补填，暂时不能提交。请按“提交前检查”的提示逐处补齐。`,
  return_names_nothing: () => '还没有选定要退回的指标。请至少在一项上标记“需退回修改”。',
  return_without_comment: ({ no }) => `第 ${no} 项要退回，但没有写意见。请先写明要改什么，再退回。`,
  rectification_date_past: ({ earliestOn }) => `整改期限已经过去。请选择${dayWords(earliestOn)}或以后的日期。`,
  rectification_date_far: ({ latestOn }) => `整改期限太远。请选择${dayWords(latestOn)}或以前的日期。`,
  rectification_date_after_all: ({ no, rectifyBy }) =>
    `第 ${no} 项的整改期限晚于整份的${dayWords(rectifyBy)}。请改到这一天或以前，或把整份的期限往后移。`,
  return_names_other: ({ no }) => `第 ${no} 项单独定了整改期限，却没有标记“需退回修改”。请刷新页面，看过再退回。`,
  return_letter_too_long: ({ limit }) => `退回函最多 ${limit} 字。请删短一些再保存。`,
  review_remark_stale: ({ no }) => `第 ${no} 项的意见刚刚由同事改过。请刷新页面，看过后再写您的意见。`,
  verified_score_needs_reason: ({ no }) => `第 ${no} 项的核定分与自评分不同。请写明理由再保存。`,
  remark_too_long: ({ limit }) => `意见和理由各最多 ${limit} 字。请删短一些再保存。`,
  phrases_too_many: ({ limit }) => `常用语最多 ${limit} 条。请先删去不用的，再添加。`,
  phrase_too_long: ({ limit }) => `每条常用语最多 ${limit} 字。请删短一些再保存。`,
  phrases_changed: () => '常用语刚刚由同事改过，已为您载入最新的。请看过后再改一次。',
  signer_missing: () => '还没有填写签字人。请填写签字人姓名，再同意呈报。',
  receipt_stands: ({ receivedOn }) =>
    `${receivedOn === null ? '' : `${dayWords(receivedOn)}接收的，`}接收当天才能撤回。如确需更正，请联系责任工会和企业重新办理。`,
  returns_outstanding: ({ nos }) =>
    `第 ${nos.join('、')} 项还标记着“需退回修改”，不能同意呈报或接收。请取消标记，或退回企业修改。`,
  stamp_form_open: () => '评估表还没有提交，或已退回修改，现在不能上传盖章件。请先提交评估表，再导出打印、签字盖章。',
  stamp_report_unwritten: () => '报告还有部分没有写，现在不能上传盖章件。请先写完各个部分，再导出打印、签字盖章。',
  stamp_report_received: () => '报告已经接收，盖章件不能再添加或更换。如确需更换，请联系接收单位。',
  stamp_pdf_only: () => '盖章件只收 PDF 扫描件和照片，没有收下。请扫描成 PDF，或逐页拍照上传。',
  stamp_other_form: () => '这份盖章件是改动以前那一版的，没有收下。请重新导出打印现在这一版，签字盖章后再拍照或扫描。',
  stamp_limit: ({ limit }) => `盖章件最多 ${limit} 张照片或 PDF，已经满了。请先删去多拍的，再添加新的。`,
  stamp_sheet_small: ({ width, height, shorter, longer }) =>
    `这张照片只有 ${width}×${height} 像素，表上的小字看不清，没有收下。请用手机相机重新拍一张（至少 ${longer}×${shorter} 像素）。`,
  stamp_pages_changed: () => '盖章件刚刚由同事增删过。请刷新页面，看过再调整。',
  stamp_empty: () => '还没有盖章件。请逐页拍照，或添加扫描的 PDF，再提交。',
  stamp_unclear: ({ pages }) =>
    `第 ${pages.join('、')} 页看起来不清楚。请重新拍摄；如果确实看得清，请在那一页上点“看得清，就用这张”。`,
  stamp_finished: () => '盖章件已经提交，不能再改动。如需更换，请先点“更换盖章件”。',
  stamp_received: () => '省产改办已经接收，盖章件不能再更换。如确需更换，请联系省产改办。',
  signature_unusable: () => '手写签名太短或笔画太多，没有呈报。请清除后重新签一次；也可以不手写，只填姓名。',
})
