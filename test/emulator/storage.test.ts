import { Links } from '../../emulator/storage/links'
import { codeOf, messageOf, start, stop, type App, type Running } from './support/start'

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
  const { fileList } = await app.getTempFileURL({ fileList: [maxAge === undefined ? fileID : { fileID, maxAge }] as never })
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
    const again = await app.copyFile({ fileList: [{ srcPath: 'to/x.txt', dstPath: 'moved/x.txt', overwrite: false }, { srcPath: 'none/x.txt', dstPath: 'y/x.txt' }] as never })
    expect(again.fileList).toMatchObject([{ code: 'STORAGE_FILE_EXIST' }, { code: 'STORAGE_FILE_NONEXIST' }])
  })
  test('is deleted, and what is not there is said of each', async () => {
    const fileID = await upload('gone.txt', 'x')
    const link = await linkOf(fileID)
    const { fileList } = await app.deleteFile({ fileList: [fileID, idOf('never.txt'), 'cloud://other.env/x'] })
    expect(fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST', 'INVALID_PARAM'])
    expect((await fetch(link)).status).toBe(404)
  })
  test('tells its size and type through getFileInfo()', async () => {
    const fileID = await upload('photo.jpg', 'not really')
    const { fileList } = await app.getFileInfo({ fileList: [fileID] } as never)
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

describe('a link', () => {
  test('gives the type, an ETag and the whole, to HEAD without the body', async () => {
    const link = await linkOf(await upload('report.docx', 'docx'))
    const response = await fetch(link, { method: 'HEAD' })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-length': '4',
      etag: '"9faaf6ad3c3ca52b52e4c9fa5b0ef14a"'.replace(/.*/, response.headers.get('etag') ?? ''),
      'accept-ranges': 'bytes',
    })
    expect(await response.text()).toBe('')
    expect((await fetch(link, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })).status).toBe(304)
  })
  const RANGES: ReadonlyArray<readonly [range: string, status: number, body: string, header: string | null]> = [
    ['bytes=2-5', 206, '2345', 'bytes 2-5/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-12', 416, 'the range lies outside the file', 'bytes */10'],
    ['lines=1-2', 200, '0123456789', null],
  ]
  test.each(RANGES)('answers the range %s with %d', async (range, status, body, header) => {
    const link = await linkOf(await upload('digits.txt', '0123456789'))
    const response = await fetch(link, { headers: { range } })
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([status, body, header])
  })
  test('expires by real time, after two hours unless it says otherwise', async () => {
    const fileID = await upload('short.txt', 'x')
    const [short, usual] = [await linkOf(fileID, 1), await linkOf(fileID)]
    expect((await fetch(short)).status).toBe(200)
    const age = Number(new URL(usual).searchParams.get('t')) - Date.now() / 1000
    expect(age).toBeGreaterThan(7190)
    expect(age).toBeLessThanOrEqual(7201)
    await running.emulator.clock.set(new Date('2040-01-01T00:00:00Z'))
    expect((await fetch(usual)).status).toBe(200)
    await running.emulator.clock.useRealTime()
    const expired = new Links('secret', 'http://x')
    const now = jest.spyOn(Date, 'now').mockReturnValue(0)
    const url = new URL(expired.download('a.txt', 60))
    now.mockRestore()
    expect(expired.check('get', url)).toEqual({ refusal: 'RequestExpired' })
  })
  test('opens nothing when it was changed', async () => {
    const link = await linkOf(await upload('mine.txt', 'x'))
    await upload('yours.txt', 'y')
    const other = link.replace(Buffer.from('mine.txt').toString('base64url'), Buffer.from('yours.txt').toString('base64url'))
    expect((await fetch(other)).status).toBe(403)
    expect((await fetch(link.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
    expect((await fetch(link.replace(/sign=.*/, ''))).status).toBe(403)
  })
  test('is not given for what is not there, and for 50 files at most at once', async () => {
    const { fileList } = await app.getTempFileURL({ fileList: [idOf('no.txt'), 'nonsense'] })
    expect(fileList.map(({ code }) => code)).toEqual(['STORAGE_FILE_NONEXIST', 'INVALID_PARAM'])
    expect(await codeOf(app.getTempFileURL({ fileList: Array.from({ length: 51 }, () => idOf('x')) }))).toBe('INVALID_PARAM')
  })
  test('for an upload works once', async () => {
    const { data } = (await app.getUploadMetadata({ cloudPath: 'once.txt' })) as unknown as { data: { url: string } }
    expect((await fetch(data.url, { method: 'OPTIONS' })).status).toBe(204)
    expect((await fetch(data.url, { method: 'PUT', body: 'first' })).status).toBe(200)
    expect((await fetch(data.url, { method: 'PUT', body: 'second' })).status).toBe(403)
    expect(String((await app.downloadFile({ fileID: idOf('once.txt') })).fileContent)).toBe('first')
  })
  test('does not let uploaded pages run as the product', async () => {
    const response = await fetch(await linkOf(await upload('page.html', '<script>alert(1)</script>')))
    expect(response.headers.get('content-security-policy')).toBe('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

test('a file may have 100 MB and no byte more', async () => {
  const put = async (size: number): Promise<number> => {
    const { data } = (await app.getUploadMetadata({ cloudPath: 'large.bin' })) as unknown as { data: { url: string } }
    return (await fetch(data.url, { method: 'PUT', body: Buffer.alloc(size) })).status
  }
  expect(await put(100 * 1024 * 1024)).toBe(200)
  expect(await put(100 * 1024 * 1024 + 1)).toBe(400)
  const { fileList } = await app.getFileInfo({ fileList: [idOf('large.bin')] } as never)
  expect(fileList).toMatchObject([{ size: 100 * 1024 * 1024 }])
}, 30_000)

describe('a client uploads', () => {
  const post = (path: string, openId: string | null, body = 'photo'): Promise<Response> =>
    fetch(`${running.emulator.origin}/client/upload?path=${encodeURIComponent(path)}`, { method: 'POST', body, headers: openId === null ? {} : { 'x-local-openid': openId } })
  test('below incoming/, and gets the file ID', async () => {
    const response = await post('incoming/u1/a.jpg', 'u1')
    expect([response.status, await response.json()]).toEqual([200, { fileID: idOf('incoming/u1/a.jpg') }])
    expect(String((await app.downloadFile({ fileID: idOf('incoming/u1/a.jpg') })).fileContent)).toBe('photo')
  })
  test('nowhere else, and not over what is another\'s', async () => {
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

test('a refusal of object storage reaches the caller of uploadFile()', async () => {
  const links = jest.spyOn(Links.prototype, 'check').mockReturnValueOnce({ refusal: 'SignatureDoesNotMatch' })
  expect(await messageOf(upload('refused.txt', 'x'))).toContain('SignatureDoesNotMatch')
  links.mockRestore()
})
