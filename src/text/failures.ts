import type { Refusal } from '@/domain/refusal/refusal'
import { deviceWords } from './device-words'
import { refusalSentence } from './refusals'

/** What the platform does not serve: whether to wait, or whom to tell. */
const unserved = {
  busy: '服务正忙，没有等到结果，您填写的内容没有丢失。请过一会儿再试，不会重复办理。',
  quota: '云服务的额度用完了，您填写的内容没有丢失。请告诉省产改办，请系统管理员处理。',
  not_set_up: '云服务没有部署好，或正在更新。请过几分钟再试；仍不行，请告诉省产改办。',
  not_allowed: '云服务不允许这一步，再试也一样。请告诉省产改办，请系统管理员检查。',
} as const

/** How a call can end other than well; the shape of what services/call hands back. */
export type Failure =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'outage'; readonly reference: string }
  | { readonly outcome: 'unserved'; readonly because: keyof typeof unserved }
  | { readonly outcome: 'offline' }

/** The sentence that a person reads when a call did not end well. */
export const failureSentence = (failure: Failure): string => {
  switch (failure.outcome) {
    case 'refused':
      return refusalSentence(failure.refusal)
    case 'outage':
      return `系统暂时出了问题，您填写的内容没有丢失。请过几分钟再试；仍不行，请把编号 ${failure.reference} 告诉省产改办。`
    case 'unserved':
      return unserved[failure.because]
    case 'offline':
      return deviceWords().offline
  }
}

/** A page that could not be opened. */
export const pageFailure = {
  notOpened: '页面没有打开，请检查网络后再试',
  unknown: '没有这个页面，已打开首页',
}
