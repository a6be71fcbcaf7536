import { withOfficeTelephone } from './whom-to-call'
/** What is wrong with a code as it was typed. */
export const codeProblem = {
  foreign: (join: string): string => `邀请码里没有“${join}”，请对照再看一遍`,
  tooLong: (limit: number, code: number): string => `邀请码是 ${limit} 位，现在是 ${code} 位，请对照删去多出的`,
}

/** What an invitation offers, before and after the seat's name. */
export const seatOffered = {
  as: '邀请您作为',
  contact: '的填报人',
  reviewer: '的审核员',
  join: '邀请您加入',
}

/** 绑定单位. */
export const bindPage = {
  name: '您的姓名',
  nameExample: '请填写真实姓名',
  nameHint: '审核单位和同事会看到这个姓名',
  nameMissing: '请填写姓名',
  confirm: '确认绑定',
  notMine: '不是我的单位，重新输入',
  bound: (seatName: string): string => `已绑定${seatName}`,
  product: '产改评估',
  subtitle: '省级台账入库企业阶段性评估',
  lead: '绑定单位后就可以开始',
  codeTitle: '请输入邀请码',
  codeNote: '邀请码由省产改办发给您，共 12 位',
  code: '邀请码',
  codeExample: '如 ABCD-EFGH-JKMN',
  codeHint: '大小写、空格和横线都可以，不用对齐',
  next: '下一步',
  withoutCode: '没有邀请码？',
  withoutCodeNote: withOfficeTelephone('请联系省产改办或贵单位的责任工会。每个邀请码只能用一次，请不要转给别人。'),
  switchPerson: '切换身份（本机演示）',
}
