import { LEFT_KEPT_DAYS, MESSAGES_KEPT_DAYS } from './left-person'

/** By which rule something personal goes again, or that it stays. */
export type ErasureRule = 'left' | 'day' | 'month' | 'years' | 'bound' | 'archive'

/** What each rule says to whom it concerns. */
export const ERASURE_WORDS: Readonly<Record<ErasureRule, string>> = {
  left: `解除绑定（离任、移交）满 ${LEFT_KEPT_DAYS} 天，自动删除；经过和操作记录里换成“已离开的人员”加代号`,
  archive: '是归档材料的一部分，随材料保存，不单独删除',
  bound: '绑定期间和以后都要用来认出是同一个人，不公开，不能由它得知姓名和电话',
  day: '用过或到期后一天内自动删除',
  month: '30 天后自动删除',
  years: `满 ${MESSAGES_KEPT_DAYS} 天自动删除`,
}

/** Personal data by what they are, each with why it is kept and how it goes. Where exactly each lies: `kept-fields.ts`. */
export const KEPT_DATA = {
  name: { what: '姓名', why: '写明由谁填写、审核、办理', rule: 'left' },
  telephone: { what: '登记的手机号', why: '有事联系，发短信或企业微信提醒', rule: 'left' },
  invited: { what: '邀请码上的姓名和电话', why: '发给谁、怎样联系', rule: 'left' },
  wechat: { what: '微信识别号（openid）', why: '登录，发微信提醒', rule: 'bound' },
  browser: { what: '电脑登录的记录', why: '确认电脑上是谁，可以从手机上退出', rule: 'day' },
  told: { what: '收到的消息', why: '告诉要办什么、办到哪里', rule: 'years' },
  requests: { what: '请求编号', why: '网络断了重发时不重复办理', rule: 'month' },
  own: { what: '自己存的常用语和常用筛选', why: '审核、查看时省得重写', rule: 'left' },
  signed: { what: '签署和办理意见上的姓名、手写签名', why: '同意呈报、退回、核定、确认是谁作出的', rule: 'archive' },
  entered: { what: '台账、名册里的联系人和电话', why: '省产改办设的栏目，由企业、工会填写', rule: 'archive' },
  written: { what: '自评情况、报告、意见、投诉建议的文字', why: '填报和办理的内容', rule: 'archive' },
  evidence: { what: '照片、文件、盖章件', why: '佐证材料和签章', rule: 'archive' },
} as const satisfies Readonly<
  Record<string, { readonly what: string; readonly why: string; readonly rule: ErasureRule }>
>

export type KeptDatum = keyof typeof KEPT_DATA
