import { getInstant } from '@/domain/calendar/instant'
import { formatTime } from './dates'

/** 登录网页版. */
export const webEntry = {
  product: '产改评估',
  lead: '用微信确认，在这台电脑上使用一天',
  steps: '在手机上打开“产改评估”小程序，点“设置 — 在电脑上使用”，扫这个二维码，或输入登录码。',
  picture: '登录码的二维码',
  code: (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`,
  until: (at: number): string => `${formatTime(getInstant(at))} 前有效，确认后自动进入`,
  others: '审核员和省产改办可以在电脑上使用。公用的电脑用完以后，请在手机的同一页上点“退出”。',
  again: '换一个登录码',
  asking: '正在取登录码',
}
