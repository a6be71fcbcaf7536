import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { manifest as kept } from '../cloudfunctions/_store/manifest'
import { filesOfFolder } from './bundle'
import { deployment } from './manifest'
import type { BuiltProgram, Facts, ProgramFacts } from './preflight'
import type { Settings } from './settings'
import { readBuiltWeb } from './web/web-program'
import { readWechatTemplates } from './wechat-templates'

const project = v.object({ appid: v.optional(v.string(), ''), libVersion: v.optional(v.string()) })
const app = v.object({
  subPackages: v.optional(v.array(v.object({ root: v.string() })), []),
  subpackages: v.optional(v.array(v.object({ root: v.string() })), []),
})

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown

/** The list of collections that was built with the functions says how old they are. */
const isBuiltFromSources = (dist: string): boolean => {
  const file = path.join(dist, 'database.json')
  return existsSync(file) && isDeepStrictEqual(readJson(file), JSON.parse(JSON.stringify(kept)))
}

const readProgram = (folder: string, envId: string): BuiltProgram | null => {
  if (!existsSync(path.join(folder, 'app.json'))) return null
  const { subPackages, subpackages } = v.parse(app, readJson(path.join(folder, 'app.json')))
  const packages = [...subPackages, ...subpackages].map(({ root }) => root.replace(/\/?$/, '/'))
  const bytes: Record<string, number> = { main: 0 }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const scripts: string[] = []
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name)
    const within = path.relative(folder, file).split(path.sep).join('/')
    const owner = packages.find((each) => within.startsWith(each)) ?? 'main'
    bytes[owner] = (bytes[owner] ?? 0) + statSync(file).size
    if (owner === 'main' && within.endsWith('.js')) scripts.push(readFileSync(file, 'utf8'))
  }
  return { bytes, isForEnvironment: scripts.some((script) => script.includes(envId)) }
}

/** Looks at the mini-program as it is built, and whose it is. */
export const readProgramFacts = (root: string, settings: Settings): ProgramFacts => {
  const { appid, libVersion } = v.parse(project, readJson(path.join(root, 'project.config.json')))
  return {
    settings,
    project: { appId: appid, baseLibrary: libVersion ?? null },
    program: readProgram(path.join(root, 'dist', 'weapp'), settings.envId),
  }
}

/** Looks at everything that is on this machine, and asks WeChat for the account's templates where it can. */
export const readFacts = async (root: string, settings: Settings): Promise<Facts> => {
  const dist = path.join(root, 'dist')
  const built = deployment.functions.filter(({ name }) =>
    existsSync(path.join(dist, 'cloudfunctions', name, 'index.js')),
  )
  const { WX_APPID: appId, WX_SECRET: secret } = settings.variables
  return {
    ...readProgramFacts(root, settings),
    functions: built.map(({ name }) => ({ name, bytes: filesOfFolder(path.join(dist, 'cloudfunctions', name)).bytes })),
    isBuiltFromSources: isBuiltFromSources(dist),
    web: readBuiltWeb(path.join(dist, 'web'), settings.envId),
    templates: appId !== undefined && secret !== undefined ? await readWechatTemplates(appId, secret) : null,
  }
}
