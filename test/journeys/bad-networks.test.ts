import { openIndicator } from './support/form'
import { goOffline, goOnline, slowDown } from './support/network'
import type { Phone } from './support/people'
import { comeToRest } from './support/rest'
import { startStage, until, type Stage } from './support/stage'

const MINE = 'c2026-e031'
const contact = 'local-contact-031'
const SKILLS = `packages/contact/pages/dimension/index?id=${MINE}&d=skills`

const SAVING = '保存中'
const SAVED = /已保存 \d\d:\d\d/
const ON_THE_PHONE = '离线，已存本机'
const BANNER = /离线中，内容已存本机/

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(async () => {
  stage.product.faults.clear()
  await stage.putPhonesAway()
})
afterAll(() => stage.end(), 60_000)

const mine = () => stage.assessmentOf(contact, MINE)
const onTheServer = async (no: number) => (await mine()).answers[no]?.narrative
const attached = async (no: number) => ((await mine()).evidence[no] ?? []).map(({ photoId }) => photoId)

const atIndicator = async (no: number): Promise<Phone> => {
  const phone = await stage.phoneOf(contact)
  await phone.tap(/产业工人技能培育/)
  await openIndicator(phone, { no })
  return phone
}

const fieldOf = ({ page }: Phone, no: number) => page.getByRole('textbox', { name: `第 ${no} 项自评情况` })

/** Types and leaves the field; what the page says of the text before no longer holds from then on. */
const type = async (phone: Phone, no: number, text: string): Promise<void> => {
  await fieldOf(phone, no).fill(text)
  expect(await phone.page.getByText(SAVED).filter({ visible: true }).count()).toBe(0)
  await fieldOf(phone, no).blur()
}

const says = async (phone: Phone, text: string | RegExp): Promise<boolean> =>
  (await phone.page.getByText(text).filter({ visible: true }).count()) > 0

/** A picture that takes a while to send: noise does not compress. */
const noise = async ({ page }: Phone, side: number): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate((size) => {
      const canvas = document.createElement('canvas')
      canvas.width = size
      canvas.height = size
      const brush = canvas.getContext('2d')
      const pixels = brush?.createImageData(size, size)
      if (!brush || !pixels) throw new Error('no canvas')
      for (let at = 0; at < pixels.data.length; at += 1) pixels.data[at] = at % 4 === 3 ? 255 : Math.random() * 256
      brush.putImageData(pixels, 0, 0)
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? ''
    }, side),
    'base64',
  )

const addPhotos = async (phone: Phone, count: number): Promise<void> => {
  const buffer = await noise(phone, 400)
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.tap(/^添加照片/)])
  await chooser.setFiles(
    Array.from({ length: count }, (_, index) => ({ name: `${index}.jpg`, mimeType: 'image/jpeg', buffer })),
  )
}

const oneByOne = (photos: readonly string[]): number => new Set(photos).size

test('on a slow network typing does not wait, and 已保存 is said only when the server has it', async () => {
  const phone = await atIndicator(9)
  await slowDown(phone)
  await type(phone, 9, '慢网：第一稿')
  await phone.sees(SAVING)
  await type(phone, 9, '慢网：第二稿')
  expect(await fieldOf(phone, 9).inputValue()).toBe('慢网：第二稿')
  await phone.sees(SAVED)
  expect(await onTheServer(9)).toBe('慢网：第二稿')
})

test('offline while typing: 离线，已存本机, and back online the server gets it', async () => {
  const phone = await atIndicator(9)
  const before = await onTheServer(9)
  await goOffline(phone)
  await phone.sees(BANNER)
  await type(phone, 9, '断网时写的话')
  await phone.sees(ON_THE_PHONE)
  expect(await onTheServer(9)).toBe(before)
  await goOnline(phone)
  await phone.sees(SAVED)
  expect(await onTheServer(9)).toBe('断网时写的话')
  expect(await says(phone, BANNER)).toBe(false)
})

test('offline while three photos upload: they wait, go on by themselves, and each is attached once', async () => {
  const phone = await atIndicator(10)
  const before = await attached(10)
  await slowDown(phone)
  await addPhotos(phone, 3)
  await phone.sees(/上传 \d+%/)
  await goOffline(phone)
  await phone.sees('等待联网')
  await until(
    async () => (await phone.page.getByText('等待联网').count()) >= 3 - ((await attached(10)).length - before.length),
  )
  await goOnline(phone)
  await until(async () => (await attached(10)).length === before.length + 3)
  await until(async () => !(await says(phone, /等待联网|上传 \d+%/)))
  const after = await attached(10)
  expect([after.length, oneByOne(after)]).toEqual([before.length + 3, before.length + 3])
})

test('a function that fails twice: the page does not say saved, tries again, and says so when it is', async () => {
  const phone = await atIndicator(9)
  const before = await onTheServer(9)
  stage.product.faults.failNext({ function: 'api' }, 2)
  await type(phone, 9, '服务出错时写的话')
  await phone.sees('没连上服务器，已存本机，会自动再试')
  expect(await onTheServer(9)).toBe(before)
  await phone.sees(SAVED)
  expect(await onTheServer(9)).toBe('服务出错时写的话')
})

test('killed while saving, and opened again: the text is there, and is saved', async () => {
  const phone = await atIndicator(9)
  stage.product.faults.latency(3000)
  await fieldOf(phone, 9).fill('正在保存时被关掉的话')
  await phone.sees(SAVING)
  const again = await phone.reviveAt(`${SKILLS}&no=9`)
  stage.product.faults.clear()
  expect(await fieldOf(again, 9).inputValue()).toBe('正在保存时被关掉的话')
  await again.sees(SAVED)
  expect(await onTheServer(9)).toBe('正在保存时被关掉的话')
})

test('killed while photos upload, and opened again at home: each is attached once', async () => {
  const phone = await atIndicator(10)
  const before = await attached(10)
  await slowDown(phone)
  await addPhotos(phone, 2)
  await phone.sees(/上传 \d+%/)
  // Both are kept on the phone by then, and one is half way.
  await until(async () => !(await says(phone, '正在压缩')) && (await phone.page.getByText(/上传 0%/).count()) < 2)
  const again = await phone.reviveAt('pages/home/index')
  await until(async () => (await attached(10)).length === before.length + 2)
  const after = await attached(10)
  expect(oneByOne(after)).toBe(after.length)
  await comeToRest(again.page)
  expect(await attached(10)).toEqual(after)
})
