import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, readFileSync } from 'node:fs'
import path from 'node:path'
import { filesIn } from '../built-files'

const FOLDERS = { linux: 'linux', darwin: 'mac' } as const
const LARGEST_OUTPUT = 64 * 1024 * 1024

const binary = (name: 'wcc' | 'wcsc'): string => {
  const kind = FOLDERS[process.platform as keyof typeof FOLDERS]
  if (!kind) throw new Error(`miniprogram-compiler carries no ${name} that runs on ${process.platform}`)
  const file = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', kind, name)
  try {
    accessSync(file, constants.X_OK)
  } catch {
    // npm unpacks it without the right to be run.
    chmodSync(file, 0o755)
  }
  return file
}

/** The components that each file's JSON names, in the form in which wcc wants to be told of them. */
const componentsOf = (folder: string, wxml: readonly string[]): string => {
  const lines = wxml.flatMap((file) => {
    const json = JSON.parse(readFileSync(path.join(folder, file.replace(/wxml$/, 'json')), 'utf8')) as {
      usingComponents?: Record<string, string>
    }
    const names = Object.keys(json.usingComponents ?? {})
    return names.length > 0 ? [[file, names.length, ...names].join(' ')] : []
  })
  return [lines.length, ...lines].join(' ')
}

/** Compiles every WXML of a built program with WeChat's own compiler, to a script that defines `$gwx`. Throws what wcc says. */
export const compileWxml = (folder: string): string => {
  const wxml = filesIn(folder, '.wxml')
  const withJson = wxml.filter((file) => file !== 'base.wxml' && !file.endsWith('/base.wxml'))
  const args = ['-d', '-cc', componentsOf(folder, withJson), ...wxml, ...filesIn(folder, '.wxs'), '-gn', '$gwx']
  const { status, stdout, stderr, error } = spawnSync(binary('wcc'), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: LARGEST_OUTPUT,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`wcc: ${stderr.trim()}`)
  return stdout
}

/** What WeChat's older compiler of stylesheets has against them; '' where it has nothing. */
export const complaintsOfWcsc = (folder: string): string => {
  const args = ['-db', '-pc', '0', ...filesIn(folder, '.wxss')]
  const { status, stderr } = spawnSync(binary('wcsc'), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: LARGEST_OUTPUT,
  })
  return status === 0 ? '' : stderr.trim()
}
