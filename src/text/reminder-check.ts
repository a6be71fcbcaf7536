import type { TemplateCheck } from '@/contract/message'
import { mendingOf } from './office-notices'
import { reminderKinds } from './settings-page'

type Tone = 'ok' | 'warn' | 'danger'

interface CheckWords {
  readonly tone: Tone
  readonly tag: string
  readonly lines: readonly string[]
}

/** What WeChat's codes mean for a message that it did not take. */
const FAILED: Readonly<Record<number, string>> = {
  [-1]: '微信系统忙，请过几分钟再试。',
  43108: '微信正在处理上一条，请过几分钟再试。',
  45009: '今天发给微信的次数用完了，明天再试。',
  47003: '模板里的字段和程序填的对不上，请系统管理员核对模板的字段。',
}

const withAnswer = ({ code, words }: TemplateCheck): readonly string[] => {
  if (code === null && words === null) return []
  return [[code === null ? '' : `微信代码 ${code}`, words ?? ''].filter(Boolean).join('，')]
}

const NOT_SENT: Readonly<
  Record<Exclude<TemplateCheck['outcome'], 'sent'>, (check: TemplateCheck) => Omit<CheckWords, 'tone'>>
> = {
  no_template: () => ({
    tag: '没有配置',
    lines: ['还没有配置微信模板，这一类消息只在小程序里。请系统管理员按部署说明填写模板 ID。'],
  }),
  no_consent: () => ({ tag: '次数用完', lines: ['没有发。请先点“增加提醒次数”，再试一次。'] }),
  refused: () => ({
    tag: '微信拒收',
    lines: ['您在微信里关掉了这类提醒，或同意的次数已用完。请点“增加提醒次数”，或去微信设置里打开。'],
  }),
  nobody_bound: () => ({ tag: '没有发出', lines: ['还没有绑定。'] }),
  failed: ({ code }) => ({
    tag: '发送失败',
    lines: [FAILED[code ?? 0] ?? '微信没有收下这条消息，请过几分钟再试；还不行，请告诉系统管理员。'],
  }),
  configuration: ({ kind, code, words }) => {
    // Without a code nobody was asked: the fields of the template make no sense.
    if (code === null)
      return {
        tag: '配置有误',
        lines: [
          `模板的字段写得不对${words === null ? '' : `：${words}`}。`,
          `请系统管理员按部署说明第 4 节改好云函数的环境变量 TEMPLATE_${kind.toUpperCase()}_FIELDS。`,
        ],
      }
    const { what, mend } = mendingOf(code === 0 ? 'no_token' : String(code))
    return { tag: '配置有误', lines: [what, mend] }
  },
  unknown: () => ({ tag: '结果不明', lines: ['没有得到微信的答复。请看手机上是否收到，没有就再试一次。'] }),
  dropped: () => ({ tag: '没有发出', lines: ['请再试一次。'] }),
}

/** What a test message came to, and what to do next. */
export const checkWords = (check: TemplateCheck): CheckWords => {
  const { outcome } = check
  if (outcome === 'sent') return { tone: 'ok', tag: '已发出', lines: ['微信已收下，请看手机上“服务通知”里是否收到。'] }
  const tone = outcome === 'configuration' || outcome === 'failed' ? 'danger' : 'warn'
  const { tag, lines } = NOT_SENT[outcome](check)
  return { tone, tag, lines: [...lines, ...withAnswer(check)] }
}

/** 微信提醒检查. */
export const reminderCheckPage = {
  note: '给自己各发一条测试消息，看微信能不能送到。和平时的提醒一样，每发一条用掉一次提醒次数。',
  kind: reminderKinds,
  left: (left: number): string => `还剩 ${left} 次`,
  notConfigured: '没有配置微信模板',
  untried: '还没有试',
  trying: '正在发送',
  run: '发送测试消息',
  spent: '提醒次数为 0，请先点“增加提醒次数”。',
}
