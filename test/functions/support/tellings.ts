import { mergerOf } from './merging'
import type { ActionInput, ActionName } from '@/contract/contract'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { REPORT_KINDS, type ReportKind } from '@/domain/report/sections'
import { ledgerStanding, ledgerSteps } from './ledger'
import { DONGGUAN, nominating } from './nominating'
import { PARTIES, reporting } from './reporting'
import { READY, rounds } from './rounds'
import { person } from './standing'
import { newRequest } from './new-request'
import type { World } from './world'

/** One move that tells somebody: who makes it, what is there before, and who is told what. */
export interface Telling<Name extends ActionName = ActionName> {
  readonly action: Name
  readonly by: string
  readonly told: string
  readonly says: string
  readonly before: () => Promise<unknown>
  readonly input: () => Promise<ActionInput<Name>>
}

const rectifyBy = getPlainDate('2026-12-10')
const nothing = async (): Promise<void> => undefined
const inOrder =
  (...steps: ReadonlyArray<() => Promise<unknown>>) =>
  async (): Promise<void> => {
    for (const step of steps) await step()
  }

/** `<who> <action> → <whom>: <words>`, and the two steps that it takes. */
const telling = <Name extends ActionName>(
  action: Name,
  by: string,
  told: string,
  says: string,
  before: () => Promise<unknown>,
  input: () => Promise<ActionInput<Name>>,
): Telling => ({ action, by, told, says, before, input })

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

const reportTellings = (world: () => World, kind: ReportKind): readonly Telling[] => {
  const { idOf, write, writer } = reporting(world)
  const { writes, receives } = PARTIES[kind]
  const seen = async () => {
    const reportId = idOf(kind)
    const [report] = await world().read<{ revision: number }>('reports', { _id: reportId })
    return { reportId, seenRevision: report?.revision ?? 0 }
  }
  const written = () => write(kind)
  const handedIn = inOrder(written, async () => writer(kind).does('report.submit', await seen()))
  return [
    telling('report.submit', writes, receives, '提交了', written, seen),
    telling('report.withdraw', writes, receives, '撤回了', handedIn, seen),
    telling('report.return', receives, writes, '被退回修改', handedIn, async () => ({
      ...(await seen()),
      rectifyBy,
      note: '请补充',
    })),
    telling('report.receive', receives, writes, '已接收', handedIn, seen),
  ]
}

const listTellings = (world: () => World): readonly Telling[] => {
  const ledger = ledgerSteps(world)
  const { quota, add, submit, target, verdict, confirming } = nominating(world)
  const checked = inOrder(
    () => world().insert(ledgerStanding()),
    () => ledger.check({ staff: '1300' }),
  )
  const nominated = inOrder(
    () => quota(3),
    () => add('甲公司'),
  )
  const handedIn = inOrder(nominated, () => submit())
  return [
    telling('ledger.return', 'reviewer-dg', 'contact-1', '台账退回', checked, async () => ({
      ...(await ledger.target()),
      note: '请核实职工总数',
    })),
    telling('union.merge', 'office', 'contact-1', '的责任工会', nothing, () =>
      mergerOf(world(), DONGGUAN, 'u-shenzhen'),
    ),
    telling('quota.set', 'office', 'reviewer-dg', '台账名额', nothing, async () => ({
      rows: [{ unionId: DONGGUAN, provincial: 3, own: 2, seenRevision: 0 }],
    })),
    telling('nomination.submit', 'reviewer-dg', 'office', '提交了省级台账遴选名单', nominated, () => target()),
    telling('nomination.withdraw', 'reviewer-dg', 'office', '撤回了省级台账遴选名单', handedIn, () => target()),
    telling('nomination.return', 'office', 'reviewer-dg', '遴选名单被退回', handedIn, async () => ({
      ...(await target()),
      note: '请补充理由',
    })),
    telling('nomination.decide', 'office', 'reviewer-dg', '遴选名单已审定', handedIn, () =>
      verdict('甲公司', 'confirmed'),
    ),
    telling('nomination.confirmMany', 'office', 'reviewer-dg', '遴选名单已审定', handedIn, () => confirming('甲公司')),
  ]
}

/** Every move of every noun that tells somebody. */
const feedbackTellings = (world: () => World): readonly Telling[] => {
  const send = async () => {
    const feedbackId = newRequest()
    await world().as('contact-1').does('inbox.feedback', { text: '字太小' }, feedbackId)
    return feedbackId
  }
  return [
    telling('inbox.feedback', 'contact-1', 'office', '收到新的投诉建议', nothing, async () => ({ text: '字太小' })),
    telling('feedback.close', 'office', 'contact-1', '投诉建议已答复', nothing, async () => ({
      ...{ feedbackId: await send(), answer: '下一版改' },
    })),
  ]
}

export const tellings = (world: () => World): readonly Telling[] => [
  ...assessmentTellings(world),
  ...REPORT_KINDS.flatMap((kind) => reportTellings(world, kind)),
  ...listTellings(world),
  ...feedbackTellings(world),
]
