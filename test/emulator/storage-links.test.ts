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
  const { fileList } = await app.getTempFileURL({
    fileList: [maxAge === undefined ? fileID : { fileID, maxAge }] as never,
  })
  return fileList[0]?.tempFileURL ?? ''
}

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
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      body,
      header,
    ])
  })
  test('expires by real time, after two hours unless it says otherwise', async () => {
    const fileID = await upload('short.txt', 'x')
    const asked = Math.floor(Date.now() / 1000)
    const [short, usual] = [await linkOf(fileID, 60), await linkOf(fileID)]
    const given = Math.ceil(Date.now() / 1000)
    expect((await fetch(short)).status).toBe(200)
    const endsAt = Number(new URL(usual).searchParams.get('t'))
    expect(endsAt).toBeGreaterThanOrEqual(asked + 7200)
    expect(endsAt).toBeLessThanOrEqual(given + 7200)
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
    const other = link.replace(
      Buffer.from('mine.txt').toString('base64url'),
      Buffer.from('yours.txt').toString('base64url'),
    )
    expect((await fetch(other)).status).toBe(403)
    expect((await fetch(link.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
    expect((await fetch(link.replace(/sign=.*/, ''))).status).toBe(403)
  })
  test('is not given for what is not there, and for 50 files at most at once', async () => {
    const { fileList } = await app.getTempFileURL({
      fileList: [
        idOf('no.txt'),
        'nonsense',
        'cloud://local.another-bucket/no.txt',
        'cloud://another-env.its-bucket/no.txt',
      ],
    })
    expect(fileList.map(({ code }) => code)).toEqual([
      'STORAGE_FILE_NONEXIST',
      'INVALID_PARAM',
      'STORAGE_FILE_NONEXIST',
      'INVALIID_ENV',
    ])
    expect(await codeOf(app.getTempFileURL({ fileList: Array.from({ length: 51 }, () => idOf('x')) }))).toBe(
      'INVALID_PARAM',
    )
  })
  test('for an upload works once', async () => {
    const { data } = (await app.getUploadMetadata({ cloudPath: 'once.txt' })) as unknown as { data: { url: string } }
    expect((await fetch(data.url, { method: 'OPTIONS' })).status).toBe(204)
    expect((await fetch(data.url, { method: 'PUT', body: 'first' })).status).toBe(200)
    expect((await fetch(data.url, { method: 'PUT', body: 'second' })).status).toBe(403)
    expect(String((await app.downloadFile({ fileID: idOf('once.txt') })).fileContent)).toBe('first')
  })
  test('may be read by a page of this machine under its other name, and by no other', async () => {
    const link = await linkOf(await upload('cors.txt', 'x'))
    const origin = `http://localhost:${running.emulator.port}`
    expect((await fetch(link, { headers: { origin } })).headers.get('access-control-allow-origin')).toBe(origin)
    expect((await fetch(link, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })
  test('does not let uploaded pages run as the product', async () => {
    const response = await fetch(await linkOf(await upload('page.html', '<script>alert(1)</script>')))
    expect(response.headers.get('content-security-policy')).toBe('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

test('a refusal of object storage reaches the caller of uploadFile()', async () => {
  const links = jest.spyOn(Links.prototype, 'check').mockReturnValueOnce({ refusal: 'SignatureDoesNotMatch' })
  expect(await messageOf(upload('refused.txt', 'x'))).toContain('SignatureDoesNotMatch')
  links.mockRestore()
})
