/**
 * What a build was made from, kept beside it, and why it is no longer what its sources would give. The bundlers themselves say what
 * they read; what lies in node_modules is told by the lock files.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Read for every target, by npm or before a bundler begins. */
const ALWAYS = [
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'config/build-stale.mjs',
  'config/build-inputs.mjs',
]
/** Read from the project's folder where they are there: by Taro, Babel, PostCSS and browserslist. */
const BY_NAME = /^(?:\.env|\.babelrc|babel\.config|\.browserslistrc|\.?postcss)/
/** What no bundler resolves an import to. */
const NO_SOURCE = /^\.|~$|\.md$/

const hashOf = (content) => createHash('sha256').update(content).digest('hex')

/** A file's hash; '' where there is none. */
function fileHash(root, file) {
  const full = path.join(root, file)
  return existsSync(full) ? hashOf(readFileSync(full)) : ''
}

/** The names in a folder: a new one may be what an import resolves to from now on. */
function namesHash(root, folder) {
  const full = path.join(root, folder)
  if (!existsSync(full)) return ''
  const here = folder === '.'
  const names = readdirSync(full).filter((name) => (here ? BY_NAME.test(name) : !NO_SOURCE.test(name)))
  return hashOf(names.sort().join('\n'))
}

function foldersAbove(file) {
  const folder = path.posix.dirname(file)
  return folder === '.' ? ['.'] : [folder, ...foldersAbove(folder)]
}

const isFile = (root, file) => existsSync(path.join(root, file)) && statSync(path.join(root, file)).isFile()

/** The project's own files among what a bundler read, from the project's folder. */
function ownFiles(root, read) {
  const named = readdirSync(root).filter((name) => BY_NAME.test(name))
  const files = [...ALWAYS, ...named, ...read.map((file) => path.relative(root, path.resolve(root, file)))]
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.startsWith('../') && (ALWAYS.includes(file) || !file.includes('node_modules/')))
  return [...new Set(files)].filter((file) => isFile(root, file)).sort()
}

/**
 * The record of a build that read these files. What was saved while it ran is recorded as changed, since nobody knows whether the
 * bundler read it before or after.
 */
export function recordOf(root, read, startedAt) {
  const files = ownFiles(root, read)
  const isNewer = (name) => statSync(path.join(root, name)).mtimeMs >= startedAt
  // What is named with its ending is found in its place alone.
  const resolved = files.filter((file) => !ALWAYS.includes(file) && !NO_SOURCE.test(path.posix.basename(file)))
  const folders = [...new Set(resolved.flatMap(foldersAbove))].sort()
  return {
    files: Object.fromEntries(files.map((file) => [file, isNewer(file) ? 'saved meanwhile' : fileHash(root, file)])),
    folders: Object.fromEntries(folders.map((folder) => [folder, namesHash(root, folder)])),
  }
}

/** Why a build with this record is stale, in a few words; undefined while it is what its sources would give. */
export function findStaleness(root, record) {
  if (!record) return 'not built yet'
  const changed = Object.entries(record.files).find(([file, hash]) => fileHash(root, file) !== hash)
  if (changed) return `${changed[0]} changed`
  const renamed = Object.entries(record.folders).find(([folder, hash]) => namesHash(root, folder) !== hash)
  return renamed && `a file came or went in ${renamed[0]}`
}

/** The packages of npm's whose code lies in a build, as folders of node_modules; what ships is known by them. */
export function packagesOf(root, modules) {
  const paths = modules.map((file) => path.relative(root, path.resolve(root, file)).split(path.sep).join('/'))
  const folders = paths.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort()
}
