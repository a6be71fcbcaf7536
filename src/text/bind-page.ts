import type { KeptDatum } from '@/domain/privacy/kept-data'
import { withOfficeTelephone } from '@/domain/people/shown-telephone'
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

/** What is kept of a person, in the words of every day; the whole table is in the deployment guide. */
export const KEPT_WORDS = {
  name: '姓名',
  telephone: '手机号',
  invited: '邀请码上的姓名和电话',
  wechat: '微信识别号',
  browser: '电脑登录的记录',
  told: '收到的消息',
  requests: '防重复办理的编号',
  own: '自己存的常用语和筛选',
  signed: '签名和办理意见',
  entered: '台账和名册里的联系人',
  written: '填写的文字',
  evidence: '照片和文件',
} as const satisfies Readonly<Record<KeptDatum, string>>

const { name, telephone, invited, wechat, browser, told, requests, own, signed, entered, written, evidence } =
  KEPT_WORDS

export const privacyNote = {
  purpose: '用途：只用于产改评估的填报、审核和通知，不公开，不排名。',
  readers: '谁能看到：本单位填报人、责任工会审核员、省产改办。',
  photos: '照片：上传前会去掉拍摄地点等信息；文件按原样保存。',
  erased: `会删除的：${name}、${telephone}、${invited}、${own}，离任或移交半年后；${told}，两年后；${requests}，30 天后；${browser}，一天内。`,
  archived: `随材料留存的：${signed}、${entered}、${written}、${evidence}。${wechat}也留存，只用来认出是同一个人。`,
  unbinding: withOfficeTelephone(
    '您可以随时联系省产改办解除绑定；已提交的评估材料按规定留存。绑定以后，在“设置 — 我的信息”可以查看、复制、删除自己的信息。',
  ),
  title: '个人信息说明',
}
