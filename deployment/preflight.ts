import { parseTemplateFields, USUAL_FIELDS, type TemplateFields } from '@/domain/reminders/template-fields'
import { TOGETHER } from '../cloudfunctions/_host/configuration'
import { NOT_THE_SECRET } from '../cloudfunctions/_wechat/access-token'
import { hasFields, type AccountTemplate } from '../cloudfunctions/_wechat/account-templates'
import { deployment } from './manifest'
import { isEnvironmentId, type Settings } from './settings'
import { LOCAL_ONLY, ROTATED, type Rotated } from './variables'
import type { WebKeyFault } from './web/web-key'
import { webFaultsOf, type WebFault } from './web/web-faults'
import type { BuiltWeb } from './web/web-program'

/** What is built of a function, and what it was built from. */
interface BuiltFunction {
  readonly name: string
  readonly bytes: number
}

/** What is built of the mini-program, where it is. */
export interface BuiltProgram {
  /** By package; the main one is called `main`. */
  readonly bytes: Readonly<Record<string, number>>
  /** The environment that it was built for is among its words. */
  readonly isForEnvironment: boolean
}

/** All that is looked at before anything is asked of the cloud. */
export interface Facts {
  readonly settings: Settings
  /** Of project.config.json. */
  readonly project: { readonly appId: string; readonly baseLibrary: string | null }
  readonly functions: readonly BuiltFunction[]
  /** The collections' list that was built is the one of the sources. */
  readonly isBuiltFromSources: boolean
  readonly program: BuiltProgram | null
  /** The web program, where it is built. */
  readonly web: BuiltWeb | null
  /** The templates that the account has, or WeChat's code where it would not say; null where it was not asked. */
  readonly templates: readonly AccountTemplate[] | { readonly code: number } | null
}

/** What concerns the mini-program alone. */
export type ProgramFacts = Pick<Facts, 'settings' | 'project' | 'program'>

/** Something that is wrong and that nothing can be deployed over. */
export type Fault =
  | { readonly is: 'environment id' | 'keys missing' | 'app id unset' | 'not built from sources' }
  | { readonly is: 'unknown setting' | 'variable missing' | 'local only'; readonly name: string }
  | { readonly is: 'app id malformed'; readonly value: string }
  | { readonly is: 'app id differs' }
  | { readonly is: 'secret weak' | 'secret unchanged' | 'characters'; readonly name: string }
  | { readonly is: 'app secret refused'; readonly code: number }
  | { readonly is: 'variables too long'; readonly bytes: number }
  | { readonly is: 'variables incomplete'; readonly missing: readonly string[]; readonly given: string }
  | { readonly is: 'program state unknown' | 'longest timeout'; readonly value: string }
  | { readonly is: 'templates need the app'; readonly name: string }
  | { readonly is: 'fields wrong'; readonly name: string; readonly part: string }
  | { readonly is: 'template absent'; readonly name: string }
  | {
      readonly is: 'template differs'
      readonly name: string
      readonly has: readonly string[]
      readonly wants: readonly string[]
    }
  | { readonly is: 'function not built' | 'function too large'; readonly name: string }
  | { readonly is: 'program too large'; readonly package: string; readonly bytes: number }
  | { readonly is: 'base library'; readonly value: string }
  | { readonly is: 'web key'; readonly why: WebKeyFault }
  | WebFault

const MB = 1024 * 1024
/** What a function's code may weigh, and a package of the mini-program, and all of its packages. */
const LIMITS = { function: 50 * MB, package: 2 * MB, program: 30 * MB } as const
/** All variables of a function together, names included. */
const VARIABLES_LIMIT = 4096

const TEMPLATES = { TEMPLATE_DEADLINE: 'deadline', TEMPLATE_RESULT: 'result', TEMPLATE_TODO: 'todo' } as const
type TemplateVariable = keyof typeof TEMPLATES
const templateVariables = Object.keys(TEMPLATES) as readonly TemplateVariable[]

const fieldsOf = (settings: Settings, variable: TemplateVariable): TemplateFields => {
  const template = TEMPLATES[variable]
  return parseTemplateFields(template, settings.variables[`${variable}_FIELDS`] ?? USUAL_FIELDS[template])
}

const appFault = ({ settings, project: { appId } }: ProgramFacts): Fault | undefined => {
  if (appId === '' || appId === 'touristappid') return { is: 'app id unset' }
  if (!/^wx[0-9a-f]{16}$/.test(appId)) return { is: 'app id malformed', value: appId }
  const given = settings.variables.WX_APPID
  return given !== undefined && given !== appId ? { is: 'app id differs' } : undefined
}

const idFaults = ({ settings }: Facts): readonly Fault[] => [
  ...(isEnvironmentId(settings.envId) ? [] : [{ is: 'environment id' } as const]),
  ...(settings.secretId === '' || settings.secretKey === '' ? [{ is: 'keys missing' } as const] : []),
]

const variableFaults = ({ settings }: Facts, required: readonly string[]): readonly Fault[] => {
  const { variables } = settings
  const given = Object.entries(variables)
  const bytes = given.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0)
  const weak = (['INVITATION_SECRET', 'INVITATION_SECRET_BEFORE'] as const).filter(
    (name) => !/^[A-Za-z]\w{15,63}$/.test(variables[name] ?? 'not_given_but_strong'),
  )
  const unchanged = Object.entries(ROTATED).filter(([name, before]) => {
    const value = variables[name as Rotated]
    return value !== undefined && value === variables[before]
  })
  const state = variables.WX_MINIPROGRAM_STATE
  return [
    ...settings.unknown.map((name): Fault => ({ is: 'unknown setting', name })),
    ...required.filter((name) => !(name in variables)).map((name): Fault => ({ is: 'variable missing', name })),
    ...LOCAL_ONLY.filter((name) => name in variables).map((name): Fault => ({ is: 'local only', name })),
    ...weak.map((name): Fault => ({ is: 'secret weak', name })),
    ...unchanged.map(([name]): Fault => ({ is: 'secret unchanged', name })),
    ...given.filter(([, value]) => /[\s\p{Cc}"'\\]/u.test(value)).map(([name]): Fault => ({ is: 'characters', name })),
    ...(bytes > VARIABLES_LIMIT ? [{ is: 'variables too long', bytes } as const] : []),
    ...TOGETHER.flatMap((names): readonly Fault[] => {
      const [first] = names.filter((name) => name in variables)
      const missing = names.filter((name) => !(name in variables))
      return first === undefined || missing.length === 0 ? [] : [{ is: 'variables incomplete', missing, given: first }]
    }),
    ...(settings.longestTimeout >= 60 && settings.longestTimeout <= 900
      ? []
      : [{ is: 'longest timeout', value: String(settings.longestTimeout) } as const]),
    ...(settings.webKeyFault === null ? [] : [{ is: 'web key', why: settings.webKeyFault } as const]),
    ...(state !== undefined && !['developer', 'trial', 'formal'].includes(state)
      ? [{ is: 'program state unknown', value: state } as const]
      : []),
  ]
}

const secretFaults = ({ templates }: Facts): readonly Fault[] =>
  templates !== null && 'code' in templates && NOT_THE_SECRET.has(templates.code)
    ? [{ is: 'app secret refused', code: templates.code }]
    : []

const templateFaults = ({ settings, templates }: Facts): readonly Fault[] =>
  templateVariables.flatMap((name): readonly Fault[] => {
    const id = settings.variables[name]
    const fields = fieldsOf(settings, name)
    if ('wrong' in fields) return [{ is: 'fields wrong', name: `${name}_FIELDS`, part: fields.wrong }]
    if (id === undefined) return []
    if (settings.variables.WX_APPID === undefined) return [{ is: 'templates need the app', name }]
    if (templates === null || 'code' in templates) return []
    const template = templates.find((each) => each.id === id)
    if (!template) return [{ is: 'template absent', name }]
    const wants = fields.map(({ field }) => field).sort()
    return hasFields(template, wants) ? [] : [{ is: 'template differs', name, has: [...template.fields].sort(), wants }]
  })

const buildFaults = ({ functions, isBuiltFromSources }: Facts): readonly Fault[] => {
  const missing = deployment.functions.filter(({ name }) => !functions.some((each) => each.name === name))
  return [
    ...missing.map(({ name }): Fault => ({ is: 'function not built', name })),
    ...functions
      .filter((each) => each.bytes > LIMITS.function)
      .map(({ name }): Fault => ({ is: 'function too large', name })),
    ...(isBuiltFromSources ? [] : [{ is: 'not built from sources' } as const]),
  ]
}

const isOlder = (version: string, than: string): boolean => {
  const [one, other] = [version, than].map((each) => each.split('.').map(Number))
  const differing = [0, 1, 2].find((at) => one?.[at] !== other?.[at])
  return differing !== undefined && (one?.[differing] ?? 0) < (other?.[differing] ?? 0)
}

/** What is wrong with the mini-program and whose it is. */
export const programFaultsOf = (facts: ProgramFacts): readonly Fault[] => {
  const { project, program } = facts
  const app = appFault(facts)
  const bytes = Object.entries(program?.bytes ?? {})
  const whole = bytes.reduce((sum, [, size]) => sum + size, 0)
  return [
    ...(app ? [app] : []),
    ...bytes
      .filter(([, size]) => size > LIMITS.package)
      .map(([name, size]): Fault => ({ is: 'program too large', package: name, bytes: size })),
    ...(whole > LIMITS.program ? [{ is: 'program too large', package: 'total', bytes: whole } as const] : []),
    ...(project.baseLibrary !== null && isOlder(project.baseLibrary, deployment.baseLibrary)
      ? [{ is: 'base library', value: project.baseLibrary } as const]
      : []),
  ]
}

/** Everything that is wrong, at once. `required` are the variables without which no function answers. */
export const faultsOf = (facts: Facts, required: readonly string[]): readonly Fault[] => [
  ...idFaults(facts),
  ...programFaultsOf(facts),
  ...variableFaults(facts, required),
  ...secretFaults(facts),
  ...templateFaults(facts),
  ...buildFaults(facts),
  ...webFaultsOf(facts),
]
