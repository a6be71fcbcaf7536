import Taro from '@tarojs/taro'

/** WeChat keeps what lies here until the program is removed, 200 MB at the most. */
const folder = (): string => `${Taro.env.USER_DATA_PATH ?? ''}/photos`
export const pathOf = (name: string): string => `${folder()}/${name}`

const made = (): Promise<boolean> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().mkdir({
      dirPath: folder(),
      recursive: true,
      success: () => resolve(true),
      fail: ({ errMsg }) => resolve(errMsg.includes('already exists')),
    })
  })

export const readBytes = (filePath: string): Promise<Uint8Array | undefined> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(typeof data === 'string' ? undefined : new Uint8Array(data)),
      fail: () => resolve(undefined),
    })
  })

/** Keeps a photo until it has been sent, through a killed program too. False where the phone has no room for it. */
export const keepPhoto = async (name: string, bytes: Uint8Array): Promise<boolean> => {
  if (!(await made())) return false
  return new Promise((resolve) => {
    Taro.getFileSystemManager().writeFile({
      filePath: pathOf(name),
      // The view may be a part of a longer buffer, and WeChat writes whole buffers.
      data: bytes.slice().buffer,
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}

/** Keeps a file of the phone as it is: 20 MB are not taken through the program's memory. False where the phone has no room for it. */
export const keepFile = async (name: string, srcPath: string): Promise<boolean> => {
  if (!(await made())) return false
  return new Promise((resolve) => {
    Taro.getFileSystemManager().copyFile({
      srcPath,
      destPath: pathOf(name),
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}

/** A path under which a kept photo can be shown, or undefined where it is no longer there. */
export const findPreview = (name: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().access({
      path: pathOf(name),
      success: () => resolve(pathOf(name)),
      fail: () => resolve(undefined),
    })
  })

export const dropPhoto = (name: string): Promise<void> =>
  new Promise((resolve) => {
    // One that is gone already needs no dropping.
    Taro.getFileSystemManager().unlink({ filePath: pathOf(name), success: () => resolve(), fail: () => resolve() })
  })
