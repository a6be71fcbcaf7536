import { codeOf, start, stop, type App, type Running } from './support/start'

let running: Running
let app: App

beforeAll(async () => {
  running = await start()
  app = running.app
})
afterAll(() => stop(running))

const idOf = (path: string): string => `cloud://local.local-bucket/${path}`
const upload = async (cloudPath: string, content: string | Buffer): Promise<string> =>
  (await app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID
const linkOf = async (fileID: string, maxAge?: number): Promise<string> => {
  const { fileList } = await app.getTempFileURL({
    fileList: [maxAge === undefined ? fileID : { fileID, maxAge }] as never,
  })
  return fileList[0]?.tempFileURL ?? ''
}

describe('a file', () => {
  test('comes back as it was uploaded', async () => {
    const content = Buffer.from(Array.from({ length: 100_000 }, (_unused, i) => i % 251))
    const fileID = await upload('a/b.bin', content)
    expect(fileID).toBe(idOf('a/b.bin'))
    expect(content.equals((await app.downloadFile({ fileID })).fileContent as Buffer)).toBe(true)
  })
  test('is overwritten by the same path', async () => {
    await upload('twice.txt', 'one')
    const fileID = await upload('twice.txt', 'two')
    expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('two')
  })
  test('may be empty', async () => {
    const response = await fetch(await linkOf(await upload('empty.txt', '')))
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
  test('is copied and moved', async () => {
    await upload('from/x.txt', 'content')
    const copied = await app.copyFile({ fileList: [{ srcPath: 'from/x.txt', dstPath: 'to/x.txt' }] as never })
    expect(copied.fileList).toMatchObject([{ code: 'SUCCESS', fileId: idOf('to/x.txt') }])
    await app.copyFile({ fileList: [{ srcPath: 'from/x.txt', dstPath: 'moved/x.txt', removeOriginal: true }] as never })
    expect(String((await app.downloadFile({ fileID: idOf('moved/x.txt') })).fileContent)).toBe('content')
    expect(await codeOf(app.downloadFile({ fileID: idOf('from/x.txt') }))).toBe('STORAGE_FILE_NONEXIST')
    const again = await app.copyFile({
      fileList: [
        { srcPath: 'to/x.txt', dstPath: 'moved/x.txt', overwrite: false },
        { srcPath: 'none/x.txt', dstPath: 'y/x.txt' },
      ] as never,
    })
    expect(again.fileList).toMatchObject([{ code: 'STORAGE_FILE_EXIST' }, { code: 'STORAGE_FILE_NONEXIST' }])
  })
  test('is deleted, and what is not there is said of each', async () => {
    const fileID = await upload('gone.txt', 'x')
    const link = await linkOf(fileID)
    const { fileList } = await app.deleteFile({ fileList: [fileID, idOf('never.txt'), 'cloud://other.env/x'] })
    expect(fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST', 'INVALIID_ENV'])
    expect((await fetch(link)).status).toBe(404)
  })
  test('tells its size and type through getFileInfo()', async () => {
    const fileID = await upload('photo.jpg', 'not really')
    const { fileList } = await app.getFileInfo({ fileList: [fileID] })
    expect(fileList).toMatchObject([{ code: 'SUCCESS', size: 10, mime: 'image/jpeg', fileName: 'photo.jpg' }])
  })
})

describe('a path', () => {
  const REFUSED: ReadonlyArray<readonly [what: string, path: string]> = [
    ['that begins with a slash', '/a.txt'],
    ['that is empty', ''],
    ['that is not ASCII', '照片/a.txt'],
    ['that has a space', 'a b.txt'],
    ['that leads out', '../a.txt'],
    ['that has an empty part', 'a//b.txt'],
    ['that is longer than 850 bytes', 'x'.repeat(851)],
  ]
  test.each(REFUSED)('%s is refused', async (_what, path) => {
    expect(await codeOf(upload(path, 'x'))).toBe('INVALID_PARAM')
  })
  test('of 850 bytes is allowed', async () => {
    expect(await upload('x'.repeat(850), 'x')).toBe(idOf('x'.repeat(850)))
  })
  test('with signs that a URL encodes works from end to end', async () => {
    const fileID = await upload('odd/%41&b=c#d?e+f.txt', 'odd')
    expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('odd')
  })
})

test('a file may have 100 MB and no byte more', async () => {
  const put = async (size: number): Promise<number> => {
    const { data } = (await app.getUploadMetadata({ cloudPath: 'large.bin' })) as unknown as { data: { url: string } }
    return (await fetch(data.url, { method: 'PUT', body: Buffer.alloc(size) })).status
  }
  expect(await put(100 * 1024 * 1024)).toBe(200)
  expect(await put(100 * 1024 * 1024 + 1)).toBe(400)
  const { fileList } = await app.getFileInfo({ fileList: [idOf('large.bin')] })
  expect(fileList).toMatchObject([{ size: 100 * 1024 * 1024 }])
})

describe('a client uploads', () => {
  const post = (path: string, openId: string | null, body = 'photo'): Promise<Response> =>
    fetch(`${running.emulator.origin}/client/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      body,
      headers: openId === null ? {} : { 'x-local-openid': openId },
    })
  test('below incoming/, and gets the file ID', async () => {
    const response = await post('incoming/u1/a.jpg', 'u1')
    expect([response.status, await response.json()]).toEqual([200, { fileID: idOf('incoming/u1/a.jpg') }])
    expect(String((await app.downloadFile({ fileID: idOf('incoming/u1/a.jpg') })).fileContent)).toBe('photo')
  })
  test("nowhere else, and not over what is another's", async () => {
    expect((await post('evidence/a.jpg', 'u1')).status).toBe(403)
    expect((await post('incoming/u1/a.jpg', 'u2')).status).toBe(403)
    expect((await post('incoming/u1/a.jpg', 'u1', 'again')).status).toBe(200)
    await upload('incoming/by-function.jpg', 'x')
    expect((await post('incoming/by-function.jpg', 'u1')).status).toBe(403)
  })
  test('only when it says who it is', async () => {
    expect((await post('incoming/x.jpg', null)).status).toBe(401)
    expect((await post('incoming/x.jpg', 'a;WX_OPENID=b')).status).toBe(401)
    expect((await post('incoming/../x.jpg', 'u1')).status).toBe(400)
  })
})
