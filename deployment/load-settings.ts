import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rotated, sayRotation } from './rotate'
import { newSettingsFile, readSettings, settingsFile, type Settings } from './settings'
import type { Rotated } from './variables'

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

/** One that nobody has seen. */
const drawnSecret = (): string => `k${randomBytes(24).toString('hex')}`

/** Begins a settings file that only its owner reads. */
export const beginSettings = (envId: string): void =>
  writeFileSync(fileOf(envId), newSettingsFile(envId, drawnSecret()), { mode: 0o600, flag: 'wx' })

/** Begins to change a secret of an environment, in its settings file: the file is there whole, as it was or as it is to be. */
export const rotateIn = (envId: string, name: Rotated): boolean => {
  const file = fileOf(envId)
  // WeChat draws its own.
  const drawn = name === 'WX_SECRET' ? '' : drawnSecret()
  const changed = rotated(existsSync(file) ? readFileSync(file, 'utf8') : '', name, drawn)
  const refused = typeof changed === 'string' ? null : changed.refused
  if (typeof changed === 'string') {
    writeFileSync(`${file}.part`, changed, { mode: 0o600, flush: true })
    renameSync(`${file}.part`, file)
  }
  console.log(sayRotation(envId, name, refused))
  return refused === null
}
