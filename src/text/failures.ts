import type { Refusal } from '@/domain/refusal/refusal'
import { refusalSentence } from './refusals'

/** How a call can end other than well; the shape of what services/call hands back. */
export type Failure =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'outage'; readonly reference: string }
  | { readonly outcome: 'offline' }

/** The sentence that a person reads when a call did not end well. */
export const failureSentence = (failure: Failure): string => {
  switch (failure.outcome) {
    case 'refused':
      return refusalSentence(failure.refusal)
    case 'outage':
      return `系统暂时出了问题，您填写的内容没有丢失。请过几分钟再试；仍不行，请把编号 ${failure.reference} 告诉省产改办。`
    case 'offline':
      return '网络没有连上，您填写的内容没有丢失。请检查手机网络，再试一次。'
  }
}

/** A page that could not be opened. */
export const pageFailure = {
  notOpened: '页面没有打开，请检查网络后再试',
  unknown: '没有这个页面，已打开首页',
}
