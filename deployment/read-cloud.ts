import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { filesOfArchive } from './bundle'
import { CloudRefusal, download, type CloudApi } from './cloud-api'
import { deployment } from './manifest'
import type { Settings } from './settings'
import type { CloudState, CollectionState, FunctionState, IndexState, RuleState } from './state'
import { readWeb } from './web/read-web'
import { asksForWeb } from './web/web-program'

const listed = v.object({ Collections: v.array(v.object({ CollectionName: v.string() })) })

const described = v.object({
  Indexes: v.optional(
    v.nullable(
      v.array(
        v.object({
          Name: v.string(),
          Unique: v.optional(v.nullable(v.boolean())),
          Keys: v.array(v.object({ Name: v.string(), Direction: v.union([v.string(), v.number()]) })),
        }),
      ),
    ),
  ),
})

const tagged = v.object({ AclTag: v.optional(v.nullable(v.string())), Rule: v.optional(v.nullable(v.string())) })
const storageRule = v.object({ acl: v.optional(v.string(), ''), rule: v.optional(v.unknown()) })

const detail = v.object({
  Runtime: v.string(),
  Handler: v.string(),
  Status: v.string(),
  Timeout: v.number(),
  MemorySize: v.number(),
  Environment: v.optional(
    v.nullable(v.object({ Variables: v.nullable(v.array(v.object({ Key: v.string(), Value: v.string() }))) })),
  ),
  Triggers: v.optional(
    v.nullable(
      v.array(
        v.object({
          TriggerName: v.string(),
          TriggerDesc: v.string(),
          Type: v.string(),
          Enable: v.optional(v.nullable(v.union([v.number(), v.string(), v.boolean()]))),
        }),
      ),
    ),
  ),
})
const address = v.object({ Url: v.string() })
const stored = v.array(v.object({ Key: v.string(), LastModified: v.optional(v.string(), '') }))

/** Every index but the one that each collection has by itself. */
const indexesOf = (answer: unknown): readonly IndexState[] =>
  (v.parse(described, answer).Indexes ?? [])
    .filter(({ Keys }) => !(Keys.length === 1 && Keys[0]?.Name === '_id'))
    .map(({ Name, Unique, Keys }) => ({
      name: Name,
      unique: Unique ?? false,
      keys: Keys.map((key) => ({ field: key.Name, direction: String(key.Direction) === '-1' ? 'desc' : 'asc' })),
    }))

/** The names of all collections that there are. */
export const collectionNames = async (api: Pick<CloudApi, 'collections'>): Promise<readonly string[]> => {
  const names: string[] = []
  for (;;) {
    const { Collections } = v.parse(listed, await api.collections(names.length))
    names.push(...Collections.map(({ CollectionName }) => CollectionName))
    if (Collections.length < 100) return names
  }
}

const collectionOf = async (api: CloudApi, name: string): Promise<CollectionState> => ({
  indexes: indexesOf(await api.collection(name)),
  acl: v.parse(tagged, await api.tcb('DescribeDatabaseACL', { CollectionName: name })).AclTag ?? '',
})

/** A rule is written down as text; one that cannot be read is another one. */
const ruleOf = (text: string | null | undefined): unknown => {
  try {
    return JSON.parse(text ?? 'null') as unknown
  } catch {
    return text
  }
}

const functionRule = async (api: CloudApi): Promise<RuleState> => {
  const answer = v.parse(tagged, await api.tcb('DescribeSecurityRule', { ResourceType: 'FUNCTION' }))
  return { tag: answer.AclTag ?? '', rule: ruleOf(answer.Rule) }
}

/** The seven fields, whichever way they are written down. */
const scheduleOf = (description: string): string => {
  const parsed = v.safeParse(v.object({ cron: v.string() }), ruleOf(description))
  return parsed.success ? parsed.output.cron : description
}

const CHANGING = ['Creating', 'Updating', 'Publishing']
/** How long a function may take to come to rest. */
const PATIENCE = 5 * 60_000

/** A function's own account of itself once it rests, or undefined where there is none. */
export const settledFunction = async (api: CloudApi, name: string, pause: number) => {
  const until = Date.now() + PATIENCE
  for (;;) {
    let answer: unknown
    try {
      answer = await api.ofFunction('GetFunction', name, { ShowCode: 'FALSE' })
    } catch (failure) {
      if (failure instanceof CloudRefusal && failure.code.startsWith('ResourceNotFound')) return undefined
      throw failure
    }
    const found = v.parse(detail, answer)
    if (!CHANGING.includes(found.Status) || Date.now() > until) return found
    await sleep(pause)
  }
}

const functionOf = async (api: CloudApi, name: string, pause: number): Promise<FunctionState | undefined> => {
  const found = await settledFunction(api, name, pause)
  if (!found) return undefined
  const files = async () => {
    const { Url } = v.parse(address, await api.ofFunction('GetFunctionAddress', name))
    return filesOfArchive(await download(Url))
  }
  return {
    ...{ runtime: found.Runtime, handler: found.Handler, status: found.Status },
    ...{ timeout: found.Timeout, memorySize: found.MemorySize },
    variables: Object.fromEntries((found.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value])),
    triggers: (found.Triggers ?? [])
      .filter(({ Type }) => Type === 'timer')
      .map(({ TriggerName, TriggerDesc, Enable }) => ({
        name: TriggerName,
        config: scheduleOf(TriggerDesc),
        enabled: Enable === undefined || Enable === null || [1, true, 'OPEN', '1'].includes(Enable),
      })),
    // A function that failed has no code that could be fetched.
    files: found.Status === 'Active' ? await files() : {},
  }
}

const DAY = 86_400_000

/** What earlier versions have left in storage. */
const retiredFiles = async (api: CloudApi): Promise<CloudState['retiredFiles']> => {
  const left: Record<string, readonly string[]> = {}
  for (const [folder, days] of Object.entries(deployment.retiredFolders)) {
    const files = v.parse(stored, await api.filesBelow(folder))
    // Of what is in use still, each upload lies in a folder of its own, which is removed with it.
    const old = files.filter(
      ({ Key, LastModified }) =>
        days === 0 || (path.posix.dirname(Key) !== folder && Date.parse(LastModified) < Date.now() - days * DAY),
    )
    if (old.length > 0) left[folder] = old.map(({ Key }) => Key)
  }
  return left
}

/** Reads an environment whole, one call after the other: the services allow twenty a second. Of the web nothing is read where the settings want none. */
export const readCloud = async (api: CloudApi, settings: Settings, pause: number): Promise<CloudState> => {
  const { Status, Region } = await api.environment()
  const names = await collectionNames(api)
  const wanted = deployment.collections.map(({ name }) => name).filter((name) => names.includes(name))
  const collections: Record<string, CollectionState> = {}
  for (const name of wanted) collections[name] = await collectionOf(api, name)
  const functions: Record<string, FunctionState> = {}
  for (const { name } of deployment.functions) {
    const found = await functionOf(api, name, pause)
    if (found) functions[name] = found
  }
  const storage = v.parse(storageRule, await api.storageRule())
  return {
    status: Status,
    region: Region || api.region,
    collections,
    storageRule: { tag: storage.acl, rule: storage.rule },
    functionRule: await functionRule(api),
    functions,
    retiredFiles: await retiredFiles(api),
    web: asksForWeb(settings) ? await readWeb(api, settings.variables.WEB_ADDRESS ?? '', pause) : null,
    others: names.filter((name) => !wanted.some((each) => each === name)),
  }
}
