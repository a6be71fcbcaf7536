import { manifest as kept } from '../cloudfunctions/_store/manifest'

/** What fires a function by itself: seven fields, second first, in China's time. */
export interface Trigger {
  readonly name: string
  readonly config: string
}

export interface CloudFunction {
  readonly name: string
  /** What it does, as the deployment guide says it. */
  readonly purpose: string
  /** Settled when the function is created; the platform never changes it after that. */
  readonly runtime: string
  /** Seconds. */
  readonly timeout: number
  /** Megabytes, in steps of 128. */
  readonly memorySize: number
  readonly triggers: readonly Trigger[]
}

const functions: readonly CloudFunction[] = [
  // The others prove to it that they are who calls: it is told first of a new secret, and knows the one before.
  {
    ...{ name: 'deadline', purpose: '逾期标记、提醒、发消息', runtime: 'Nodejs18.15', timeout: 60, memorySize: 256 },
    triggers: [{ name: 'half-hourly', config: '0 7,37 8-20 * * * *' }],
  },
  {
    ...{ name: 'api', purpose: '小程序的一切轻的请求', runtime: 'Nodejs18.15', timeout: 20, memorySize: 256 },
    triggers: [],
  },
  {
    ...{
      name: 'documents',
      purpose: 'Word、PDF、Excel、材料包',
      runtime: 'Nodejs20.19',
      timeout: 900,
      memorySize: 512,
    },
    triggers: [{ name: 'packages', config: '0 3,13,23,33,43,53 * * * * *' }],
  },
]

/**
 * Everything that an environment is made of: `npm run deploy` makes it so, and cloudbaserc.json, each function's config.json and the
 * tables of the guide are written from it (`npm run deployment-guide`). The variables are those of `_host/configuration.ts`.
 */
export const deployment = {
  collections: kept.collections,
  /** Indexes of earlier versions, by collection, that nothing asks for any more or that would stand in the way of what is kept now. */
  retiredIndexes: {
    people: ['personId'],
    assessments: ['unionId_cycleId_state', 'uncounted', 'uncounted_cycleId', 'cycleId_returnOrderrectifyBy'],
    reports: ['uncounted_cycleId', 'cycleId_returnOrderrectifyBy'],
    ledger: ['uncounted_cycleId'],
  } as Readonly<Record<string, readonly string[]>>,
  /** Folders of earlier versions, which noted none of their files; of those that are in use still, what is older than so many days. */
  retiredFolders: { exports: 0, 'documents/forms': 0, 'documents/reports': 0, 'documents/imports': 2 } as Readonly<
    Record<string, number>
  >,
  storageRule: kept.storage.rule,
  /** The timer's function is called by its timer and by `api` alone; it refuses anybody else by itself, too. */
  functionRule: { '*': { invoke: 'auth != null' }, deadline: { invoke: false } } as Readonly<
    Record<string, Readonly<Record<string, boolean | string>>>
  >,
  functions,
  /** The privacy interfaces are from this one on; the console's 基础库最低版本 keeps older phones out. */
  baseLibrary: '2.32.3',
  /** Where the program keeps files. */
  storageFolders: ['incoming', 'evidence', 'stamps', 'documents', 'packages'],
} as const

/** What WeChat DevTools reads beside a function's bundle, and the local CloudBase with it. */
export const functionConfig = ({ timeout, memorySize, triggers }: CloudFunction) => ({
  permissions: { openapi: [] },
  timeout,
  memorySize,
  triggers: triggers.map(({ name, config }) => ({ name, type: 'timer', config })),
})

/** What the vendor's command-line tool reads. */
export const cloudbaserc = () => ({
  version: '2.0',
  envId: '{{env.CLOUDBASE_ENV}}',
  functionRoot: './dist/cloudfunctions',
  functions: deployment.functions.map((each) => ({
    ...{ name: each.name, handler: 'index.main', runtime: each.runtime },
    ...{ timeout: each.timeout, memorySize: each.memorySize, installDependency: false },
    ...(each.triggers.length > 0 ? { triggers: functionConfig(each).triggers } : {}),
  })),
})
