import { isDeepStrictEqual } from 'node:util'
import type { PendingStep } from '../cloudfunctions/deadline/migrations/migrate'
import { SHAPE } from '../cloudfunctions/_store/shapes'
import { deployment, type CloudFunction, type Trigger } from './manifest'
import type { CloudState, DataState, Files, FunctionState, IndexState, RuleState } from './state'
import type { Settings } from './settings'
import { ROTATED } from './variables'
import { variablesWithWeb, webConflicts, webSteps, type WebConflict, type WebStep } from './web/web-plan'
import type { BuiltWeb } from './web/web-program'

type Indexes = (typeof deployment.collections)[number]['indexes']
type Index = Indexes[number]

/** How a variable changes; its value is nobody's business. */
export interface VariableChange {
  readonly name: string
  readonly how: 'new' | 'other' | 'gone'
}

/** One thing that is done to an environment. Each can be done again where it was broken off. */
export type Step =
  | { readonly do: 'create collection' | 'close collection'; readonly collection: string }
  | { readonly do: 'drop index'; readonly collection: string; readonly index: string }
  | { readonly do: 'create index'; readonly collection: string; readonly index: Index }
  | { readonly do: 'set storage rule' | 'set function rule'; readonly was: string }
  | { readonly do: 'create function'; readonly to: CloudFunction; readonly variables: Readonly<Record<string, string>> }
  | { readonly do: 'upload code'; readonly to: CloudFunction; readonly changed: number }
  | {
      readonly do: 'configure function'
      readonly to: CloudFunction
      readonly was: FunctionState
      /** All of them: what is not named here would be gone. */
      readonly variables: Readonly<Record<string, string>>
      readonly changes: readonly VariableChange[]
    }
  | { readonly do: 'drop trigger' | 'create trigger'; readonly function: string; readonly trigger: Trigger }
  | { readonly do: 'fill first data'; readonly missing: Readonly<Record<string, number>> }
  | { readonly do: 'migrate'; readonly steps: readonly PendingStep[] }
  | { readonly do: 'remove retired files'; readonly folder: string; readonly keys: readonly string[] }
  | { readonly do: 'invite office'; readonly name: string }
  | WebStep

/** What stands in the way of a step and cannot be done from here. */
export type Conflict =
  | { readonly is: 'environment not normal'; readonly status: string }
  | { readonly is: 'other region'; readonly region: string }
  | { readonly is: 'other runtime'; readonly function: string; readonly has: string; readonly wants: string }
  | { readonly is: 'function failed'; readonly function: string; readonly status: string }
  | { readonly is: 'other invitation secret'; readonly function: string }
  | { readonly is: 'newer data'; readonly newest: number; readonly knows: number }
  | { readonly is: 'no officer named' }
  | WebConflict

export interface Plan {
  readonly conflicts: readonly Conflict[]
  /** In the order in which they are done. */
  readonly steps: readonly Step[]
}

/** What the environment is to be made of: the digests of what was built, by function, and the web program. */
export interface Bundles {
  readonly functions: Readonly<Record<string, Files>>
  /** Null where none was built. */
  readonly web: BuiltWeb | null
}

const isSameIndex = (has: IndexState, wants: Index): boolean =>
  has.unique === (wants.unique ?? false) && isDeepStrictEqual(has.keys, wants.keys)

/** A collection that others could read for a moment is closed before anything else is done. */
const collectionSteps = ({ collections }: CloudState): readonly Step[] => {
  const open = deployment.collections.filter(({ name, acl }) => (collections[name]?.acl ?? acl) !== acl)
  const absent = deployment.collections.filter(({ name }) => !(name in collections))
  return [
    ...open.map(({ name }): Step => ({ do: 'close collection', collection: name })),
    ...absent.flatMap(({ name }): readonly Step[] => [
      { do: 'create collection', collection: name },
      { do: 'close collection', collection: name },
    ]),
  ]
}

const indexSteps = ({ collections }: CloudState): readonly Step[] =>
  deployment.collections.flatMap(({ name: collection, indexes }): readonly Step[] => {
    const kept = collections[collection]?.indexes ?? []
    const retired = kept.filter(({ name }) => deployment.retiredIndexes[collection]?.includes(name))
    const wanted: readonly Index[] = indexes
    const other = kept.filter((has) => wanted.some((index) => index.name === has.name && !isSameIndex(has, index)))
    const absent = wanted.filter((index) => !kept.some((has) => has.name === index.name && isSameIndex(has, index)))
    return [
      ...[...retired, ...other].map(({ name }): Step => ({ do: 'drop index', collection, index: name })),
      ...absent.map((index): Step => ({ do: 'create index', collection, index })),
    ]
  })

const ruleStep = (what: 'set storage rule' | 'set function rule', { tag, rule }: RuleState, wanted: object) =>
  tag === 'CUSTOM' && isDeepStrictEqual(rule, wanted) ? [] : [{ do: what, was: tag } as const]

const changesOf = (has: Readonly<Record<string, string>>, wants: Readonly<Record<string, string>>) => [
  ...Object.entries(wants)
    .filter(([name, value]) => has[name] !== value)
    .map(([name]): VariableChange => ({ name, how: name in has ? 'other' : 'new' })),
  // Whatever else is not in the settings is somebody's: these were put there by the deployment alone.
  ...[...Object.values(ROTATED), 'WEB_ADDRESS']
    .filter((name) => name in has && !(name in wants))
    .map((name): VariableChange => ({ name, how: 'gone' })),
]

const differing = (has: Files, wants: Files): number =>
  new Set([...Object.keys(has), ...Object.keys(wants)].filter((file) => has[file] !== wants[file])).size

const functionSteps = ({ functions, web }: CloudState, settings: Settings, bundles: Bundles): readonly Step[] => {
  const [variables, { longestTimeout }] = [variablesWithWeb(settings, web), settings]
  return deployment.functions.flatMap((wanted): readonly Step[] => {
    const to = { ...wanted, timeout: Math.min(wanted.timeout, longestTimeout) }
    const was = functions[to.name]
    if (!was) return [{ do: 'create function', to, variables }]
    const changed = differing(was.files, bundles.functions[to.name] ?? {})
    const changes = changesOf(was.variables, variables)
    const isSame = was.timeout === to.timeout && was.memorySize === to.memorySize && changes.length === 0
    const gone = changes.filter(({ how }) => how === 'gone').map(({ name }) => name)
    const kept = Object.entries(was.variables).filter(([name]) => !gone.includes(name))
    const all = { ...Object.fromEntries(kept), ...variables }
    return [
      ...(changed > 0 ? [{ do: 'upload code', to, changed } as const] : []),
      ...(isSame ? [] : [{ do: 'configure function', to, was, variables: all, changes } as const]),
    ]
  })
}

const triggerSteps = ({ functions }: CloudState): readonly Step[] =>
  deployment.functions.flatMap(({ name, triggers }) =>
    triggers.flatMap((trigger): readonly Step[] => {
      const has = functions[name]?.triggers.find((each) => each.name === trigger.name)
      if (has?.config === trigger.config && has.enabled) return []
      const create = { do: 'create trigger', function: name, trigger } as const
      return has ? [{ do: 'drop trigger', function: name, trigger: has }, create] : [create]
    }),
  )

const dataSteps = ({ missing, office, pending }: DataState, { officer }: Settings): readonly Step[] => [
  ...(missing === null ? [] : [{ do: 'fill first data', missing } as const]),
  ...(pending.length === 0 ? [] : [{ do: 'migrate', steps: pending } as const]),
  ...(office === 'nobody' ? [{ do: 'invite office', name: officer } as const] : []),
]

const conflictsOf = (state: CloudState, data: DataState, settings: Settings): readonly Conflict[] => {
  const made = deployment.functions.flatMap((wants) => {
    const has = state.functions[wants.name]
    return has ? [{ name: wants.name, has, wants }] : []
  })
  const { INVITATION_SECRET: secret, INVITATION_SECRET_BEFORE: before } = settings.variables
  return [
    ...(state.status === 'NORMAL' ? [] : [{ is: 'environment not normal', status: state.status } as const]),
    ...(state.region === settings.region ? [] : [{ is: 'other region', region: state.region } as const]),
    ...made
      .filter(({ has, wants }) => has.runtime !== wants.runtime)
      .map(({ name, has, wants }): Conflict => ({
        is: 'other runtime',
        function: name,
        has: has.runtime,
        wants: wants.runtime,
      })),
    ...made
      .filter(({ has }) => has.status !== 'Active')
      .map(({ name, has }): Conflict => ({ is: 'function failed', function: name, status: has.status })),
    ...made
      .filter(({ has }) => ![undefined, secret, before].includes(has.variables['INVITATION_SECRET']))
      .map(({ name }): Conflict => ({ is: 'other invitation secret', function: name })),
    ...(data.newestShape > SHAPE ? [{ is: 'newer data', newest: data.newestShape, knows: SHAPE } as const] : []),
    ...(data.office === 'nobody' && settings.officer === '' ? [{ is: 'no officer named' } as const] : []),
    ...webConflicts(state.web),
  ]
}

/**
 * What is to be done so that an environment, as it was read, is what the manifest and the settings say: nothing where it is. Documents of
 * before are brought into their new shape by the new functions, once these are there. Nobody is let in before everything stands that they
 * need: triggers and the invitation come last. The web program goes up after the functions that it calls.
 */
export const planOf = (state: CloudState, data: DataState, settings: Settings, bundles: Bundles): Plan => ({
  conflicts: conflictsOf(state, data, settings),
  steps: [
    ...collectionSteps(state),
    ...indexSteps(state),
    ...ruleStep('set storage rule', state.storageRule, deployment.storageRule),
    ...functionSteps(state, settings, bundles),
    ...ruleStep('set function rule', state.functionRule, deployment.functionRule),
    ...dataSteps(data, settings).filter((step) => step.do !== 'invite office'),
    ...Object.entries(state.retiredFiles).map(([folder, keys]): Step => ({ do: 'remove retired files', folder, keys })),
    ...webSteps(state.web, settings, bundles.web),
    ...triggerSteps(state),
    ...dataSteps(data, settings).filter((step) => step.do === 'invite office'),
  ],
})
