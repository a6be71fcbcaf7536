/** Where a message leads, and when it came. */
export const inboxRows = {
  report: '去报告',
  assessment: '去评估表',
  reviewAssessment: '查看评估表',
  list: '去办理',
  answer: '查看答复',
  today: (at: string): string => `今天 ${at}`,
}

/** 消息. */
export const inboxPage = {
  unread: '未读',
  understood: '知道了',
  none: '还没有消息',
  noneNote: '截止提醒、审核结果都会在这里通知您。',
  home: '回首页',
  unreadCount: (unread: number): string => `${unread} 条未读`,
  allRead: '全部标为已读',
  unit: '条',
  end: '没有更早的消息了',
}
