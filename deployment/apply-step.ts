import path from 'node:path'
import type { CloudApi } from './cloud-api'
import { deployment, type CloudFunction } from './manifest'
import type { Step } from './plan'
import { settledFunction } from './read-cloud'
import type { WebStep } from './web/web-plan'

/** Steps that are taken in the database, and those of the web program, are others'. */
export type CloudStep = Exclude<Step, WebStep | { readonly do: 'fill first data' | 'migrate' | 'invite office' }>
type Index = Extract<Step, { readonly do: 'create index' }>['index']

const HANDLER = 'index.main'

const environmentOf = (variables: Readonly<Record<string, string>>) => ({
  Variables: Object.entries(variables).map(([Key, Value]) => ({ Key, Value })),
})

const indexOf = ({ name, unique = false, keys }: Index) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique,
    MgoIndexKeys: keys.map(({ field, direction }) => ({ Name: field, Direction: direction === 'asc' ? '1' : '-1' })),
  },
})

/** Takes a step in the cloud. A function is waited for before and after: one that is changing refuses to be changed. */
export const applyStep = async (api: CloudApi, step: CloudStep, builds: string, pause: number): Promise<void> => {
  const rested = async (name: string): Promise<void> => {
    await settledFunction(api, name, pause)
  }
  const codeOf = async ({ name }: CloudFunction) => ({
    CosBucketRegion: api.region,
    TempCosObjectName: await api.uploadCode(name, path.join(builds, name)),
  })
  switch (step.do) {
    case 'create collection':
      await api.createCollection(step.collection)
      return
    case 'close collection':
      await api.tcb('ModifyDatabaseACL', { CollectionName: step.collection, AclTag: 'ADMINONLY' })
      return
    case 'drop index':
      await api.updateCollection(step.collection, { DropIndexes: [{ IndexName: step.index }] })
      return
    case 'create index':
      await api.updateCollection(step.collection, { CreateIndexes: [indexOf(step.index)] })
      return
    case 'set storage rule':
      await api.setStorageRule(deployment.storageRule)
      return
    case 'set function rule':
      await api.tcb('ModifySecurityRule', {
        ...{ ResourceType: 'FUNCTION', AclTag: 'CUSTOM' },
        Rule: JSON.stringify(deployment.functionRule),
      })
      return
    case 'create function': {
      const { name, runtime, timeout, memorySize } = step.to
      await api.ofFunction('CreateFunction', name, {
        ...{ Runtime: runtime, Handler: HANDLER, Timeout: timeout, MemorySize: memorySize },
        ...{ Role: 'TCB_QcsRole', Stamp: 'MINI_QCBASE', InstallDependency: 'FALSE' },
        Environment: environmentOf(step.variables),
        ...(await api.logs()),
        Code: await codeOf(step.to),
      })
      return rested(name)
    }
    case 'upload code':
      await rested(step.to.name)
      await api.ofFunction('UpdateFunctionCode', step.to.name, {
        ...{ Handler: HANDLER, InstallDependency: 'FALSE' },
        Code: await codeOf(step.to),
      })
      return rested(step.to.name)
    case 'configure function':
      await rested(step.to.name)
      await api.ofFunction('UpdateFunctionConfiguration', step.to.name, {
        ...{ Timeout: step.to.timeout, MemorySize: step.to.memorySize },
        Environment: environmentOf(step.variables),
        ...(await api.logs()),
      })
      return rested(step.to.name)
    case 'remove retired files':
      for (const folder of new Set(step.keys.map((key) => path.posix.dirname(key)))) await api.removeFolder(folder)
      return
    case 'drop trigger':
      await api.dropTrigger(step.function, step.trigger.name)
      return
    case 'create trigger':
      await api.createTrigger(step.function, step.trigger)
      return
  }
}
