import { invalidParam } from '../problem'

const BUCKET = 'cloud://local.local-bucket/'

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

/** The path that a file ID names, or null when it names no file of this environment. */
export const pathOf = (fileId: string): string | null =>
  fileId.startsWith(BUCKET) && fileId.length > BUCKET.length ? fileId.slice(BUCKET.length) : null
