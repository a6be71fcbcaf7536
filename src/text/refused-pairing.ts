import { sentences } from './refusals'

/** Of browsers that are let in. */
export const PAIRING_SENTENCES = sentences({
  web_not_set_up: () => '电脑登录还没有开通。请先在手机的微信小程序里办理；要开通，请联系省产改办。',
  web_session_over: () => '这台电脑的登录已经到期或被退出。请重新用微信扫码确认，没有保存的内容还在。',
  web_session_unknown: () => '没有找到这台电脑的登录，可能已经退出。请刷新页面查看。',
  web_sessions_too_many: ({ limit }) => `同时最多在 ${limit} 台电脑上登录。请先退出不用的，再确认。`,
  in_wechat_alone: () => '这一步只能在手机的微信小程序里办理。请用手机打开小程序，再试一次。',
  pairing_unknown: () => '这个登录码不对或已经过期。请对照电脑上现在显示的 8 位数字，重新输入。',
  pairing_crowded: () => '现在等待登录的电脑太多。请过 5 分钟再打开这个网页。',
  pairing_over: () => '这个登录码已经用过或已经过期。请换一个新的登录码，再用微信确认一次。',
  pairing_refused: () => '手机上没有同意这次登录。如果点错了，请换一个新的登录码，再确认一次。',
  pairing_looks_too_many: ({ limit }) => `一小时内最多查 ${limit} 次登录码。请过一小时再试。`,
})
