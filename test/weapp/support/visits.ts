import type { Phone } from '../harness/phone'

/** How each page is come to: by whom, and with what in its address. A page that is missing here fails the tests. */
export interface Visit {
  readonly by: string
  readonly query?: string
  /** What is to be read on it. */
  readonly sees: string
}

const ofFilled = '?id=c2026-e002'

export const VISITS: Readonly<Record<string, Visit>> = {
  'pages/home/index': { by: 'contact-1', sees: '第1号企业有限公司' },
  'pages/bind/index': { by: 'newcomer', sees: '请输入邀请码' },
  'pages/inbox/index': { by: 'contact-1', sees: '还没有消息' },
  'pages/settings/index': { by: 'contact-1', sees: '关怀版' },
  'packages/contact/pages/dimension/index': {
    by: 'contact-2',
    query: `${ofFilled}&d=organisation&no=1`,
    sees: '自评情况',
  },
  'packages/contact/pages/check/index': { by: 'contact-2', query: ofFilled, sees: '没有必须处理的问题' },
  'packages/contact/pages/receipt/index': { by: 'contact-2', query: ofFilled, sees: '还没有提交' },
  'packages/contact/pages/preview/index': { by: 'contact-2', query: ofFilled, sees: '第2号企业有限公司' },
  'packages/contact/pages/extension/index': { by: 'contact-2', query: ofFilled, sees: '希望延期到' },
  'packages/reviewer/pages/extensions/index': { by: 'reviewer-dg', sees: '没有等待答复的延期申请' },
  'packages/reviewer/pages/totals/index': { by: 'office', sees: '还没有可以统计的评估表' },
  'packages/office/pages/receive-many/index': { by: 'office', sees: '待接收' },
  'packages/office/pages/extend-many/index': { by: 'office', query: '?filter=draft', sees: '延期全部' },
  'packages/reviewer/pages/worklist/index': { by: 'reviewer-dg', sees: '待审核' },
  'packages/reviewer/pages/review/index': { by: 'reviewer-dg', query: ofFilled, sees: '第2号企业有限公司' },
  'packages/reviewer/pages/phrases/index': { by: 'reviewer-dg', sees: '还没有常用语' },
  'packages/office/pages/progress/index': { by: 'office', sees: '各责任工会进展' },
  'packages/office/pages/routing/index': { by: 'office', sees: '第4号企业有限公司' },
  'packages/office/pages/enterprise/index': { by: 'office', query: '?id=e002', sees: '第2号企业有限公司' },
  'packages/office/pages/cycle/index': { by: 'office', sees: '截止' },
  'packages/office/pages/edition/index': { by: 'office', sees: '读入新通知的附件 1' },
  'packages/office/pages/invitations/index': { by: 'office', sees: '邀请' },
  'packages/office/pages/people/index': { by: 'office', sees: '周办（本人）' },
  'packages/office/pages/unions/index': { by: 'office', sees: '审核员 1 人' },
  'packages/office/pages/nudge-unions/index': { by: 'office', sees: '没有要提醒的工会' },
  'packages/papers/pages/form/index': { by: 'contact-2', query: ofFilled, sees: '导出 Word' },
  'packages/papers/pages/materials/index': { by: 'contact-2', sees: '填报预览' },
  'packages/papers/pages/report/index': { by: 'contact-2', query: `${ofFilled}-stage`, sees: '导出 Word' },
  'packages/papers/pages/reports/index': { by: 'reviewer-dg', query: '?kind=stage', sees: '这里还没有报告' },
  'packages/papers/pages/package/index': { by: 'contact-2', sees: '生成' },
  'packages/papers/pages/stamp/index': { by: 'contact-2', query: ofFilled, sees: '现在还没有可盖章的评估表' },
  'packages/papers/pages/word-in/index': { by: 'contact-2', query: ofFilled, sees: '选择文件' },
  'packages/papers/pages/roster-import/index': { by: 'office', sees: '选择名单文件' },
  'packages/papers/pages/seats/index': { by: 'contact-1', sees: '添加席位' },
  'packages/reviewer/pages/nudge/index': { by: 'reviewer-dg', sees: '催办整栏' },
  'packages/papers/pages/unreached/index': { by: 'office', sees: '没有联系不上的人' },
  'packages/papers/pages/reminder-check/index': { by: 'contact-1', sees: '给自己各发一条测试消息' },
  'packages/papers/pages/sent-messages/index': { by: 'office', query: '?enterprise=e002', sees: '没有发送记录' },
  'packages/papers/pages/audit/index': { by: 'office', sees: '没有操作记录' },
  'packages/papers/pages/own-feedback/index': { by: 'contact-1', sees: '您还没有发过投诉建议' },
  'packages/papers/pages/own-data/index': { by: 'contact-1', sees: '保存了什么' },
  'packages/papers/pages/web-sessions/index': { by: 'reviewer-dg', sees: '网址：https://desk.example.org' },
  'packages/office/pages/feedback/index': { by: 'office', sees: '没有待办理的投诉建议' },
  'packages/office/pages/delivery/index': { by: 'office', sees: '点数字看是哪些' },
  'packages/office/pages/health/index': { by: 'office', sees: '没有发现故障' },
  'packages/papers/pages/help/index': { by: 'contact-1', sees: '遇到问题找谁' },
  'packages/papers/pages/people/index': { by: 'office', sees: '第1号企业有限公司' },
  'packages/papers/pages/quotas/index': { by: 'office', sees: '东莞市总工会' },
  'packages/papers/pages/nominations/index': { by: 'reviewer-dg', sees: '还没有下达' },
  'packages/papers/pages/nomination-review/index': { by: 'office', sees: '还没有下达名额' },
  'packages/papers/pages/ledger/index': { by: 'contact-1', sees: '请核对本单位的台账' },
  'packages/papers/pages/ledger-list/index': { by: 'reviewer-dg', sees: '导出 Excel' },
  'packages/papers/pages/ledger-confirm/index': { by: 'reviewer-dg', sees: '没有待确认的台账' },
  'packages/papers/pages/ledger-entry/index': { by: 'reviewer-dg', query: ofFilled, sees: '企业还没有核对' },
  'packages/papers/pages/ledger-columns/index': { by: 'office', sees: '建议栏目' },
}

/** Who comes to a page while there is no network, and how. */
export const withoutNetwork = (route: string): [openId: string, opening: { at: string; online: false }] => {
  const { by, query = '' } = VISITS[route] ?? { by: '' }
  return [by, { at: `/${route}${query}`, online: false }]
}

/** The network comes back: what is to be read is there, at once or by 重试. */
export const goesOn = async (phone: Phone, route: string): Promise<void> => {
  phone.machine.network.set(true)
  if (phone.count('重试') > 0) await phone.tap('重试')
  phone.sees(VISITS[route]?.sees ?? '')
}
