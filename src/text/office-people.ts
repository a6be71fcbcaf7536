import type { Role } from '@/domain/people/person'

const UNBIND_REASON_MISSING = '请写明解除绑定的理由，系统会留下记录。'

export const CONTACT_UNBOUND = '此人不能再查看和填报；已填的内容都保留。需要时可以重新邀请。'

const REVIEWER_UNBOUND = '此人不能再查看和审核；已写的意见和办理记录都保留。需要时可以重新邀请。'

const LAST_REVIEWER_UNBOUND =
  '这是该工会唯一的审核员：在等审核的都原样等着，列在“没有审核员的工会”里，请尽快邀请新的审核员，或改派企业；没有审完的回到待审核，意见都留着，企业这时可以撤回。'

export const UNATTENDED_NOTE = '还没有邀请，或唯一的审核员已解除绑定。请邀请审核员，或把企业改派给别的工会。'

/** What lies with a union for which nobody is bound. */
export const unattendedWords = ({
  enterprises,
  assessments,
  reports,
  ledger,
}: Readonly<Record<'enterprises' | 'assessments' | 'reports' | 'ledger', number>>): string => {
  const waiting = [
    ...(assessments > 0 ? [`${assessments} 份评估表`] : []),
    ...(reports > 0 ? [`${reports} 份报告`] : []),
    ...(ledger > 0 ? [`${ledger} 家台账`] : []),
  ]
  const waits = waiting.length > 0 ? `${waiting.join('、')}在等审核` : '没有在等审核的'
  return `负责 ${enterprises} 家企业 · ${waits}`
}

/** What ending a reviewer's seat does; `others`: how many more the union has. */
export const reviewerUnboundStatement = (others: number): string =>
  others > 0 ? REVIEWER_UNBOUND : `${REVIEWER_UNBOUND}${LAST_REVIEWER_UNBOUND}`

/** What ending a colleague's seat does, or one's own. */
export const colleagueUnboundStatement = (own: boolean): string =>
  own
    ? '您自己不能再办理省产改办的任何事项。要回来，须由同事重新邀请。'
    : '此人不能再办理省产改办的任何事项；办过的都保留。需要时可以重新邀请。'

const OWN_REVIEWER_UNBOUND = '您自己不能再查看和审核；已写的意见和办理记录都保留。要回来，须由省产改办重新邀请。'

const LAST_CONTACT_UNBOUND = '该企业就没有填报人了，请尽快请省产改办邀请新的填报人。'

/** What ending a seat does; `others`: how many more sit in it. */
export const unboundStatement = (role: Role, own: boolean, others: number): string => {
  switch (role) {
    case 'contact':
      return others > 0 ? CONTACT_UNBOUND : `${CONTACT_UNBOUND}${LAST_CONTACT_UNBOUND}`
    case 'reviewer':
      return own
        ? `${OWN_REVIEWER_UNBOUND}${others > 0 ? '' : LAST_REVIEWER_UNBOUND}`
        : reviewerUnboundStatement(others)
    case 'office':
      return colleagueUnboundStatement(own)
  }
}

/** 审核员和同事. */
export const peoplePage = {
  everybody: '全部人员',
  everybodyNote: '搜索企业填报人、审核员和同事，移交工作',
  unattended: '没有审核员的工会',
  unions: '个工会',
  inviteReviewerLabel: (name: string): string => `邀请审核员：${name}`,
  inviteReviewer: '邀请审核员',
  unbound: (name: string): string => `已解除${name}的绑定`,
  colleagues: '省产改办同事',
  bound: (colleagues: number): string => `${colleagues} 人已绑定`,
  self: '本人',
  reviewers: '审核员',
  noReviewer: '还没有审核员绑定',
  noReviewerNote: '请在首页“邀请码”里邀请各责任工会的审核员。',
}

/** Who is bound, and 解除绑定. */
export const holders = {
  boundSince: (when: string, reachable: boolean): string =>
    `${when} 绑定 · ${reachable ? '可收微信提醒' : '只能站内提醒，急事请电话联系'}`,
  unbindLabel: (name: string): string => `解除绑定：${name}`,
  unbind: '解除绑定',
  unbindTitle: (name: string): string => `解除${name}的绑定`,
  unbindOwnTitle: '解除您自己的绑定',
}

/** 解除绑定, asked for. */
export const unbindSheet = {
  confirm: '确定解除',
  notDone: '没有解除',
  afterwards: '解除后',
  reason: '解除的理由',
  reasonExample: '如：已调离',
  reasonHint: '系统留有记录：由谁、在什么时候、为什么解除。',
  reasonMissing: UNBIND_REASON_MISSING,
}
