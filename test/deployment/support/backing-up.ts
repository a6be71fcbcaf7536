import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import cloudbase from '@cloudbase/node-sdk'
import type { CloudData } from '../../../deployment/backup/cloud-data'
import { beginFolder, openBackup } from '../../../deployment/backup/open-folder'
import { writeBackup } from '../../../deployment/backup/write-backup'
import type { Emulator } from '../../../emulator'
import { scratchFolder } from '../../support/scratch-folder'
import { KEYS } from '../../support/tencent-cloud/stand-in'

const root = path.resolve(__dirname, '..', '..', '..')

export const KEY = 'a key of a backup that nobody guesses'

/** A project's folder with the settings of these environments, from which the commands are run. */
export const projectOf = (...environments: readonly string[]): string => {
  const project = scratchFolder('backups')
  mkdirSync(project, { recursive: true })
  const keys = `TENCENTCLOUD_SECRETID=${KEYS.secretId}\nTENCENTCLOUD_SECRETKEY=${KEYS.secretKey}\n`
  for (const each of environments) writeFileSync(path.join(project, `.env.${each}`), keys)
  return project
}

/** A backup of what an environment holds, in a folder of its own or gone on with in one that was begun, and what was said. */
export const backUp = async (
  data: CloudData,
  { folder = path.join(scratchFolder('kept'), 'backup'), key = null }: { folder?: string; key?: string | null } = {},
) => {
  const now = () => new Date('2026-12-01T02:00:00Z')
  const said: string[] = []
  const begun = await beginFolder({
    ...{ folder, environment: data.envId, key, now: now() },
    prefix: () => data.prefix(),
  })
  await writeBackup({ data, folder: begun, say: (line) => said.push(line), now })
  return { folder, said, manifest: await openBackup(folder, key).manifest() }
}

interface Running {
  /** How the processes that are started are to find the environment; none where it is of this machine. */
  readonly emulator?: Emulator
  readonly project: string
  readonly key?: string
  /** Looked at all the while: once it is true, the process is killed as a machine that loses its power would. */
  readonly killWhen?: () => boolean
  /** As much as its heap may grow to. */
  readonly megabytes?: number
}

/** Runs a command as npm does; `code` is null where it was killed. */
export const command = (
  name: 'backup' | 'restore' | 'verify',
  args: readonly string[],
  { emulator, project, key, killWhen, megabytes }: Running,
): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve) => {
    const tsx = ['--import', pathToFileURL(require.resolve('tsx')).href]
    const {
      BACKUP_KEY: _key,
      TENCENTCLOUD_SECRETID: _id,
      TENCENTCLOUD_SECRETKEY: _secret,
      ...environment
    } = process.env
    const child = spawn(process.execPath, [...tsx, path.join(root, 'deployment', `${name}.ts`), ...args], {
      cwd: project,
      env: {
        ...environment,
        ...emulator?.sdkEnvironment(),
        ...(key === undefined ? {} : { BACKUP_KEY: key }),
        ...(megabytes === undefined ? {} : { NODE_OPTIONS: `--max-old-space-size=${megabytes}` }),
        // Where the lock of a local product's folder is looked for.
        TMPDIR: tmpdir(),
        TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
      },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const watch = setInterval(() => {
      if (killWhen?.()) child.kill('SIGKILL')
    }, 3)
    child.on('close', (code) => {
      clearInterval(watch)
      resolve({ code, said })
    })
  })

/** How many things a backup's log says are done. */
export const loggedIn = (folder: string): number => {
  const log = path.join(folder, 'progress.log')
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').length - 1 : 0
}

/** Everything that an environment holds: its documents by collection, and the bytes of the files that they name. */
export const everythingIn = async (emulator: Emulator, collections: readonly string[]) => {
  Object.assign(process.env, emulator.sdkEnvironment())
  const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })
  const documents: Record<string, unknown[]> = {}
  for (const name of collections) {
    documents[name] = []
    for (let skip = 0, full = true; full; skip += 1000) {
      const { data } = await app
        .database()
        .collection(name)
        .where({})
        .orderBy('_id', 'asc')
        .skip(skip)
        .limit(1000)
        .get()
      documents[name].push(...data)
      full = data.length === 1000
    }
  }
  const ids = [...new Set(JSON.stringify(documents).match(/cloud:\/\/local\.[^"\\]+/g))].sort()
  const files: Record<string, string> = {}
  for (const fileID of ids)
    files[fileID] = Buffer.from((await app.downloadFile({ fileID })).fileContent as Buffer).toString('base64')
  return { documents, files }
}
