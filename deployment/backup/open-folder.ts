import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MANIFEST, openedFolder, type BackupFolder } from './folder'
import { Hindered } from './hindrance'
import { header, newHeader, parsed, VERSION, type Header } from './records'
import { findSeal, newSeal, SHORTEST_KEY, type Seal } from './seal'

const HEADER = 'backup.json'
/** What a system puts into folders by itself. */
const IGNORED = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', `${HEADER}.part`])

/** The key of a backup: of the process's environment, or of a file. It is never part of a command. Null where none is given. */
export const readKey = (
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | null => {
  let given = environment['BACKUP_KEY']?.trim() ?? ''
  if (file !== undefined)
    try {
      given = readFileSync(file, 'utf8').trim()
    } catch {
      throw new Hindered({ is: 'key file unreadable' })
    }
  if (given === '' && file === undefined) return null
  if (given.length < SHORTEST_KEY) throw new Hindered({ is: 'key short' })
  return given
}

const headerIn = (folder: string): Header | null => {
  const file = path.join(folder, HEADER)
  if (!existsSync(file)) return null
  const found = parsed(header, readFileSync(file, 'utf8'))
  if (!found) throw new Hindered({ is: 'folder not ours', folder })
  if (found.version > VERSION) throw new Hindered({ is: 'folder newer', folder })
  return found
}

const sealFor = ({ lock }: Header, key: string | null): Seal | null => {
  if (lock === null) {
    if (key !== null) throw new Hindered({ is: 'key needless' })
    return null
  }
  if (key === null) throw new Hindered({ is: 'key missing' })
  const seal = findSeal(key, lock)
  if (!seal) throw new Hindered({ is: 'key wrong' })
  return seal
}

const contentsOf = (folder: string): readonly string[] => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return readdirSync(folder).filter((name) => !IGNORED.has(name))
  } catch {
    throw new Hindered({ is: 'nothing to begin in', folder })
  }
}

interface Beginning {
  readonly folder: string
  readonly environment: string
  readonly key: string | null
  readonly now: Date
  /** What the ids of the environment's files begin with. */
  readonly prefix: () => Promise<string>
}

/** Begins a backup in an empty folder, or goes on with one of the same environment and key that was broken off there. */
export const beginFolder = async ({ folder, environment, key, now, prefix }: Beginning): Promise<BackupFolder> => {
  const contents = contentsOf(folder)
  const found = headerIn(folder)
  if (found) {
    if (found.environment !== environment)
      throw new Hindered({ is: 'folder of another', folder, environment: found.environment })
    if (contents.includes(MANIFEST)) throw new Hindered({ is: 'folder complete', folder })
    return openedFolder(folder, found, sealFor(found, key))
  }
  if (contents.length > 0) throw new Hindered({ is: 'folder of others', folder })
  const seal = key === null ? null : newSeal(key)
  const begun = { environment, prefix: await prefix(), beganAt: now.toISOString(), lock: seal?.lock ?? null }
  const head = newHeader(begun)
  const file = path.join(folder, HEADER)
  writeFileSync(`${file}.part`, JSON.stringify(head, null, 1), { mode: 0o600 })
  renameSync(`${file}.part`, file)
  return openedFolder(folder, head, seal)
}

/** Opens a backup that was completed. */
export const openBackup = (folder: string, key: string | null): BackupFolder => {
  const found = headerIn(folder)
  if (!found) throw new Hindered({ is: 'folder empty', folder })
  if (!existsSync(path.join(folder, MANIFEST))) throw new Hindered({ is: 'folder unfinished', folder })
  return openedFolder(folder, found, sealFor(found, key))
}
