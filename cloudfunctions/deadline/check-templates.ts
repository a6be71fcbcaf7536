import { TEMPLATE_KINDS, type TemplateKind } from '@/contract/inbox'
import type { TemplateCheck } from '@/contract/message'
import { checkTemplate } from '../_messages/template-check'
import type { Addressee } from '../_store/people'
import type { SubscribeMessages } from '../_wechat/subscribe-message'
import type { Run } from './run'

/** What was tried, in words for the person who runs the check. */
export interface TemplatesCheck {
  readonly tried: number
  readonly sent: number
  readonly lines: readonly string[]
}

const TEMPLATE: Readonly<Record<TemplateKind, string>> = {
  deadline: '截止提醒（TEMPLATE_DEADLINE）',
  result: '审核结果（TEMPLATE_RESULT）',
  todo: '待办提醒（TEMPLATE_TODO）',
}

const OUTCOME: Readonly<Record<TemplateCheck['outcome'], string>> = {
  sent: '微信已收下，请在手机上看是否收到',
  no_template: '没有配置模板，请填环境变量',
  no_consent: '没有发：提醒次数为 0，请先在小程序“设置”里点“增加提醒次数”',
  refused: '微信拒收：本人没有同意，或关掉了提醒',
  nobody_bound: '没有人绑定',
  failed: '微信没有收下',
  configuration: '微信不接受配置，请按代码核对 AppID、AppSecret、模板 ID 和小程序版本',
  unknown: '没有得到微信的答复，可能收到，也可能没有',
  dropped: '没有发',
}

const lineOf = ({ kind, outcome, code, words, left }: TemplateCheck): string =>
  [
    `${TEMPLATE[kind]}：${OUTCOME[outcome]}`,
    ...(code === null ? [] : [`微信代码 ${code}`]),
    ...(words === null ? [] : [`微信的答复 ${words}`]),
    `还剩 ${left} 次`,
  ].join('；')

/** The colleague of the office to whom it is sent: the one who is named, or the only one there is. */
const findColleague = async ({ stores }: Run, name: string | undefined): Promise<Addressee | readonly string[]> => {
  const office = await stores.people.inAudience({ kind: 'office' })
  const named = name === undefined ? office : office.filter(({ person }) => person.name === name)
  const [first, ...others] = named
  if (first && others.length === 0) return first
  if (named.length === 0 && office.length === 0) return ['还没有省产改办的同事绑定，请先绑定再试']
  return [
    named.length === 0 ? `省产改办没有“${name}”` : '请写明发给哪位同事',
    ...office.map(({ person }) => `{"check":"templates","name":"${person.name}"}`),
  ]
}

/** Sends one test message to a colleague of the office through each template, and says of each what WeChat answered. */
export const checkTemplates = async (
  run: Run,
  wechat: SubscribeMessages,
  name: string | undefined,
): Promise<TemplatesCheck> => {
  const colleague = await findColleague(run, name)
  if (!('person' in colleague)) return { tried: 0, sent: 0, lines: colleague }
  const { person, openId } = colleague
  const checks: TemplateCheck[] = []
  for (const kind of TEMPLATE_KINDS) {
    const began = run.clock()
    const id = `${run.reference}:${kind}`
    const check = await checkTemplate({ ...run, wechat }, { id, kind, person, openId })
    run.logMessage(id, { state: check.outcome }, run.clock() - began)
    checks.push(check)
  }
  return {
    tried: checks.filter(({ outcome }) => outcome !== 'no_template').length,
    sent: checks.filter(({ outcome }) => outcome === 'sent').length,
    lines: checks.map(lineOf),
  }
}
