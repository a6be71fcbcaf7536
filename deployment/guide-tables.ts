import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { BaseIssue, BaseSchema, OptionalSchema } from 'valibot'
import { getPlainDate, partsOf } from '@/domain/calendar/plain-date'
import { getInstant } from '@/domain/calendar/instant'
import { parseTemplateFields, USUAL_FIELDS } from '@/domain/reminders/template-fields'
import { INVITATION_DAYS } from '@/domain/people/invitation'
import { environment } from '../cloudfunctions/_host/configuration'
import { deadlineFields, filled, resultFields, todoFields } from '../cloudfunctions/_messages/fields'
import { manifest, type CollectionName } from '../cloudfunctions/_store/manifest'
import { MESSAGE_TEMPLATES, TEMPLATE_IDS } from '../start/message-templates'
import { VARIABLES } from './variables'
import { deploymentDocuments, type DeploymentDocuments } from './documents'

const root = path.resolve(__dirname, '..')
const readJson = <Shape>(...file: readonly string[]): Shape =>
  JSON.parse(readFileSync(path.join(root, ...file), 'utf8')) as Shape

/** What a function is given in the cloud, as its config.json and the CLI's list have it. */
export interface FunctionSettings {
  readonly name: string
  readonly runtime: string
  readonly timeout: number
  readonly memorySize: number
  readonly triggers: ReadonlyArray<{ readonly name: string; readonly type: string; readonly config: string }>
}

/** The functions that there are: each folder but those that they share. */
export const functionNames = (): readonly string[] =>
  readdirSync(path.join(root, 'cloudfunctions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)
    .sort()

/** The runtime is known to the CLI's list alone; everything else is the function's own, and the emulator holds it to that. */
export const functionSettings = (): readonly FunctionSettings[] => {
  const listed = readJson<{ functions: ReadonlyArray<{ name: string; runtime: string }> }>('cloudbaserc.json').functions
  return functionNames().map((name) => {
    const runtime = listed.find((each) => each.name === name)?.runtime
    if (runtime === undefined) throw new Error(`cloudbaserc.json does not list ${name}`)
    return { ...readJson<FunctionSettings>('cloudfunctions', name, 'config.json'), name, runtime }
  })
}

const PURPOSES: Readonly<Record<string, string>> = {
  api: '小程序的一切轻的请求',
  documents: 'Word、PDF、Excel、材料包',
  deadline: '逾期标记、提醒、发消息',
}

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
  invitations: () => `省产改办第一位使用者的邀请码，只有散列值，${INVITATION_DAYS} 天内有效`,
}

/** What stays when everything of a trial is taken away: what the office has set up for the year. */
const KEPT: readonly CollectionName[] = ['cycles', 'editions', 'unions', 'ledger_columns']

const code = (text: string): string => `\`${text}\``
const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const collectionTable = (): string => {
  const rows = manifest.collections.map(({ name, acl, indexes }) => {
    const lines = indexes.map((index) => {
      const keys = index.keys.map(({ field, direction }) => `${field} ${direction === 'asc' ? '升' : '降'}`)
      return `${code(index.name)}${index.unique ? '（**唯一**）' : ''}：${keys.join('，')}`
    })
    return [code(name), acl, lines.join('<br>') || '—']
  })
  const count = manifest.collections.reduce((sum, { indexes }) => sum + indexes.length, 0)
  return `共 ${rows.length} 个集合，${count} 个索引。\n\n${table(['集合', '权限', '索引（字段和顺序）'], rows)}`
}

const dataTable = (): string => {
  // Neither the counts nor the days of the year depend on the year.
  const documents = deploymentDocuments(getInstant(Date.UTC(2026, 5, 1)), { name: '', code: '' })
  const rows = (Object.keys(documents) as Array<keyof DeploymentDocuments>).map((name) => [
    code(`${name}.json`),
    String(documents[name].length),
    CONTENTS[name](documents),
  ])
  return table(['文件', '条数', '内容'], rows)
}

const functionTable = (): string => {
  const rows = functionSettings().map(({ name, runtime, timeout, memorySize, triggers }) => [
    code(name),
    PURPOSES[name] ?? '',
    runtime,
    `${timeout} 秒`,
    `${memorySize} MB`,
    triggers.map((trigger) => `${code(trigger.name)}：${code(trigger.config)}`).join('<br>') || '—',
  ])
  return table(['函数', '作用', '运行环境', '超时', '内存', '定时触发器（名称：七段）'], rows)
}

type Entry = BaseSchema<unknown, unknown, BaseIssue<unknown>>
const isOptional = (entry: Entry): entry is OptionalSchema<Entry, string> => entry.type === 'optional'

/** The variables without which no function answers. */
export const requiredVariables = (): readonly string[] =>
  Object.entries<Entry>(environment.entries).flatMap(([name, entry]) => (isOptional(entry) ? [] : [name]))

const variableTable = (): string => {
  const required = requiredVariables()
  const rows = Object.entries<Entry>(environment.entries).map(([name, entry]) => {
    const given = isOptional(entry) && entry.default !== '' ? code(String(entry.default)) : '—'
    return [code(name), required.includes(name) ? '**是**' : '否', given, VARIABLES[name as keyof typeof VARIABLES]]
  })
  const names = functionNames().map(code).join('、')
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

const clearedCollections = (): string =>
  `清空 ${manifest.collections
    .filter(({ name }) => !KEPT.includes(name))
    .map(({ name }) => code(name))
    .join('、')}（保留 ${KEPT.map(code).join('、')}）。`

/** The parts of docs/deployment.md that are made from what is deployed, by the name that their marker has. */
const guideParts = (): Readonly<Record<string, string>> => ({
  集合和索引: collectionTable(),
  初始数据: dataTable(),
  存储规则: `\`\`\`json\n${JSON.stringify(manifest.storage.rule, null, 2)}\n\`\`\``,
  云函数: functionTable(),
  环境变量: variableTable(),
  消息模板: templateTable(),
  清空的集合: clearedCollections(),
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
