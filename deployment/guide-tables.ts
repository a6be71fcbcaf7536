import { getPlainDate, partsOf } from '@/domain/calendar/plain-date'
import { getInstant } from '@/domain/calendar/instant'
import { parseTemplateFields, USUAL_FIELDS } from '@/domain/reminders/template-fields'
import { deadlineFields, filled, resultFields, todoFields } from '../cloudfunctions/_messages/fields'
import { MESSAGE_TEMPLATES, TEMPLATE_IDS } from '../start/message-templates'
import { ERASURE_WORDS, KEPT_DATA, type KeptDatum } from '@/domain/privacy/kept-data'
import { KEPT_FIELDS } from './kept-fields'
import { deploymentDocuments, type DeploymentDocuments } from './documents'
import { deployment } from './manifest'
import { declaredUses, programSources } from './privacy'
import { requiredVariables, usualValues, VARIABLES } from './variables'

const CONTENTS: { readonly [Name in keyof DeploymentDocuments]: (documents: DeploymentDocuments) => string } = {
  cycles: ({ cycles }) => {
    const [deadline, open] = cycles.map(({ deadlineOn, openOn }) => [partsOf(deadlineOn), partsOf(openOn)])[0] ?? []
    if (!deadline || !open) throw new Error('there is no first cycle')
    return `下一个 ${deadline.month} 月 ${deadline.day} 日截止的评估周期，${open.month} 月 ${open.day} 日开始；进程序后可以改`
  },
  unions: () => '地级以上市总工会',
  enterprises: ({ enterprises }) =>
    `通知附件 2 的企业，${enterprises.filter(({ suggestedUnionId }) => suggestedUnionId !== null).length} 家带建议，都还没有责任工会`,
  assessments: () => '每家一份空白评估表',
}

const code = (text: string): string => `\`${text}\``
const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const collectionTable = (): string => {
  const rows = deployment.collections.map(({ name, acl, indexes }) => {
    const lines = indexes.map((index) => {
      const keys = index.keys.map(({ field, direction }) => `${field} ${direction === 'asc' ? '升' : '降'}`)
      return `${code(index.name)}${index.unique ? '（**唯一**）' : ''}：${keys.join('，')}`
    })
    return [code(name), acl, lines.join('<br>') || '—']
  })
  const count = deployment.collections.reduce((sum, { indexes }) => sum + indexes.length, 0)
  return `共 ${rows.length} 个集合，${count} 个索引。\n\n${table(['集合', '权限', '索引（字段和顺序）'], rows)}`
}

const dataTable = (): string => {
  // Neither the counts nor the days of the year depend on the year.
  const documents = deploymentDocuments(getInstant(Date.UTC(2026, 5, 1)))
  const rows = (Object.keys(documents) as Array<keyof DeploymentDocuments>).map((name) => [
    code(name),
    String(documents[name].length),
    CONTENTS[name](documents),
  ])
  return table(['集合', '条数', '内容'], rows)
}

const functionTable = (): string => {
  const rows = deployment.functions.map(({ name, purpose, runtime, timeout, memorySize, triggers }) => [
    code(name),
    purpose,
    runtime,
    `${timeout} 秒`,
    `${memorySize} MB`,
    triggers.map((trigger) => `${code(trigger.name)}：${code(trigger.config)}`).join('<br>') || '—',
  ])
  return table(['函数', '作用', '运行环境', '超时', '内存', '定时触发器（名称：七段）'], rows)
}

const variableTable = (): string => {
  const required = requiredVariables()
  const rows = usualValues().map(([name, usual]) => {
    const given = usual === '' ? '—' : code(usual)
    return [code(name), required.includes(name) ? '**是**' : '否', given, VARIABLES[name as keyof typeof VARIABLES]]
  })
  const names = deployment.functions.map(({ name }) => code(name)).join('、')
  return `${names} 都设**同样**的一组。\n\n${table(['变量', '必填', '不填时', '说明'], rows)}`
}

const usual = (template: keyof typeof USUAL_FIELDS, said: Readonly<Record<string, string>>) => {
  const fields = parseTemplateFields(template, USUAL_FIELDS[template])
  if ('wrong' in fields) throw new Error(`the usual fields of ${template} are wrong: ${fields.wrong}`)
  return filled(fields, said)
}

/** An example of what each template is sent, made by the very functions that fill it. */
const EXAMPLES: { readonly [Name in keyof typeof TEMPLATE_IDS]: Readonly<Record<string, string>> } = {
  TEMPLATE_DEADLINE: usual('deadline', deadlineFields('阶段性评估表提交', getPlainDate('2026-12-15'), '还剩 7 天')),
  TEMPLATE_RESULT: usual('result', resultFields('某某公司', '退回修改', '2 项，11月27日前改好')),
  TEMPLATE_TODO: usual('todo', todoFields('阶段性评估表审核', 3, '2 家已等 2 天以上')),
}

const templateTable = (): string => {
  const rows = (Object.keys(TEMPLATE_IDS) as Array<keyof typeof TEMPLATE_IDS>).map((variable) => {
    const template = MESSAGE_TEMPLATES[TEMPLATE_IDS[variable]]
    const example = EXAMPLES[variable]
    const fields = Object.entries(template?.fields ?? {})
    return [
      code(variable),
      template?.title ?? '',
      fields.map(([field, label]) => `${code(field)} ${label}`).join(' · '),
      fields.map(([field]) => example[field] ?? '').join(' · '),
    ]
  })
  return table(['变量', '用途', '字段', '例子'], rows)
}

const privacyTable = (): string =>
  table(
    ['信息', '接口', '用途（建议写法）'],
    declaredUses(programSources()).map(({ information, call, purpose }) => [information, code(call), purpose]),
  )

const keptTable = (): string =>
  table(
    ['个人信息', '为什么保存', '保存多久、怎样删除', '在哪里'],
    Object.entries(KEPT_DATA).map(([datum, { what, why, rule: by }]) => [
      ...[what, why, ERASURE_WORDS[by]],
      KEPT_FIELDS[datum as KeptDatum].map(code).join('，'),
    ]),
  )

const rule = (value: object): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``

/** The parts of docs/deployment.md that are made from what is deployed, by the name that their marker has. */
const guideParts = (): Readonly<Record<string, string>> => ({
  集合和索引: collectionTable(),
  初始数据: dataTable(),
  存储规则: rule(deployment.storageRule),
  函数规则: rule(deployment.functionRule),
  云函数: functionTable(),
  环境变量: variableTable(),
  消息模板: templateTable(),
  隐私接口: privacyTable(),
  个人信息: keptTable(),
})

const MARKED = /<!-- 生成：(.+?) -->\n[^]*?\n<!-- 生成到此 -->/g

/** The guide with its marked parts made anew; fails where a part has no place in it, or a place no part. */
export const fillIn = (guide: string): string => {
  const parts = guideParts()
  const filled = new Set<string>()
  const text = guide.replace(MARKED, (_whole, name: string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`nothing is made for the marker "${name}"`)
    filled.add(name)
    return `<!-- 生成：${name} -->\n\n${part}\n\n<!-- 生成到此 -->`
  })
  const missing = Object.keys(parts).filter((name) => !filled.has(name))
  if (missing.length > 0) throw new Error(`the guide has no marker for ${missing.join(', ')}`)
  return text
}
