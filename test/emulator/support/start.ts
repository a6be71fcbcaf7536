import cloudbase from '@cloudbase/node-sdk'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../emulator'
import { scratchFolder } from '../../support/scratch-folder'
import { MANIFEST } from './manifest'

export { MANIFEST }

export type App = ReturnType<typeof cloudbase.init>
export type Db = ReturnType<App['database']>

export interface Running {
  readonly emulator: Emulator
  readonly app: App
  readonly db: Db
  readonly dataDir: string
}

/** On the disk, for what is about that. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'emulator-'))

export const removeFolder = (path: string): void => rmSync(path, { recursive: true, force: true })

/** The unmodified SDK finds the emulator through the environment alone; it reads that at every call. */
export const connect = (emulator: Emulator): App => {
  // A failed call of the SDK leaves a timer behind that logs three seconds later; SILENCE keeps it from starting.
  Object.assign(process.env, emulator.sdkEnvironment(), { SILENCE: 'true' })
  return cloudbase.init({ env: 'local', keepalive: true })
}

export const start = async (options: Partial<EmulatorOptions> = {}): Promise<Running> => {
  const dataDir = options.dataDir ?? scratchFolder('emulator')
  const emulator = await startEmulator({ manifest: MANIFEST, ...options, dataDir })
  const app = connect(emulator)
  return { emulator, app, db: app.database(), dataDir }
}

export const stop = async ({ emulator, dataDir }: Running): Promise<void> => {
  await emulator.stop()
  removeFolder(dataDir)
}

/** The code of a refusal; fails the test when nothing was refused. */
export const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  try {
    await call
  } catch (error) {
    return (error as { code?: unknown }).code
  }
  throw new Error('nothing was refused')
}

export const messageOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('nothing was refused')
}
