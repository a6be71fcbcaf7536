import { withOfficeTelephone } from '@/domain/people/shown-telephone'
import type { InvitationOccasion } from '@/domain/people/invitation-told'
import { ENDED_SEAT_SAY, ROLE_WORDS } from './ended-seat-wording'
import { todoFields, type Say } from './fields'

/** What is said of seats: who came and who left, that a code was opened twice, that one is empty for which work waits. */
export const INVITATION_SAY: Readonly<Record<InvitationOccasion, Say>> = {
  ...ENDED_SEAT_SAY,
  bound: ({ audience, subjectName, detail }) => {
    const name = detail.personName ?? ''
    return {
      title: `${name}刚绑定了${subjectName}`,
      lines: [
        `身份：${ROLE_WORDS[detail.role ?? 'contact']}。`,
        audience.kind === 'office'
          ? '不是该单位的人？点“去办理”，解除绑定。'
          : '不是贵单位或所负责企业的人？点“去办理”，解除绑定。',
      ],
      template: 'todo',
      fields: todoFields(subjectName, 1, `${name}刚绑定，请核对`),
    }
  },
  submitted_unattended: ({ subjectName, detail }) => ({
    title: `${subjectName}已提交，${detail.unionName ?? '责任工会'}还没有审核员`,
    lines: ['没有人能审核。请点“去办理”，给这个工会邀请一位审核员，或改派责任工会。'],
    template: 'todo',
    fields: todoFields(subjectName, 1, '已提交，责任工会没有审核员'),
  }),
  code_opened: ({ audience, subjectName, detail }) => ({
    title: `有另一个人打开了${subjectName}的邀请码`,
    lines:
      audience.kind === 'office' && detail.role !== 'office'
        ? ['还没有人用它绑定。如果发错了人，请到“邀请码”里重新生成，旧的随之作废。']
        : [withOfficeTelephone('邀请码已经用过，别人不能再用它绑定。请不要把邀请码转给别人；有疑问请联系省产改办。')],
    template: 'todo',
    fields: todoFields(subjectName, 1, '邀请码被另一个人打开'),
  }),
}
