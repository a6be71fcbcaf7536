import { get } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import CloudBase from '@cloudbase/manager-node'
import * as v from 'valibot'
import type { Settings } from './settings'
import type { Place } from './state'
import { openBucket, type Bucket } from './web/bucket'

type Service = 'tcb' | 'scf'

/** What the cloud answered where it did not do what it was asked. */
export class CloudRefusal extends Error {
  constructor(
    readonly code: string,
    words: string,
  ) {
    super(words)
    this.name = 'CloudRefusal'
  }
}

const refusal = v.object({ code: v.optional(v.string(), ''), message: v.string() })

/** The vendor's SDK throws errors of its own, and now and then a string. */
const refused = (thrown: unknown): CloudRefusal => {
  const parsed = v.safeParse(refusal, thrown)
  return parsed.success
    ? new CloudRefusal(parsed.output.code, parsed.output.message)
    : new CloudRefusal('', String(thrown))
}

const information = v.object({
  EnvInfo: v.object({
    Status: v.string(),
    Region: v.optional(v.nullable(v.string())),
    Functions: v.pipe(v.array(v.object({ Namespace: v.string() })), v.minLength(1)),
    Storages: v.optional(v.nullable(v.array(v.object({ Bucket: v.string(), Region: v.string() })))),
    LogServices: v.optional(v.nullable(v.array(v.object({ LogsetId: v.string(), TopicId: v.string() })))),
    CustomLogServices: v.optional(v.nullable(v.array(v.object({ ClsLogsetId: v.string(), ClsTopicId: v.string() })))),
  }),
})

/** The services allow twenty calls a second or so; one too many is asked again a little later. */
const TOO_MANY = 'RequestLimitExceeded'
const AGAIN = 5

/** The bytes that lie at an address. */
export const download = (address: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(address, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks))
        else reject(new CloudRefusal(String(response.statusCode), `HTTP ${String(response.statusCode)}`))
      })
    }).on('error', reject)
  })

/** The vendor's services for one environment, with one way of failing and nothing typed by anybody but us. `pause`: milliseconds before a call that was one too many is made again. */
export const openCloudApi = ({ envId, secretId, secretKey, region }: Settings, pause = 1000) => {
  const manager = new CloudBase({ envId, secretId, secretKey, region })
  const asked = async <Answer>(ask: () => Promise<Answer>, left = AGAIN): Promise<Answer> => {
    try {
      return await ask()
    } catch (thrown) {
      const refusal = refused(thrown)
      if (!refusal.code.startsWith(TOO_MANY) || left === 0) throw refusal
      await sleep(pause)
      return asked(ask, left - 1)
    }
  }
  const call = (service: Service, Action: string, Param: object): Promise<unknown> =>
    asked(() => manager.commonService(service).call({ Action, Param }))
  const environment = async () => v.parse(information, await asked(() => manager.env.getEnvInfo())).EnvInfo

  let namespace: string | undefined
  /** An action of a function's. */
  const ofFunction = async (Action: string, name: string, more: object = {}): Promise<unknown> => {
    namespace ??= (await environment()).Functions[0]?.Namespace
    return call('scf', Action, { FunctionName: name, Namespace: namespace, ...more })
  }

  return {
    envId,
    region,
    environment,
    tcb: (action: string, param: object): Promise<unknown> => call('tcb', action, { EnvId: envId, ...param }),
    ofFunction,
    /** Where what functions log is kept, as they are told of it; without it the console shows none. */
    logs: async () => {
      const { LogServices, CustomLogServices } = await environment()
      const [own] = CustomLogServices ?? []
      const [usual] = LogServices ?? []
      if (own) return { ClsLogsetId: own.ClsLogsetId, ClsTopicId: own.ClsTopicId }
      return usual ? { ClsLogsetId: usual.LogsetId, ClsTopicId: usual.TopicId } : {}
    },
    collections: (offset: number) =>
      asked(() => manager.database.listCollections({ MgoLimit: 100, MgoOffset: offset })),
    collection: (name: string) => asked(() => manager.database.describeCollection(name)),
    createCollection: (name: string) => asked(() => manager.database.createCollection(name)),
    updateCollection: (name: string, change: object) => asked(() => manager.database.updateCollection(name, change)),
    storageRule: () => asked(() => manager.storage.getStorageAcl({ withRule: true })),
    setStorageRule: (rule: { readonly read: boolean | string; readonly write: boolean | string }) =>
      asked(() => manager.storage.setStorageAcl('CUSTOM', rule)),
    /** Packs a folder and uploads it to where functions are made from; the name that it has there. */
    uploadCode: async (name: string, functionPath: string): Promise<string> => {
      const func = { name, installDependency: false }
      const ask = () => manager.functions.uploadFunctionZipToCos({ func, functionPath }, 'FALSE')
      return `/${v.parse(v.object({ Key: v.string() }), await asked(ask)).Key}`
    },
    createTrigger: (name: string, trigger: { readonly name: string; readonly config: string }) =>
      asked(() => manager.functions.createFunctionTriggers(name, [{ ...trigger, type: 'timer' }])),
    dropTrigger: (name: string, trigger: string) => asked(() => manager.functions.deleteFunctionTrigger(name, trigger)),
    /** What a function answers to an event. */
    invoke: (name: string, event: Record<string, unknown>) =>
      asked(() => manager.functions.invokeFunction(name, event)),
    /** A bucket, by the same keys and with the same way of failing. */
    bucket: (place: Place): Bucket => {
      const bucket = openBucket({ secretId, secretKey }, place)
      return {
        files: () => asked(bucket.files),
        keptFor: (key) => asked(() => bucket.keptFor(key)),
        text: (key) => asked(() => bucket.text(key)),
        put: (key, body, told) => asked(() => bucket.put(key, body, told)),
        remove: (keys) => asked(() => bucket.remove(keys)),
        takesFrom: (origin) => asked(() => bucket.takesFrom(origin)),
        takeFrom: (origin) => asked(() => bucket.takeFrom(origin)),
      }
    },
    filesBelow: (folder: string) => asked(() => manager.storage.listDirectoryFiles(folder)),
    removeFolder: (folder: string) => asked(() => manager.storage.deleteDirectory(folder)),
  }
}

export type CloudApi = ReturnType<typeof openCloudApi>
