import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as v from 'valibot'

/** WeChat's own compiler and uploader. 275 MB with what it needs, so it is fetched when it is asked for and is no dependency. */
const VERSION = '2.1.42'

/** How WeChat is to compile and pack: as `project.config.json` says, whose build is ES5 already. */
const SETTING = {
  ...{ es6: false, es7: false, minify: true, minifyJS: true, minifyWXML: true, minifyWXSS: true },
  ...{ codeProtect: false, autoPrefixWXSS: false },
}

/** What WeChat would say of the program over the network, and its compiler goes by: the limits that hold for everybody. */
const USUAL_LIMITS = {
  ...{ platform: true, appType: 0, isSandbox: false, released: false, gameApp: false },
  setting: {
    ...{ MaxLocalstorageSize: 5, MaxCodeSize: 2, MaxSubpackageSubCodeSize: 2, MaxSubpackageFullCodeSize: 30 },
    ...{ NavigateMiniprogramLimit: 10, MaxSubPackageLimit: 100 },
    ...{ MinTabbarCount: 2, MaxTabbarCount: 5, MaxTabbarIconSize: 40 },
  },
}

interface Project {
  attr: () => Promise<object>
}

/** As much of the package as is used. */
interface MiniProgramCi {
  readonly Project: new (options: object) => Project
  readonly getCompiledResult: (options: object, saveTo: string) => Promise<unknown>
  readonly checkCodeQuality: (project: Project) => Promise<unknown>
  readonly upload: (options: object) => Promise<unknown>
  readonly preview: (options: object) => Promise<unknown>
}

const found = v.array(
  v.object({
    name: v.string(),
    success: v.boolean(),
    text: v.optional(v.string(), ''),
    detail: v.optional(v.unknown()),
  }),
)
const packages = v.object({
  subPackageInfo: v.optional(v.array(v.object({ name: v.string(), size: v.number() })), []),
})

/** What WeChat's checks found wrong; nothing where all is right. */
export interface CodeFault {
  readonly name: string
  readonly text: string
}

export interface PackageSize {
  readonly name: string
  readonly bytes: number
}

/** A version as it is sent: what it is called, said of it, and which of WeChat's thirty robots brings it. */
export interface Edition {
  readonly version: string
  readonly description: string
  readonly robot: number
}

const folderIn = (root: string): string => path.join(root, '.local', 'miniprogram-ci')

/** Fetches the package where it is not there yet; false where npm could not. */
export const fetchMiniProgramCi = (root: string): boolean => {
  if (existsSync(path.join(folderIn(root), 'node_modules', 'miniprogram-ci', 'package.json'))) return true
  const args = ['install', '--prefix', folderIn(root), '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
  const { status } = spawnSync('npm', [...args, `miniprogram-ci@${VERSION}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return status === 0
}

const sizesIn = (answer: unknown): readonly PackageSize[] =>
  v.parse(packages, answer).subPackageInfo.map(({ name, size }) => ({ name, bytes: size }))

/** WeChat's tools over the built program of a project's folder. */
export const openMiniProgramCi = (root: string, appid: string) => {
  const require = createRequire(path.join(folderIn(root), 'package.json'))
  const ci = require('miniprogram-ci') as MiniProgramCi
  const projectOf = (key: object): Project =>
    new ci.Project({ ...{ appid, type: 'miniProgram', projectPath: root, ignores: ['node_modules/**/*'] }, ...key })
  const offline = (): Project => Object.assign(projectOf({ privateKey: 'none' }), { attr: async () => USUAL_LIMITS })
  const sent = ({ version, description, robot }: Edition, keyPath: string) => ({
    ...{ project: projectOf({ privateKeyPath: keyPath }), version, desc: description, robot, setting: SETTING },
    onProgressUpdate: () => undefined,
  })

  return {
    /** Compiles as WeChat does on an upload; fails with the compiler's own words. Needs no network, and some minutes. */
    compile: async (saveTo: string): Promise<void> => {
      const options = {
        project: offline(),
        version: '0.0.0',
        desc: '',
        setting: SETTING,
        onProgressUpdate: () => undefined,
      }
      await ci.getCompiledResult(options, saveTo)
    },
    /** The panel 代码质量 of WeChat DevTools. Needs no network. */
    codeFaults: async (): Promise<readonly CodeFault[]> =>
      v
        .parse(found, await ci.checkCodeQuality(offline()))
        .filter(({ success }) => !success)
        .map(({ name, text }) => ({ name, text })),
    upload: async (edition: Edition, keyPath: string): Promise<readonly PackageSize[]> =>
      sizesIn(await ci.upload(sent(edition, keyPath))),
    /** A code to be scanned by the developers of the program, drawn into the file `picture`. */
    preview: async (edition: Edition, keyPath: string, picture: string): Promise<readonly PackageSize[]> =>
      sizesIn(await ci.preview({ ...sent(edition, keyPath), qrcodeFormat: 'image', qrcodeOutputDest: picture })),
  }
}

export type OpenedCi = ReturnType<typeof openMiniProgramCi>
