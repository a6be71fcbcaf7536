import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../admin/request'
import { parseSchedule, type Schedule } from './schedule'

export interface FunctionConfig {
  readonly name: string
  readonly entry: string
  /** Milliseconds. */
  readonly timeout: number
  readonly memory: number
  readonly trigger: Trigger | null
}

interface Trigger {
  readonly name: string
  readonly config: string
  readonly schedule: Schedule
}

const DEFAULT_TIMEOUT = 3
const MAX_TIMEOUT = 900

const number = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value > 0 ? value : otherwise

const triggerOf = (name: string, triggers: unknown): Trigger | null => {
  if (triggers === undefined) return null
  if (!Array.isArray(triggers) || triggers.length > 1)
    throw new Error(`${name}/config.json: a function has one trigger at most`)
  const first: unknown = triggers[0]
  if (first === undefined) return null
  if (
    !isRecord(first) ||
    first['type'] !== 'timer' ||
    typeof first['name'] !== 'string' ||
    typeof first['config'] !== 'string'
  ) {
    throw new Error(`${name}/config.json: a trigger needs name, type "timer" and config`)
  }
  return { name: first['name'], config: first['config'], schedule: parseSchedule(first['config']) }
}

const read = (folder: string, name: string): FunctionConfig => {
  const path = join(folder, name, 'config.json')
  const json: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  if (!isRecord(json)) throw new Error(`${name}/config.json has to be an object`)
  const timeout = number(json['timeout'], DEFAULT_TIMEOUT)
  if (timeout > MAX_TIMEOUT) throw new Error(`${name}/config.json: timeout may be ${MAX_TIMEOUT} s at most`)
  return {
    name,
    entry: join(folder, name, 'index.js'),
    timeout: timeout * 1000,
    memory: number(json['memorySize'] ?? json['memory'], 256),
    trigger: triggerOf(name, json['triggers']),
  }
}

/** The functions of a folder of bundles: `<name>/index.js`, with `<name>/config.json` beside it. */
export const readFunctions = (folder: string | undefined): ReadonlyMap<string, FunctionConfig> => {
  if (folder === undefined) return new Map()
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.js')))
  return new Map(names.map((name) => [name, read(folder, name)]))
}
