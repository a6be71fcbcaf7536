import { invalidParam, Problem } from '../problem'
import { checkCloudPath, FILE_MISSING, fileIdOf, pathOf } from '../storage/cloud-path'
import type { Files } from '../storage/files'
import type { Links } from '../storage/links'
import type { Action, Answer } from './database-actions'
import { isRecord, list, text, type AdminRequest } from './request'

const MAX_BATCH = 50

const batch = (request: AdminRequest, name: string): readonly unknown[] => {
  const items = list(request, name)
  if (items.length > MAX_BATCH) throw invalidParam(`${name} may hold ${MAX_BATCH} files at most`)
  return items
}

const recordOf = (item: unknown): AdminRequest => {
  if (!isRecord(item)) throw invalidParam('a file has to be an object')
  return item
}

export const storageActions = (files: Files, links: Links): Readonly<Record<string, Action>> => {
  const uploadMetadata = (request: AdminRequest): Answer => {
    const path = text(request, 'path')
    checkCloudPath(path)
    const fileId = fileIdOf(path)
    const link = links.upload(path)
    return `"data":${JSON.stringify({ ...link, token: 'local', fileId, cosFileId: fileId, download_url: '' })}`
  }

  const downloadUrls = (request: AdminRequest): Answer => {
    const found = batch(request, 'file_list').map((item) => {
      const file = recordOf(item)
      const fileID = text(file, 'fileid')
      const age = file['max_age']
      if (age !== undefined && (typeof age !== 'number' || !(age > 0)))
        throw invalidParam('max_age has to be a positive number')
      const path = pathOf(fileID)
      if (typeof path !== 'string') return { ...path, fileID, tempFileURL: '' }
      if (files.entry(path) === undefined) return { ...FILE_MISSING, fileID, tempFileURL: '' }
      return { code: 'SUCCESS', fileID, tempFileURL: links.download(path, age) }
    })
    return `"data":${JSON.stringify({ download_list: found })}`
  }

  const remove = async (request: AdminRequest): Promise<Answer> => {
    const deleted = await Promise.all(
      batch(request, 'fileid_list').map(async (item) => {
        const fileID = String(item)
        const path = pathOf(fileID)
        if (typeof path !== 'string') return { ...path, fileID }
        return (await files.delete(path)) ? { code: 'SUCCESS', fileID } : { ...FILE_MISSING, fileID }
      }),
    )
    return `"data":${JSON.stringify({ delete_list: deleted })}`
  }

  const copyOne = async (item: unknown): Promise<object> => {
    const file = recordOf(item)
    const [from, to] = [text(file, 'src_path'), text(file, 'dst_path')]
    checkCloudPath(to)
    const entry = files.entry(from)
    if (entry === undefined) return { ...FILE_MISSING, fileId: fileIdOf(to) }
    if (file['overwrite'] === false && files.entry(to) !== undefined) {
      return { code: 'STORAGE_FILE_EXIST', fileId: fileIdOf(to), message: 'the destination exists' }
    }
    await files.copy(entry, to)
    if (file['remove_original'] === true) await files.delete(from)
    return { code: 'SUCCESS', fileId: fileIdOf(to) }
  }

  const copy = async (request: AdminRequest): Promise<Answer> => {
    const copied = await Promise.all(batch(request, 'file_list').map(copyOne))
    return `"data":${JSON.stringify({ copy_list: copied })}`
  }

  return {
    'storage.getUploadMetadata': uploadMetadata,
    'storage.batchGetDownloadUrl': downloadUrls,
    'storage.batchDeleteFile': remove,
    'storage.batchCopyFile': copy,
  }
}

/** Clients write only below `incoming/`, and only over what is their own. */
export const checkClientUpload = (files: Files, path: string, openId: string): void => {
  checkCloudPath(path)
  const existing = files.entry(path)
  if (!path.startsWith('incoming/') || (existing !== undefined && existing.creator !== openId)) {
    throw new Problem('STORAGE_PERMISSION_DENIED', `${openId} may not write ${path}`)
  }
}
