import { getPlainDate } from '@/domain/calendar/plain-date'
import { REPORT_KINDS } from '@/domain/report/sections'
import { DONGGUAN } from './nominating'
import { feedbackTellings, listTellings, reportTellings } from './other-tellings'
import { READY, rounds } from './rounds'
import { person } from './standing'
import { inOrder, nothing, rectifyBy, telling, type Telling } from './telling'
import type { World } from './world'

const assessmentTellings = (world: () => World): readonly Telling[] => {
  const { seen: seenRevision, submit, flag, endorse, receive } = rounds(world)
  const seen = async () => ({ assessmentId: READY, seenRevision: await seenRevision() })
  const seenOne = async () => ({ seen: [await seen()] })
  const received = inOrder(submit, endorse, receive)
  const sentBack = inOrder(submit, endorse, () => flag(8, '请补充材料', 'office'))
  const askLater = async () =>
    world()
      .as('contact-2')
      .does('assessment.askExtension', {
        ...{ ...(await seen()), wishedOn: getPlainDate('2026-12-20'), reason: '停产检修' },
      })
  const departing = { enterpriseId: 'e002', kind: 'deregistered', reason: '已办理注销登记' } as const
  const returning = { enterpriseId: 'e002', reason: '注销登记已撤销' }
  const leave = () => world().as('office').does('enterprise.leave', departing)
  const successor = () => world().insert({ people: [person('next', '接手', { role: 'reviewer', unionId: DONGGUAN })] })
  const contact4 = person('contact-4', '孙四', { role: 'contact', enterpriseId: 'e004' })
  return [
    telling('assessment.submit', 'contact-2', 'reviewer-dg', '提交了评估表', nothing, seen),
    telling('assessment.withdraw', 'contact-2', 'reviewer-dg', '撤回了评估表', submit, seen),
    telling(
      'assessment.return',
      'reviewer-dg',
      'contact-2',
      '评估表被退回',
      inOrder(submit, () => flag(8)),
      async () => ({ ...(await seen()), rectifyBy, note: '请按意见修改' }),
    ),
    telling('assessment.endorse', 'reviewer-dg', 'office', '已同意呈报', submit, async () => ({
      ...(await seen()),
      signerName: '陈审',
    })),
    telling('assessment.sendBack', 'office', 'reviewer-dg', '省产改办退回修改', sentBack, async () => ({
      ...(await seen()),
      rectifyBy,
      note: '',
    })),
    telling('assessment.receive', 'office', 'contact-2', '已接收', inOrder(submit, endorse), seen),
    telling('assessment.receiveMany', 'office', 'contact-2', '已接收', inOrder(submit, endorse), seenOne),
    telling('assessment.takeBackReceipts', 'office', 'contact-2', '撤回了接收', received, seenOne),
    telling('assessment.extend', 'office', 'contact-2', '截止日期延至', nothing, async () => ({
      ...(await seen()),
      deadlineOn: getPlainDate('2026-12-20'),
      reason: '停产检修',
    })),
    telling('assessment.extendMany', 'office', 'contact-2', '截止日期延至', nothing, async () => ({
      ...{ assessmentIds: ['c2026-e001', READY], deadlineOn: getPlainDate('2026-12-20'), reason: '台风停工' },
    })),
    telling('assessment.askExtension', 'contact-2', 'reviewer-dg', '申请延期到', nothing, async () => ({
      ...{ ...(await seen()), wishedOn: getPlainDate('2026-12-20'), reason: '停产检修' },
    })),
    telling('assessment.takeBackRequest', 'contact-2', 'reviewer-dg', '撤回了延期申请', askLater, seen),
    telling('assessment.grantExtension', 'reviewer-dg', 'contact-2', '延期申请已同意', askLater, async () => ({
      ...{ ...(await seen()), deadlineOn: getPlainDate('2026-12-22') },
    })),
    telling('assessment.declineExtension', 'office', 'contact-2', '延期申请没有同意', askLater, async () => ({
      ...{ ...(await seen()), reason: '请按原定日期提交' },
    })),
    telling('routing.assign', 'office', 'contact-5', '的责任工会', nothing, async () => ({
      ...{ enterpriseId: 'e005', unionId: 'u-shenzhen', reason: '' },
    })),
    telling('routing.assignMany', 'office', 'contact-5', '的责任工会', nothing, async () => ({
      ...{ unionId: 'u-shenzhen', seen: [{ assessmentId: 'c2026-e005', seenRevision: 0 }] },
    })),
    telling(
      'routing.confirm',
      'office',
      'contact-4',
      '的责任工会',
      () => world().insert({ people: [contact4] }),
      async () => ({ enterpriseIds: ['e004'] }),
    ),
    telling('enterprise.leave', 'office', 'contact-2', '已离开台账', nothing, async () => departing),
    telling('enterprise.rejoin', 'office', 'reviewer-dg', '已重新纳入台账', leave, async () => returning),
    telling('invitation.accept', 'newcomer', 'reviewer-sz', '刚绑定了第3号企业有限公司', nothing, async () => {
      const seat = { role: 'contact', enterpriseId: 'e003' } as const
      const { issued } = await world()
        .as('office')
        .does('invitation.issue', { seats: [{ seat, inviteeName: '甲' }] })
      return { code: issued[0]?.code ?? '', name: '甲' }
    }),
    telling('oversight.unbind', 'reviewer-dg', 'office', '已解除绑定', nothing, async () => ({
      ...{ personId: 'p-contact-2', reason: '已调离' },
    })),
    telling('people.handOver', 'office', 'next', '您接手了东莞市总工会的工作', successor, async () => ({
      ...{ personId: 'p-reviewer-dg', seat: `reviewer:${DONGGUAN}`, to: 'p-next', reason: '已退休' },
    })),
    telling('oversight.nudgeUnions', 'office', 'reviewer-dg', '省产改办提醒您', submit, async () => ({
      matter: 'review',
      unionIds: [DONGGUAN],
    })),
    telling('worklist.nudge', 'reviewer-dg', 'contact-1', '东莞市总工会提醒您', nothing, async () => ({
      assessmentIds: ['c2026-e001', 'c2026-e002'],
    })),
  ]
}

/** Every move of every noun that tells somebody. */
export const tellings = (world: () => World): readonly Telling[] => [
  ...assessmentTellings(world),
  ...REPORT_KINDS.flatMap((kind) => reportTellings(world, kind)),
  ...listTellings(world),
  ...feedbackTellings(world),
]
