import { withOfficeTelephone } from '@/domain/people/shown-telephone'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { departureWord } from '@/domain/ledger/leaving'
import { numberList } from '@/domain/rubric/number-list'
import type { AssessmentOccasion } from '@/domain/assessment/assessment-event'
import type { Effect } from '@/domain/workflow/event'
import type { Occasion } from '../_store/events'
import { day, deadlineFields, resultFields, todoFields, type Say, type Told, type Wording } from './fields'
import { FEEDBACK_SAY } from './feedback-wording'
import { INVITATION_SAY } from './invitation-wording'
import { LEDGER_SAY } from './ledger-wording'
import { NOMINATION_SAY } from './nomination-wording'
import { NUDGE_SAY } from './urging-wording'
import { REPORT_SAY } from './report-wording'

const effectDay = ({ detail }: Told): string => (detail.day === undefined ? '' : day(getPlainDate(detail.day)))

const leftWord = ({ detail: { departure = 'removed', intoName } }: Told): string =>
  departureWord({ kind: departure, into: intoName ? { name: intoName } : null })

const SAY: Readonly<Record<AssessmentOccasion, Say>> = {
  submitted: (effect) => ({
    title: `${effect.subjectName}提交了评估表`,
    lines: ['等待审核。'],
    template: 'todo',
    fields: todoFields(effect.subjectName, 1, '新提交，等待审核'),
  }),
  resubmitted: (effect) => ({
    title: `${effect.subjectName}修改后再次提交`,
    lines: ['等待复核。'],
    template: 'todo',
    fields: todoFields(effect.subjectName, 1, '修改后再次提交'),
  }),
  submitted_unrouted: (effect) => ({
    title: `${effect.subjectName}已提交，还没有责任工会`,
    lines: ['请到“待分派”里指定责任工会，评估表会随之转交。'],
    template: 'todo',
    fields: todoFields(effect.subjectName, 1, '已提交，待分派责任工会'),
  }),
  withdrawn: (effect) => ({
    title: `${effect.subjectName}撤回了评估表`,
    lines: ['修改后会再次提交，暂时不用审核。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '已撤回', '修改后会再次提交'),
  }),
  returned: (effect) => ({
    title: `评估表被退回：${effect.detail.nos?.length ?? 0} 项需要修改`,
    lines: [
      `${numberList(effect.detail.nos ?? [])}请按审核意见修改。`,
      `整改期限 ${effectDay(effect)}，修改后再次提交。`,
    ],
    template: 'result',
    fields: resultFields(
      effect.subjectName,
      '退回修改',
      `${effect.detail.nos?.length ?? 0} 项，${effectDay(effect)}前改好`,
    ),
  }),
  sent_back: (effect) => ({
    title: `${effect.subjectName}：省产改办退回修改`,
    lines: [`${numberList(effect.detail.nos ?? [])}需要修改，期限 ${effectDay(effect)}。`],
    template: 'result',
    fields: resultFields(
      effect.subjectName,
      '退回修改',
      `${effect.detail.nos?.length ?? 0} 项，${effectDay(effect)}前改好`,
    ),
  }),
  endorsed: (effect) => ({
    title: '责任工会已同意呈报',
    lines: ['评估表已提交省产改办，接收后会再通知您。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '同意呈报', '已提交省产改办'),
  }),
  endorsed_to_office: (effect) => ({
    title: `${effect.subjectName}已同意呈报`,
    lines: ['责任工会审核通过，等待省级接收。'],
    template: 'todo',
    fields: todoFields(effect.subjectName, 1, '同意呈报，等待接收'),
  }),
  received: (effect) => ({
    title: `${effect.subjectName}：省产改办已接收`,
    lines: ['本年度评估表已完成。正式报送仍在广东省总工会劳模管理服务平台办理。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '已接收', '本年度评估表已完成'),
  }),
  receipt_taken_back: (effect) => ({
    title: `${effect.subjectName}：省产改办撤回了接收`,
    lines: ['评估表回到待接收，内容没有变化，现在不用做什么。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '撤回接收', '回到待接收，不用做什么'),
  }),
  extended: (effect) => ({
    title: `截止日期延至 ${effectDay(effect)}`,
    lines: [`原因：${effect.detail.reason ?? ''}`],
    template: 'deadline',
    fields: deadlineFields('阶段性评估表提交', getPlainDate(effect.detail.day ?? ''), '截止日期已延长'),
  }),
  extension_asked: (effect) => ({
    title: `${effect.subjectName}申请延期到 ${effectDay(effect)}`,
    lines: [`理由：${effect.detail.reason ?? ''}`, '请同意或答复；日期可以另定。'],
    template: 'todo',
    fields: todoFields(effect.subjectName, 1, `申请延期到${effectDay(effect)}`),
  }),
  extension_request_taken_back: (effect) => ({
    title: `${effect.subjectName}撤回了延期申请`,
    lines: ['不用再答复。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '撤回申请', '不用再答复延期申请'),
  }),
  extension_granted: (effect) => ({
    title: `${effect.subjectName}：延期申请已同意，延至 ${effectDay(effect)}`,
    lines: [`请在 ${effectDay(effect)} 24 时前提交评估表。`],
    template: 'result',
    fields: resultFields(effect.subjectName, '同意延期', `截止日期延至${effectDay(effect)}`),
  }),
  extension_declined: (effect) => ({
    title: `${effect.subjectName}：延期申请没有同意`,
    lines: [`答复：${effect.detail.reason ?? ''}`, '截止日期不变。情况有变化，可以再申请。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '不同意延期', effect.detail.reason ?? ''),
  }),
  routed: (effect) => ({
    title: `${effect.subjectName}的责任工会：${effect.detail.unionName ?? ''}`,
    lines: effect.detail.fromUnionName
      ? [`由${effect.detail.fromUnionName}转来，已填写和审核的内容一并转交。`]
      : ['由省产改办分派。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '责任工会', effect.detail.unionName ?? ''),
  }),
  left: (effect) => ({
    title: `${effect.subjectName}已离开台账`,
    lines: [
      `${leftWord(effect)}。原因：${effect.detail.reason ?? ''}`,
      withOfficeTelephone('不再催办；已有的材料仍可查看和导出。如有疑问，请联系省产改办。'),
    ],
    template: 'result',
    fields: resultFields(effect.subjectName, '离开台账', leftWord(effect)),
  }),
  rejoined: (effect) => ({
    title: `${effect.subjectName}已重新纳入台账`,
    lines: [`原因：${effect.detail.reason ?? ''}`, '材料都在原处，请按原来的进度接着办理。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '重新纳入', '已重新纳入台账，请接着办理'),
  }),
  took_in: ({ subjectName, detail }) => ({
    title: `${subjectName}已并入${detail.intoName ?? '贵企业'}`,
    lines: [
      `原因：${detail.reason ?? ''}`,
      withOfficeTelephone(
        '并入的企业不再单独填报，材料仍可由省产改办查看；有关情况请写进本企业的评估表。有疑问请联系省产改办。',
      ),
    ],
    template: 'result',
    fields: resultFields(subjectName, '合并', `并入${detail.intoName ?? '贵企业'}`),
  }),
  gave_back: ({ subjectName, detail }) => ({
    title: `${subjectName}不再并入${detail.intoName ?? '贵企业'}`,
    lines: [`它已重新纳入台账，单独填报。原因：${detail.reason ?? ''}`, '请核对本企业写过的有关情况。'],
    template: 'result',
    fields: resultFields(subjectName, '重新纳入', '不再并入，单独填报'),
  }),
}

const SAY_ALL: Readonly<Record<Occasion, Say>> = {
  ...SAY,
  ...REPORT_SAY,
  ...LEDGER_SAY,
  ...NOMINATION_SAY,
  ...INVITATION_SAY,
  ...NUDGE_SAY,
  ...FEEDBACK_SAY,
}

/** What an effect says to those it is meant for. */
export const effectMessage = (effect: Effect<Occasion>): Wording => SAY_ALL[effect.occasion](effect)
