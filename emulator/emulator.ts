import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Admin } from './admin/admin'
import { databaseActions } from './admin/database-actions'
import { functionActions } from './admin/function-actions'
import { storageActions } from './admin/storage-actions'
import { ClientApi } from './client/client-api'
import { WebGateway } from './client/web-gateway'
import { Clock } from './clock'
import { ConsoleApi } from './console/console-api'
import { lockData } from './data-lock'
import { Database } from './database/database'
import { parseDocument } from './database/ejson'
import { Store } from './database/store'
import { FaultBook } from './faults'
import { FunctionHost } from './functions/function-host'
import { LogBook } from './functions/log-book'
import { timerEvent, Timers } from './functions/timers'
import { close, listen, portOf } from './http/listen'
import { Router } from './http/router'
import { comesToRest } from './comes-to-rest'
import type { Emulator, EmulatorOptions } from './options'
import { Problem } from './problem'
import { sdkEnvironment } from './sdk-environment'
import { Files } from './storage/files'
import { Links } from './storage/links'
import { Subscriptions } from './wechat/subscriptions'
import { WechatApi } from './wechat/wechat-api'

const secretOf = async (store: Store): Promise<string> => {
  const table = store.table<string>('secrets')
  const kept = table.get('links')
  if (kept !== undefined) return kept
  const made = randomBytes(32).toString('hex')
  await table.put('links', made)
  return made
}

/** Puts the parts together; each is told only what it needs. */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  mkdirSync(options.dataDir, { recursive: true })
  const router = new Router()
  // Port and folder are taken before anything is opened: a second emulator must not touch the data of the first.
  const server = await listen(
    (request, response) => router.handle(request, response),
    options.port ?? 0,
    options.background,
  )
  const unlock = await lockData(options.dataDir).catch(async (error: unknown) => {
    await close(server)
    throw error
  })
  const origin = `http://127.0.0.1:${portOf(server)}`

  const store = new Store(join(options.dataDir, 'database'))
  const clock = new Clock(store.table('clock'), options.now)
  await clock.keep()
  const now = (): Date => clock.now()
  const faults = new FaultBook(() => host.restart())
  const logs = new LogBook(now)
  const database = new Database(options.manifest.collections, store, now, (line) => logs.add('emulator', line))
  const files = new Files(options.dataDir, store.table('files'))
  await files.open()
  const secret = await secretOf(store)
  const links = new Links(secret, origin)
  const subscriptions = new Subscriptions(store)
  const onBug = (error: unknown): void =>
    logs.add('emulator', error instanceof Error ? (error.stack ?? error.message) : String(error))

  const functionEnv = options.functionEnv ?? {}
  const host = new FunctionHost({
    folder: options.functionsDir,
    dataDir: options.dataDir,
    appId: functionEnv['WX_APPID'] ?? 'wxlocal',
    environment: () => ({
      ...sdkEnvironment(origin),
      WECHAT_API_ORIGIN: `${origin}/wechat`,
      // Where a browser finds the client, if one is served.
      ...(options.webRoot === undefined ? {} : { WEB_ORIGIN: origin }),
      ...(options.deployedWebRoot === undefined ? {} : { WEB_ADDRESS: `${origin}/web/` }),
      ...functionEnv,
    }),
    clock,
    logs,
    background: options.background === true,
    production: options.production ?? {},
  })
  const fire = async (functionName: string, event: unknown): Promise<unknown> =>
    JSON.parse(await host.invoke(functionName, JSON.stringify(event), undefined, 'timer'))
  const timers = new Timers(host.functions.values(), clock, fire, (name, line) => logs.add(name, line))
  const wechat = new WechatApi({
    subscriptions,
    now,
    appId: functionEnv['WX_APPID'],
    secret: functionEnv['WX_SECRET'],
    templates: options.messageTemplates ?? {},
    pages: options.pages,
  })
  const admin = new Admin({
    actions: { ...databaseActions(database), ...storageActions(files, links), ...functionActions(host) },
    faults,
    production: options.production ?? {},
    onBug,
  })

  const atRest = (): Promise<boolean> =>
    comesToRest({
      busy: () => host.busy || router.busy,
      begun: () => router.begun,
      ping: () => host.ping(),
    })

  const emulator: Emulator = {
    origin,
    port: portOf(server),
    clock: {
      now,
      set: (instant) => clock.set(instant),
      hold: (instant) => clock.hold(instant),
      useRealTime: () => clock.useRealTime(),
    },
    faults,
    invoke: async (name, event, identity) =>
      JSON.parse(await host.invoke(name, JSON.stringify(event ?? {}), identity)) as unknown,
    fireTimer: async (name) => {
      const trigger = host.functions.get(name)?.trigger
      if (trigger === undefined || trigger === null) throw new Problem('NO_TIMER', `the function ${name} has no timer`)
      return fire(name, timerEvent(trigger.name, now()))
    },
    fill: async (documents) => {
      const parse = (row: object) => parseDocument(JSON.stringify(row), () => now().getTime())
      await Promise.all(Object.entries(documents).map(([name, rows]) => database.insert(name, rows.map(parse))))
    },
    sdkEnvironment: () => sdkEnvironment(origin),
    messages: () => subscriptions.messages(),
    logs: () => logs.lines(),
    stats: () => ({
      calls: admin.calls(),
      asked: admin.asked(),
      mostAtOnce: admin.mostAtOnce(),
      fullScans: database.fullScans(),
      examined: database.examined(),
      returned: database.returned(),
      peakMemory: host.peakMemory(),
    }),
    resetStats: () => {
      admin.resetCalls()
      database.resetCounts()
    },
    reset: async ({ keepFunctions = false } = {}) => {
      timers.clear()
      faults.clear()
      if (!keepFunctions || !(await atRest())) await host.restart()
      await Promise.all([database.clear(), files.clear(), subscriptions.clear()])
      logs.clear()
      emulator.resetStats()
    },
    settled: atRest,
    endTransactions: () => database.endTransactions(),
    warmUp: (...names) => host.warmUp(names),
    stop: async () => {
      const running = timers.stop()
      await host.stop()
      await running
      await close(server)
      database.stop()
      await store.close()
      await unlock()
    },
  }
  router.use({
    admin,
    client: new ClientApi({ host, files, subscriptions, faults, personas: options.personas ?? [], onBug }),
    web: new WebGateway({ host, ticketKey: options.ticketKey, secret, now: () => now().getTime(), onBug }),
    console: new ConsoleApi({
      emulator,
      functions: host.functions,
      templates: options.messageTemplates ?? {},
      onReset: options.onReset,
      subscriptions,
      messagesAhead: options.messagesAhead,
      consentsOf: options.consentsOf,
    }),
    files,
    links,
    wechat,
    faults,
    webRoot: options.webRoot,
    deployedWebRoot: options.deployedWebRoot,
    onBug,
  })
  timers.start()
  return emulator
}
