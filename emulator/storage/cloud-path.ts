import { invalidParam } from '../problem'

const ENVIRONMENT = 'local'
const BUCKET = `cloud://${ENVIRONMENT}.local-bucket/`

/** CloudBase's rules for a path, and no way out of the storage through it. */
export const checkCloudPath = (path: string): void => {
  if (path === '') throw invalidParam('cloudPath must not be empty')
  if (path.startsWith('/')) throw invalidParam('cloudPath must not begin with /')
  if (Buffer.byteLength(path) > 850) throw invalidParam('cloudPath must not be longer than 850 bytes')
  if (!/^[\x21-\x7e]+$/.test(path)) throw invalidParam('cloudPath must consist of visible ASCII characters')
  if (path.includes('//') || path.split('/').some((part) => part === '.' || part === '..')) {
    throw invalidParam('cloudPath must not contain //, . or .. as a part')
  }
}

export const fileIdOf = (path: string): string => BUCKET + path

interface Refused {
  readonly code: string
  readonly message: string
}

export const FILE_MISSING: Refused = { code: 'STORAGE_FILE_NONEXIST', message: 'file not exist' }

/**
 * The path that a file ID names, or why it names none: another bucket of this environment has no such file, another
 * environment is not this one's to read (spelled as CloudBase spells it).
 */
export const pathOf = (fileId: string): string | Refused => {
  const [, environment] = /^cloud:\/\/([^./]+)\.[^/]+\/./.exec(fileId) ?? []
  if (environment === undefined) return { code: 'INVALID_PARAM', message: 'fileID format error' }
  if (environment !== ENVIRONMENT) return { code: 'INVALIID_ENV', message: 'the file belongs to another environment' }
  return fileId.startsWith(BUCKET) ? fileId.slice(BUCKET.length) : FILE_MISSING
}
