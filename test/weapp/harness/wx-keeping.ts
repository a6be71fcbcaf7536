import type { Disk } from './disk'
import { wxFunction, WxFailure, type Kit, type WxOptions } from './wx-kit'

const USER_DATA = 'wxfile://usr'

/** More than this no file of a program's own may hold. */
const LARGEST_FILE = 100 * 1024 * 1024

const bytesOf = (data: unknown): Uint8Array =>
  typeof data === 'string' ? Buffer.from(data) : new Uint8Array(data as ArrayBuffer)

const noRoom = () => new WxFailure('the maximum size of the file storage limit is exceeded', { errno: 1300202 })

/** Storage and files. */
export const keepingOf = (kit: Kit, disk: Disk): Record<string, unknown> => {
  disk.makeFolder(USER_DATA)
  const file = (name: string, work: (options: WxOptions) => object | void) => wxFunction(kit, name, work)
  const notThere = (at: unknown) => new WxFailure(`no such file or directory, open "${String(at)}"`, { errno: 1300002 })
  const manager = {
    mkdir: file('mkdir', ({ dirPath }) => {
      if (!disk.makeFolder(String(dirPath)))
        throw new WxFailure(`file already exists ${String(dirPath)}`, { errno: 1301005 })
    }),
    readFile: file('readFile', ({ filePath, encoding }) => {
      const content = disk.read(String(filePath))
      if (!content) throw notThere(filePath)
      return { data: encoding === undefined ? content : content.toString('utf8') }
    }),
    writeFile: file('writeFile', ({ filePath, data }) => {
      const content = bytesOf(data)
      if (content.length > LARGEST_FILE || !disk.write(String(filePath), content)) throw noRoom()
    }),
    appendFile: file('appendFile', ({ filePath, data }) => {
      const there = disk.bytes(String(filePath))
      if (there === undefined) throw notThere(filePath)
      const content = bytesOf(data)
      if (there + content.length > LARGEST_FILE || !disk.append(String(filePath), content)) throw noRoom()
    }),
    getFileInfo: file('getFileInfo', ({ filePath }) => {
      const size = disk.bytes(String(filePath))
      if (size === undefined) throw notThere(filePath)
      return { size }
    }),
    readdir: file('readdir', ({ dirPath }) => {
      const files = disk.list(String(dirPath))
      if (!files) throw notThere(dirPath)
      return { files }
    }),
    rename: file('rename', ({ oldPath, newPath }) => {
      if (!disk.rename(String(oldPath), String(newPath))) throw notThere(oldPath)
    }),
    copyFile: file('copyFile', ({ srcPath, destPath }) => {
      const content = disk.read(String(srcPath))
      if (!content) throw notThere(srcPath)
      if (!disk.write(String(destPath), content)) throw noRoom()
    }),
    access: file('access', ({ path }) => {
      if (!disk.has(String(path))) throw notThere(path)
    }),
    rmdir: file('rmdir', ({ dirPath, recursive }) => {
      if (recursive !== true || !disk.removeFolder(String(dirPath))) throw notThere(dirPath)
    }),
    unlink: file('unlink', ({ filePath }) => {
      if (!disk.unlink(String(filePath))) throw notThere(filePath)
    }),
  }
  return {
    env: { USER_DATA_PATH: USER_DATA },
    getFileSystemManager: () => manager,
    setStorageSync: (key: string, value: unknown) => {
      if (!disk.set(key, JSON.stringify(value)))
        throw kit.engine().error('setStorageSync:fail exceed storage max size 10Mb')
    },
    getStorageSync: (key: string) => {
      const kept = disk.get(key)
      return kept === undefined ? '' : kit.engine().hand(JSON.parse(kept))
    },
    removeStorageSync: (key: string) => disk.remove(key),
    getStorageInfoSync: () =>
      kit.engine().hand({ keys: disk.keys, currentSize: Math.ceil(disk.size / 1024), limitSize: 10240 }),
  }
}
