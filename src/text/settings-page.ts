/** What keeps 投诉建议 from being sent. */
export const feedbackForm = {
  empty: '请先写下您的意见或建议',
  tooLong: (said: number, limit: number): string => `写了 ${said} 字，请删到 ${limit} 字以内再发送`,
}

/** The kinds of messages that WeChat carries. */
export const reminderKinds = {
  deadline: '截止提醒',
  result: '审核结果',
  todo: '待办提醒',
}

/** 设置. */
export const settingsPage = {
  asPhone: '跟随手机',
  light: '浅色',
  dark: '深色',
  notKept: '这次有效，但手机存储已满，下次打开会恢复原样',
  elder: '关怀版',
  elderNote: '字更大，对比更强，按钮更好按',
  theme: '浅色或深色',
  thanks: '已收到，谢谢您的意见',
  feedback: '意见或建议',
  feedbackExample: '哪里不好用、哪里不合理，都请告诉我们',
  sendFeedback: '发送给省产改办',
  ownFeedback: '我的投诉建议',
  moreReminders: (accepted: number): string => `已增加 ${accepted} 条提醒`,
  noMoreReminders: '没有增加。如以前选过“总是拒绝”，请先去微信设置里打开',
  remindersLeft: (left: number): string => `微信提醒剩 ${left} 次`,
  remindersAhead: (reminders: number, receivable: number): string =>
    `到截止还有 ${reminders} 次提醒，现在可收 ${receivable} 次`,
  openSettings: '去微信设置里打开',
  remindersNote: '微信规定：每同意一次，只能发一条。用完以后消息仍会出现在“消息”里。',
  askReminders: '增加提醒次数',
  checkReminders: '试发一条，看收不收得到',
  display: '显示',
  reminders: '消息提醒',
  complaints: '投诉建议',
  about: '关于',
  version: '版本',
  audit: '我的操作记录',
  ownData: '我的信息',
  webSessions: '在电脑上使用',
  webSessionsNote: '扫码登录网页版，看哪些电脑登录着',
  help: '使用帮助',
  helpNote: '照着做的手册，和遇到问题打给谁',
  updateReady: '新版本已准备好',
  reopen: '重新打开',
  console: '本机控制台',
  consoleNote: '时钟、消息、数据',
  switchPerson: '切换身份',
  localOnly: '本机演示',
}
