import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filesOfFolder } from '../bundle'
import type { Settings } from '../settings'
import type { Files, HostingState } from '../state'

/** What a browser asks for first; it names all others, and is put up after them. */
export const FIRST_PAGE = 'index.html'

/** The web program as it was built. */
export interface BuiltWeb {
  /** By MD5, as object storage knows them. */
  readonly files: Files
  /** The environment that it was built for is among its words. */
  readonly isForEnvironment: boolean
}

/** Whether an environment is to have a web program: that a browser can be let in by a key decides it. */
export const asksForWeb = ({ variables, webKeyFault }: Settings): boolean =>
  variables.WEB_LOGIN_KEY !== undefined || webKeyFault !== null

/** Where people find the web program: at a domain of their own where the settings name one, else at the hosting's. */
export const addressOf = (given: string, { domain }: Pick<HostingState, 'domain'>): string =>
  given || `https://${domain}`

/** Looks at the web program as it is built; null where it is not. */
export const readBuiltWeb = (folder: string, envId: string): BuiltWeb | null => {
  if (!existsSync(path.join(folder, FIRST_PAGE))) return null
  const { files } = filesOfFolder(folder, 'md5')
  return {
    files,
    isForEnvironment: Object.keys(files).some(
      (file) => file.endsWith('.js') && readFileSync(path.join(folder, file), 'utf8').includes(envId),
    ),
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** By what the first page of any version is known: its title, and how it names its own script. */
export const isOurPage = (html: string): boolean =>
  html.includes('<title>产改评估</title>') && /\bjs\/app\.[0-9a-f]{8}\.js\b/.test(html)

/** Whether a name has a file's digest in it, as the build gives it. */
export const hasDigest = (file: string): boolean => /\.[0-9a-f]{8}\.\w+$/.test(file)

/** Asked for anew each time: it names the files of the newest version. */
export const NEVER_KEPT = 'no-cache'
/** What has its digest in its name never becomes another. */
const KEPT_FOR_GOOD = 'public, max-age=31536000, immutable'

/** What whoever fetches a file is told of it. */
export const toldOf = (file: string): { readonly type: string; readonly keep: string } => ({
  type: TYPES[path.extname(file)] ?? 'application/octet-stream',
  keep: hasDigest(file) ? KEPT_FOR_GOOD : NEVER_KEPT,
})
