import { withOfficeTelephone } from '@/domain/people/shown-telephone'
import { UNFINISHED_KINDS, type Unfinished, type UnfinishedKind } from '@/domain/assessment/unfinished-kinds'
import type { InvitationOccasion } from '@/domain/people/invitation-told'
import type { Role } from '@/domain/people/person'
import { resultFields, todoFields, type Say } from './fields'

/** What one is in a seat. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = { contact: '填报人', reviewer: '审核员', office: '同事' }

const LEFT: Readonly<Record<UnfinishedKind, (count: number) => string>> = {
  unsubmitted: (count) => `${count} 份评估表未提交`,
  returned: (count) => `${count} 份评估表退回修改中`,
  unrouted: (count) => `${count} 份评估表待分派`,
  waiting: (count) => `${count} 份评估表待审核`,
  endorsed: (count) => `${count} 份评估表待省级接收`,
  stage_reports: (count) => `${count} 份总结评估报告未接收`,
  summaries: (count) => `${count} 份年度工作总结未接收`,
  ledger: (count) => `${count} 家台账未确认`,
  nominations: (count) => `${count} 家遴选未审定`,
}

const yearLine = (year: number, unfinished: Unfinished): string => {
  const kinds = UNFINISHED_KINDS.filter((kind) => unfinished[kind] > 0)
  return `${year} 年度：${kinds.map((kind) => LEFT[kind](unfinished[kind])).join('、')}。`
}

/** What is said of a seat that was ended: to the office, to whoever goes on in it, to whoever left it. */
export const ENDED_SEAT_SAY: Readonly<
  Record<Extract<InvitationOccasion, 'unbound' | 'taken_over' | 'handed_over'>, Say>
> = {
  unbound: ({ subjectName, detail }) => {
    const role = ROLE_WORDS[detail.role ?? 'contact']
    const nobody = detail.count === 0
    return {
      title: `${subjectName}的${role}${detail.personName ?? ''}已解除绑定`,
      lines: [
        `由${detail.byName ?? ''}解除。理由：${detail.reason ?? ''}`,
        nobody
          ? `${subjectName}现在没有${role}，请点“去办理”，邀请一位。`
          : `${subjectName}还有 ${detail.count ?? 0} 位${role}。`,
      ],
      template: 'todo',
      fields: todoFields(subjectName, 1, nobody ? `已没有${role}，请邀请` : `${role}已解除绑定`),
    }
  },
  taken_over: ({ subjectName, detail }) => {
    const left = detail.left ?? []
    return {
      title: `您接手了${subjectName}的工作`,
      lines: [
        `原由${detail.personName ?? ''}负责，由${detail.byName ?? ''}移交。`,
        ...left.map(({ year, unfinished }) => yearLine(year, unfinished)),
        left.length > 0 ? '填到一半的、没有发出的意见、已经开始的审核都还在，请接着办。' : '现在没有没办完的事。',
      ],
      template: 'todo',
      fields: todoFields(subjectName, Math.max(1, left.length), `接手${detail.personName ?? ''}的工作`),
    }
  },
  handed_over: ({ subjectName, detail }) => ({
    title: `您在${subjectName}的工作已移交给${detail.successorName ?? ''}`,
    lines: [
      `由${detail.byName ?? ''}移交。理由：${detail.reason ?? ''}`,
      withOfficeTelephone('您在这里的绑定已解除，没有办完的都由接手的人接着办。如有疑问，请联系省产改办。'),
    ],
    template: 'result',
    fields: resultFields(subjectName, '已移交', `由${detail.successorName ?? ''}接手`),
  }),
}
