import { withTelephones } from './whom-to-call'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { numberList } from '@/domain/rubric/number-list'
import { formatDay } from './dates'
import { unionSubject } from './home'
import { scoreText } from './scores'

/** The check before submitting. */
export const checkText = {
  bonusOff: (answered: number): string =>
    `加分项${answered === 0 ? '未填' : ` ${answered} 项已填`}，分值由省级确定，不计入总分`,
  bonusOn: (score: number): string => `加分项另计 ${scoreText(score)} 分，不计入总分`,
  blockingTitle: (count: number): string => `还有 ${count} 项必须处理`,
  nothingYet: '还没有填写',
  uncorrected: '退回后还没有修改',
  uncorrectedTitle: (count: number): string => `退回的 ${count} 项还没有修改`,
  uncorrectedNote: '可以再次提交，但很可能会再次退回',
  ready: '可以提交',
  notNow: '现在还不能提交',
  notYet: (blocking: number): string => `还不能提交：${blocking} 项必须处理`,
  mayComeBack: (nos: readonly number[]): string => `${numberList(nos)}退回后还没有修改，可能会再次退回`,
  clearBut: (advisory: number): string => `没有必须处理的问题，另有 ${advisory} 项建议看一看`,
  advisoryTitle: (count: number): string => `${count} 项建议看一看`,
  showRest: (count: number): string => `查看其余 ${count} 项`,
  advisoryNote: '不影响提交，改不改由您决定',
  clear: '没有必须处理的问题',
  dimensionNote: (answered: number, total: number, photos: number): string =>
    `${answered}/${total} 项${photos > 0 ? ` · 佐证 ${photos} 份` : ''}`,
  submit: (unionName: string | null): string =>
    unionName === null ? '提交（待省产改办分派责任工会）' : `提交给${unionName}`,
  resubmit: (unionName: string | null): string =>
    unionName === null ? '再次提交（待省产改办分派责任工会）' : `再次提交给${unionName}`,
  blockedHint: (count: number): string => `还有 ${count} 项必须处理，处理好就可以提交`,
  unsavedHint: (nos: readonly number[]): string => `${numberList(nos)}还没有存到服务器，保存好就可以提交`,
  attentionHint: (nos: readonly number[]): string => `${numberList(nos)}没有保存成功，请打开看一看，处理好就可以提交`,
  closedHint: (last: PlainDate): string => `${formatDay(last)}已过，不能提交；内容还可以保存。需要延期请回首页申请`,
  confirmTitle: '确认提交吗？',
  confirmBody: (score: number, unionName: string | null, advisory: number, uncorrected: readonly number[]): string =>
    [
      `自评总分 ${scoreText(score)} 分。`,
      unionName === null ? '省产改办分派责任工会后开始审核，' : `提交后由${unionName}审核，`,
      '审核开始前可以撤回。',
      uncorrected.length > 0
        ? `${numberList(uncorrected)}退回后还没有修改，可能会再次退回。`
        : advisory > 0
          ? `另有 ${advisory} 项建议看一看，不影响提交。`
          : '',
    ].join(''),
  notWithContact: '这份评估表已经提交',
}

/** The receipt of a submission. */
export const receiptText = {
  notSubmitted: '还没有提交',
  notSubmittedNote: '填好并检查以后提交，回执会出现在这里',
  submittedTitle: '已提交',
  reviewingTitle: '已提交，正在审核',
  returnedTitle: '已退回，请修改后再次提交',
  endorsedTitle: '同意呈报',
  receivedTitle: '省级已接收',
  round: (round: number): string => `第 ${round} 次`,
  /** «2026-031-2»: the year, the enterprise's number on the ledger, and which submission. */
  number: (cycleId: string, enterpriseNo: number, round: number): string =>
    `${cycleId.replace(/^c/, '')}-${String(enterpriseNo).padStart(3, '0')}-${round}`,
  to: (unionName: string | null): string => unionName ?? '待省产改办分派',
  nextUnrouted: '省产改办会先分派责任工会，分派后开始审核。您不用再做什么，有进展会通知您。',
  nextWaiting: (unionName: string | null): string =>
    `等${unionSubject(unionName)}审核。审核开始前可以撤回；需要修改的会退回给您，并写明意见。`,
  nextReviewing: (unionName: string | null): string =>
    `${unionSubject(unionName)}正在审核。需要修改的会退回给您，并写明意见。`,
  nextReturned: '请回首页，按意见修改退回的项目，再次提交。',
  nextEndorsed: '省产改办会接收您的评估表。正式报送在广东省总工会劳模管理服务平台上另行办理。',
  nextReceived: '本年度评估已完成。正式报送在广东省总工会劳模管理服务平台上另行办理。',
  withdraw: '撤回修改',
  withdrawTitle: '撤回后可以继续修改',
  withdrawBody: (last: PlainDate, sheets: number): string =>
    `撤回后评估表回到您手里。请改好后在${formatDay(last)}前（含当日）再次提交。${
      sheets > 0
        ? `已经拍了 ${sheets} 页盖章件：一处没改就再次提交的，编码不变，盖章件仍然有效；改了任何内容，盖章件作废，要重新打印盖章。`
        : ''
    }`,
  withdrawBegun: (): string => withTelephones('审核已经开始，不能撤回。要修改请联系责任工会'),
  withdrawClosed: (last: PlainDate): string => `${formatDay(last)}已过，撤回后就不能再提交，所以不能撤回。`,
  withdrawn: '已撤回，可以继续修改',
}

/** The form as it will stand. */
export const previewText = {
  export: '导出 Word 或 PDF',
  exportUnsaved: (count: number): string => `还有 ${count} 项没有存到服务器，导出的表里没有`,
  unanswered: '（未填写）',
  selfScore: (score: number | null, maximum: number | null): string =>
    maximum === null ? '不计分' : `自评 ${score === null ? '未评分' : scoreText(score)} / ${scoreText(maximum)} 分`,
  verifiedScore: (score: number): string => `核定 ${scoreText(score)} 分`,
  photos: (count: number): string => (count === 0 ? '没有佐证材料' : `佐证照片 ${count} 张`),
  evidence: (photos: number, documents: number, pages: number): string =>
    `佐证材料 ${photos + pages} 页（${photos > 0 ? `照片 ${photos} 张，` : ''}文件 ${documents} 份 ${pages} 页）`,
  dimensionTotal: (score: number, maximum: number): string => `自评 ${scoreText(score)} / ${scoreText(maximum)} 分`,
  bonusOff: '分值由省级确定',
  opinionEmpty: (unionName: string | null): string => `待${unionSubject(unionName)}审核后填写`,
}
