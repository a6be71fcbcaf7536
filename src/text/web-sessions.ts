import type { WebBrowser } from '@/domain/people/pairing'
import { getInstant } from '@/domain/calendar/instant'
import { formatMoment, formatTime } from './dates'

const BROWSER_WORDS: Readonly<Record<WebBrowser['browser'], string>> = {
  edge: 'Edge',
  chrome: 'Chrome（谷歌）或同类浏览器',
  firefox: 'Firefox（火狐）',
  safari: 'Safari',
  other: '其他浏览器',
}

const SYSTEM_WORDS: Readonly<Record<WebBrowser['system'], string>> = {
  windows: 'Windows 电脑',
  macos: '苹果电脑',
  linux: 'Linux 电脑（含统信、麒麟）',
  android: '安卓手机或平板',
  ios: '苹果手机或平板',
  other: '其他设备',
}

/** A browser, as whoever lets it in is shown it. */
export const browserWords = ({ browser, system }: WebBrowser): string =>
  `${SYSTEM_WORDS[system]} · ${BROWSER_WORDS[browser]}`

/** 在电脑上使用. */
export const webSessionsPage = {
  how: (hasAddress: boolean): string =>
    `在电脑的浏览器里打开${hasAddress ? '下面的网址' : '产改评估的网页版'}，会显示 8 位登录码和二维码。在这里扫码或输入登录码，确认以后，那台电脑就以您的身份登录一天。`,
  address: (address: string): string => `网址：${address}`,
  copy: '复制网址',
  copied: '已复制，可以发到电脑上打开',
  notCopied: '没有复制成功，请照着上面的网址输入。',
  notSetUp: '电脑登录还没有开通，请在手机上办理。要开通，请联系省产改办，由系统管理员照部署说明第 15 节开通。',
  code: '登录码',
  codeHint: '电脑上显示的 8 位数字，5 分钟内有效',
  scan: '扫一扫电脑上的二维码',
  noScan: '没有扫到登录码。请对准电脑上的二维码再扫，或输入 8 位数字。',
  look: '下一步',
  asks: '这台电脑要以您的身份登录',
  askedAt: (at: number): string => `${formatTime(getInstant(at))} 打开的网页`,
  beware: '只确认您面前的这台电脑。别人发来的登录码、二维码不要确认：确认了，他就能以您的身份办理。',
  confirm: '是我，确认登录',
  refuse: '不是我，不同意',
  confirmed: '已确认，请看电脑',
  refused: '已拒绝这次登录',
  open: '已登录的电脑',
  none: '现在没有电脑登录。',
  until: (beganAt: number, expiresAt: number): string =>
    `${formatMoment(getInstant(beganAt))} 登录，${formatMoment(getInstant(expiresAt))} 到期`,
  own: '正在用的这台',
  end: '退出',
  endOf: (browser: string): string => `退出 ${browser}`,
  ended: '已退出，那台电脑不能再办理',
}
