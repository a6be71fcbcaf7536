import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { Instant } from '@/domain/calendar/instant'
import { formatDay, formatDayAhead, formatMoment } from './dates'
import { scoreText } from './scores'

/** «8、9». */
const numbersText = (nos: readonly number[]): string => nos.join('、')

const TITLE_ROOM = 18

/** An indicator's title where its number stands beside it: the official wording can take five lines. */
export const shortTitle = (title: string): string => {
  const characters = Array.from(title)
  return characters.length > TITLE_ROOM ? `${characters.slice(0, TITLE_ROOM - 1).join('')}…` : title
}

export const unionLine = (unionName: string | null): string => `责任工会：${unionName ?? '待省产改办分派'}`

/** The union as a subject of a sentence. */
export const unionSubject = (unionName: string | null): string => unionName ?? '责任工会'

/** The three texts of the hero: what is counted, the figure, and its unit. */
export interface HeroText {
  readonly lead: string
  readonly figure: string
  readonly unit?: string
}

const days = (lead: string, todayLead: string, daysLeft: number): HeroText =>
  daysLeft === 0 ? { lead: todayLead, figure: '今天' } : { lead, figure: String(daysLeft), unit: '天' }

export const heroText = {
  opening: (openOn: PlainDate, daysLeft: number): HeroText => ({
    lead: `距${formatDayAhead(openOn, daysLeft)}开始填报`,
    figure: String(daysLeft),
    unit: '天',
  }),
  deadline: (due: PlainDate, daysLeft: number): HeroText =>
    days(`距${formatDayAhead(due, daysLeft)}截止`, `${formatDay(due)} 24:00 截止`, daysLeft),
  extension: (due: PlainDate, daysLeft: number): HeroText =>
    days(`已延期，距${formatDayAhead(due, daysLeft)}截止`, `已延期，${formatDay(due)} 24:00 截止`, daysLeft),
  rectification: (due: PlainDate, daysLeft: number): HeroText =>
    days(`整改期限${formatDay(due)}，还有`, `整改期限${formatDay(due)} 24:00`, daysLeft),
  rectificationOver: (due: PlainDate, last: PlainDate): HeroText => ({
    lead: `整改期限${formatDay(due)}已过，最晚${formatDay(last)}`,
    figure: '请尽快',
  }),
  closed: (last: PlainDate, daysSince: number): HeroText => ({
    lead: `${formatDay(last)}已过 ${daysSince} 天`,
    figure: '已截止',
  }),
  departed: (at: Instant): HeroText => ({ lead: formatMoment(at), figure: '离开台账' }),
  submitted: (at: Instant | null, reviewing: boolean): HeroText => ({
    lead: at === null ? '已提交' : `${formatMoment(at)} 提交`,
    figure: reviewing ? '审核中' : '待审核',
  }),
  endorsed: (at: Instant | null): HeroText => ({
    lead: at === null ? '审核通过' : `${formatMoment(at)} 审核通过`,
    figure: '同意呈报',
  }),
  received: (at: Instant | null): HeroText => ({
    lead: at === null ? '本年度评估' : `${formatMoment(at)} 省产改办接收`,
    figure: '已完成',
  }),
}

/** What is expected of the contact now, in one sentence. */
export const expectation = {
  untouched: (total: number): string => `共 ${total} 项，一项一项来，随时可以停，写的内容自动保存`,
  filling: (answered: number, total: number, open: number): string =>
    open === total - answered
      ? `已填 ${answered} / ${total} 项，再填 ${open} 项就可以提交`
      : `已写 ${answered} / ${total} 项，还有 ${open} 项要填写或打分`,
  toComplete: (total: number, open: number): string => `${total} 项都写了，还有 ${open} 项要补充，补好就可以提交`,
  complete: (total: number): string => `${total} 项都填好了，检查一遍就可以提交`,
  closed: '已过截止时间，不能提交；内容还可以保存。需要延期请在下面申请',
  returned: (asked: number, corrected: number): string =>
    corrected === 0 ? `退回 ${asked} 项，请按意见修改后再次提交` : `退回 ${asked} 项，已修改 ${corrected} 项`,
  corrected: (asked: number): string => `退回的 ${asked} 项都已修改，检查一遍就可以再次提交`,
  unrouted: (elsewhere: boolean): string =>
    `等省产改办分派责任工会，${elsewhere ? '其他材料可以接着办' : '您现在不用做什么'}`,
  waiting: (unionName: string | null): string => `等${unionSubject(unionName)}审核；审核开始前可以撤回`,
  reviewing: (unionName: string | null): string => `${unionSubject(unionName)}正在审核，有结果会通知您`,
  endorsed: (unionName: string | null, toStamp: boolean): string =>
    `${unionSubject(unionName)}已同意呈报，${toStamp ? '请打印评估表，签字盖章后拍照上传' : '等省产改办接收'}`,
  received: (elsewhere: boolean): string =>
    elsewhere ? '省产改办已接收评估表，下面还有材料要办' : '省产改办已接收，本年度评估完成，谢谢您',
}

/** How a 延期申请 stands. */
export const extensionState = ({
  extensionRequest,
  extensionDecline,
}: Pick<AssessmentOutline, 'extensionRequest' | 'extensionDecline'>): string | undefined =>
  extensionRequest ? '等答复' : extensionDecline ? '没有同意' : undefined

/** What stands below a dimension's title. */
export const dimensionNote = {
  open: (count: number): string => `还差 ${count} 项`,
  untouched: (maximum: number): string => `尚未填写 · ${scoreText(maximum)} 分`,
  scored: (answered: number, total: number, score: number, maximum: number): string =>
    `${answered}/${total} 项 · 自评 ${scoreText(score)}/${scoreText(maximum)}`,
  photos: (count: number): string => ` · 佐证 ${count} 份`,
  assigned: (name: string | null): string => ` · ${name ?? '您'}负责`,
  bonusOff: (answered: number, total: number): string =>
    `${answered === 0 ? '' : `${answered}/${total} 项 · `}分值由省级确定，不计入总分`,
  bonusOn: (answered: number, total: number, score: number, maximum: number): string =>
    `${answered}/${total} 项 · 加分 ${scoreText(score)}/${scoreText(maximum)} · 不计入总分`,
  returned: (nos: readonly number[]): string => `退回第 ${numbersText(nos)} 项，待修改`,
  corrected: (nos: readonly number[]): string => `第 ${numbersText(nos)} 项已修改`,
}

/** The words on the main button. */
export const actionText = {
  lookAhead: '看看要填什么',
  start: (no: number): string => `开始填写第 ${no} 项`,
  continue: (no: number): string => `继续填写第 ${no} 项`,
  correct: (no: number): string => `去修改第 ${no} 项`,
  check: '去检查并提交',
  checkAgain: '去检查并再次提交',
  lookOver: '查看检查结果',
  receipt: '查看回执',
  opinion: '查看审核意见',
}

/** «12月8日前改好», where an indicator is to be ready sooner than the rest of a return; '' where it is not. */
export const dueSooner = (day: PlainDate | undefined): string => (day === undefined ? '' : `${formatDay(day)}前改好`)

/** Who returned it and until when. */
export const returnedBy = (from: 'union' | 'office', unionName: string | null, due: PlainDate): string =>
  `${from === 'office' ? '省产改办' : unionSubject(unionName)}退回，请于${formatDay(due)}前（含当日）改好再提交`
