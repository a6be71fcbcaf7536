import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newSettingsFile, readSettings, settingsFile, type Settings } from './settings'

/** The project's folder: npm runs its commands there. */
export const projectFolder = process.cwd()

const fileOf = (envId: string): string => path.join(projectFolder, settingsFile(envId))

/** The settings of an environment, or null where there is neither a file nor a key of the process. */
export const loadSettings = (envId: string): Settings | null => {
  const file = fileOf(envId)
  const isThere = envId !== '' && existsSync(file)
  if (!isThere && process.env['TENCENTCLOUD_SECRETID'] === undefined) return null
  const read = (name: string): string | undefined => {
    const named = path.resolve(projectFolder, name)
    return existsSync(named) ? readFileSync(named, 'utf8') : undefined
  }
  return readSettings(envId, isThere ? readFileSync(file, 'utf8') : undefined, process.env, read)
}

/** Begins a settings file that only its owner reads, with a secret that nobody has seen. */
export const beginSettings = (envId: string): void =>
  writeFileSync(fileOf(envId), newSettingsFile(envId, `k${randomBytes(24).toString('hex')}`), {
    mode: 0o600,
    flag: 'wx',
  })
