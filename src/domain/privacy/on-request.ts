import type { KeptDatum } from './kept-data'

/** What can be erased at once. */
export const ERASABLE = ['telephone', 'invited', 'browser', 'own'] as const satisfies readonly KeptDatum[]
export type Erasable = (typeof ERASABLE)[number]

/** What becomes of something personal when whom it concerns asks for its deletion, and why. */
interface OnRequest {
  readonly then: 'erased' | 'kept'
  readonly why: string
}

/**
 * By kind: erased at once is what serves nobody but whoever asks; what others work with, or what papers are made of, is kept as the rule of
 * `KEPT_DATA` says.
 */
export const ON_REQUEST: {
  readonly [Kind in KeptDatum]: OnRequest & { readonly then: Kind extends Erasable ? 'erased' : 'kept' }
} = {
  name: {
    then: 'kept',
    why: '您还在席位上，由谁填写、审核、办理要写明。不再办理的，先请省产改办解除绑定，到期自动删除',
  },
  telephone: { then: 'erased', why: '各席位登记的号码一起删。以后有急事打不到您，短信也发不到；可以再登记' },
  invited: { then: 'erased', why: '删邀请码上的电话；姓名和席位上的一样，到期自动删除' },
  wechat: { then: 'kept', why: '删了，您自己也进不来，别人也认不出是您办的' },
  browser: { then: 'erased', why: '其他电脑全部退出登录；正在用的这台不退' },
  told: { then: 'kept', why: '提醒发没发、发给谁，以后要说得清，到期自动删除' },
  requests: { then: 'kept', why: '里面没有您填的内容，删了重发时会重复办理' },
  own: { then: 'erased', why: '只有您自己看得到。工会、省产改办共用的常用语不删' },
  signed: { then: 'kept', why: '是已经作出的决定，材料的效力要靠它' },
  entered: { then: 'kept', why: '是企业的台账，不是您一个人的；写错了可以在台账核对里更正' },
  written: { then: 'kept', why: '是单位的材料和已经办理的事项' },
  evidence: { then: 'kept', why: '是单位材料的佐证；没有提交的，可以在填报页删除' },
}
