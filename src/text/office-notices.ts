import type { Notice, NoticeKind } from '@/domain/reminders/notice'
import { formatMoment } from './dates'
import { reminderKinds } from './settings-page'

/** What is said where something of the deployment is wrong. */
export interface NoticeWords {
  readonly title: string
  readonly lines: readonly string[]
}

interface Mending {
  readonly what: string
  readonly mend: string
}

const SECRET: Mending = {
  what: '小程序的 AppSecret 不对，或已经重置。',
  mend: '请系统管理员到微信公众平台“开发管理”里核对 AppSecret，改好云函数的环境变量 WX_SECRET。',
}
const APP_ID: Mending = {
  what: '小程序的 AppID 不对。',
  mend: '请系统管理员核对云函数的环境变量 WX_APPID，它应与微信公众平台上的 AppID 一致。',
}
const TEMPLATE: Mending = {
  what: '微信不认识这个订阅消息模板，可能已被删除或更换。',
  mend: '请系统管理员到微信公众平台“订阅消息”里核对模板 ID，改好云函数的 TEMPLATE_ 开头的环境变量。',
}

/** What WeChat's codes mean, and who does what about it. */
const BY_CODE: Readonly<Record<string, Mending>> = {
  '40001': SECRET,
  '40125': SECRET,
  '41004': SECRET,
  '40013': APP_ID,
  '41002': APP_ID,
  '40003': {
    what: '收件人不是这个小程序的用户，AppID 可能换过。',
    mend: '请系统管理员核对云函数的环境变量 WX_APPID；AppID 确实换了的，各单位需要重新绑定。',
  },
  '40037': TEMPLATE,
  '41030': {
    what: '提醒要打开的页面还没有发布。',
    mend: '请系统管理员先发布小程序的正式版，或把云函数的环境变量 WX_MINIPROGRAM_STATE 改为实际使用的版本。',
  },
  '40164': {
    what: '云函数的出口地址不在微信的 IP 白名单里。',
    mend: '请系统管理员到微信公众平台“开发管理”里添加 IP 白名单。',
  },
  '48001': {
    what: '小程序没有发送订阅消息的权限。',
    mend: '请系统管理员到微信公众平台开通“订阅消息”。',
  },
  no_token: {
    what: '没有拿到微信的访问凭证。',
    mend: '请系统管理员核对云函数的环境变量 WX_APPID 和 WX_SECRET，并确认云函数能连上 api.weixin.qq.com。',
  },
}
const OTHER: Mending = {
  what: '微信不接受我们的配置。',
  mend: '请系统管理员按代码查微信开放文档，并核对云函数的环境变量。',
}

/** What one of WeChat's codes means, and who does what about it. */
export const mendingOf = (code: string): Mending => BY_CODE[code] ?? OTHER

const untilMended = '修好以前，消息只在小程序里，微信不会提醒；着急的请电话联系。'

const WORDS: Readonly<Record<NoticeKind, (notice: Notice) => NoticeWords>> = {
  wechat_configuration: ({ code, words, since }) => {
    const { what, mend } = mendingOf(code)
    const said = words === '' ? '' : `微信的答复：${words}。`
    return {
      title: code === 'no_token' ? '微信提醒发不出去' : `微信提醒发不出去（微信代码 ${code}）`,
      lines: [since === null ? '' : `自 ${formatMoment(since)} 起。`, what, mend, said, untilMended],
    }
  },
  no_template: ({ code }) => {
    const kinds: Readonly<Record<string, string>> = reminderKinds
    return {
      title: `“${kinds[code] ?? code}”没有配置微信模板`,
      lines: [
        '这一类消息只在小程序里。',
        `请系统管理员到微信公众平台选用模板，把模板 ID 填进云函数的环境变量 TEMPLATE_${code.toUpperCase()}。`,
      ],
    }
  },
  wrong_fields: ({ code, words }) => {
    const kinds: Readonly<Record<string, string>> = reminderKinds
    return {
      title: `“${kinds[code] ?? code}”的模板字段填错了`,
      lines: [
        `环境变量 TEMPLATE_${code.toUpperCase()}_FIELDS 里这一处看不懂：${words}`,
        '请系统管理员按部署说明第 4 节改好。改好以前，这一类微信提醒都不发，只在小程序里；着急的请电话联系。',
      ],
    }
  },
  channel_configuration: ({ code, words }) => ({
    title: `${code === 'sms' ? '短信' : '企业微信'}发不出去`,
    lines: [
      `对方的答复：${words}`,
      `请系统管理员核对云函数里 ${code === 'sms' ? 'SMS_' : 'WORK_WECHAT_'} 开头的环境变量，以及余额、签名、模板和可信 IP。`,
      '改好以前，没有收到微信提醒的人列在“联系不上的人”里，请电话联系。',
    ],
  }),
  timer_silent: ({ code, since }) => ({
    title: '定时任务停了',
    lines: [
      since === null ? '' : `${formatMoment(since)} 以后，`,
      `云函数 ${code} 没有再按时运行。`,
      code === 'deadline'
        ? '到期提醒、逾期标记和补发的消息都停着；着急的请电话联系。'
        : '没做完的导出和材料包停着，到期的文件没有删除。',
      '请系统管理员打开“运行状态”，按上面写的办法检查触发器。',
    ],
  }),
  unknown_holidays: ({ code }) => ({
    title: `还不知道 ${code} 年的节假日安排`,
    lines: [
      `${code} 年提醒的工作日暂按周一至周五计算，节假日和调休可能不准；截止日期不变。`,
      '国务院公布放假安排后，请系统管理员更新程序；在此以前请核对催办日历。',
    ],
  }),
}

/** Leads to 微信提醒检查. */
export const tryOut = '改好后，试发一条'

/** What is wrong, and what to do about it. */
export const noticeWords = (notice: Notice): NoticeWords => WORDS[notice.kind](notice)
