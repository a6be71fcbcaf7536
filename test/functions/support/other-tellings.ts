import type { ReportKind } from '@/domain/report/sections'
import { ledgerStanding, ledgerSteps } from './ledger'
import { mergerOf } from './merging'
import { newRequest } from './new-request'
import { DONGGUAN, nominating } from './nominating'
import { PARTIES, reporting } from './reporting'
import { inOrder, nothing, rectifyBy, telling, type Telling } from './telling'
import type { World } from './world'

export const reportTellings = (world: () => World, kind: ReportKind): readonly Telling[] => {
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

export const listTellings = (world: () => World): readonly Telling[] => {
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

export const feedbackTellings = (world: () => World): readonly Telling[] => {
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
