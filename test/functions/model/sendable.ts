import type { ActionInput, ActionName } from '@/contract/contract'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { seatKeyOf } from '@/domain/people/seat'
import type { Ask } from './model'
import { SEATS } from './province'

type Sendable = { [Name in ActionName]: readonly [Name, ActionInput<Name>] }[ActionName]

/** The request as a phone sends it. */
export const sendable = (ask: Ask): Sendable => {
  switch (ask.kind) {
    case 'save': {
      const { paper: assessmentId, no, seen: seenRevision, text: narrative, score: selfScore } = ask
      return ['assessment.saveAnswer', { assessmentId, no, seenRevision, narrative, selfScore, facts: {} }]
    }
    case 'remark': {
      const remark = { comment: '请补充材料', flagged: ask.flagged, verifiedScore: null, verifiedReason: '' }
      return ['assessment.remark', { assessmentId: ask.paper, no: ask.no, seenRevision: ask.seen, ...remark }]
    }
    case 'submit':
      return ['assessment.submit', { assessmentId: ask.paper, seenRevision: ask.seen }]
    case 'withdraw':
      return ['assessment.withdraw', { assessmentId: ask.paper, seenRevision: ask.seen }]
    case 'begin':
      return ['assessment.beginReview', { assessmentId: ask.paper, seenRevision: ask.seen }]
    case 'endorse':
      return ['assessment.endorse', { assessmentId: ask.paper, seenRevision: ask.seen, signerName: '陈审' }]
    case 'receive':
      return ['assessment.receive', { assessmentId: ask.paper, seenRevision: ask.seen }]
    case 'return':
    case 'send_back': {
      const input = { assessmentId: ask.paper, seenRevision: ask.seen, rectifyBy: getPlainDate(ask.day), note: '' }
      return [ask.kind === 'return' ? 'assessment.return' : 'assessment.sendBack', input]
    }
    case 'extend': {
      const input = { deadlineOn: getPlainDate(ask.day), reason: '搬迁' }
      return ['assessment.extend', { assessmentId: ask.paper, seenRevision: ask.seen, ...input }]
    }
    case 'route': {
      const [cycleId = '', enterpriseId = ''] = ask.paper.split('-')
      return ['routing.assign', { cycleId, enterpriseId, unionId: ask.union, reason: '属地调整' }]
    }
    case 'unbind':
      return ['oversight.unbind', { ...leaver(ask.seat), reason: '已调离' }]
    case 'hand_over':
      return ['people.handOver', { ...leaver(ask.seat), to: `p-${SEATS[ask.to]?.openId ?? ''}`, reason: '已调离' }]
  }
}

const leaver = (name: string): { readonly personId: string; readonly seat: string } => {
  const seated = SEATS[name]
  if (!seated) throw new Error(`nobody is called ${name}`)
  return { personId: `p-${seated.openId}`, seat: seatKeyOf(seated.seat) }
}
