import { AFTER_JFIF, ascii, joined, segment, spliced } from '../domain/support/pictures'
import { pdf } from '../functions/support/office-files'
import { openIndicator } from './support/form'
import type { Phone } from './support/people'
import { startStage, until, type Stage } from './support/stage'

const MINE = 'c2026-e031'
const contact = 'local-contact-031'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const evidenceOf = async (no: number) => (await stage.assessmentOf(contact, MINE)).evidence[no] ?? []

const atIndicator = async (no: number): Promise<Phone> => {
  const phone = await stage.phoneOf(contact)
  await phone.tap(/产业工人技能培育/)
  await openIndicator(phone, { no })
  return phone
}

const choose = async (phone: Phone, button: RegExp, name: string, mimeType: string, buffer: Buffer): Promise<void> => {
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.tap(button)])
  await chooser.setFiles({ name, mimeType, buffer })
}

/** A photo of a camera whose left half is white and whose right half is black. */
const camera = async ({ page }: Phone, width: number, height: number): Promise<Uint8Array> =>
  new Uint8Array(
    Buffer.from(
      await page.evaluate(
        ([wide, high]) => {
          const canvas = document.createElement('canvas')
          ;[canvas.width, canvas.height] = [wide, high]
          const brush = canvas.getContext('2d')
          if (!brush) throw new Error('no canvas')
          brush.fillStyle = '#ffffff'
          brush.fillRect(0, 0, wide / 2, high)
          brush.fillStyle = '#000000'
          brush.fillRect(wide / 2, 0, wide / 2, high)
          return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? ''
        },
        [width, height] as const,
      ),
      'base64',
    ),
  )
/** The same as a phone writes it that was held upright: its pixels are to be turned by a quarter. */
const heldUpright = (bytes: Uint8Array): Buffer => {
  const entry = joined(ascii('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0'))
  return Buffer.from(spliced(bytes, AFTER_JFIF, segment(0xe1, entry)))
}

test('a document is chosen as a file, kept as it is, and opens in a tab of its own', async () => {
  const phone = await atIndicator(9)
  const before = (await evidenceOf(9)).length
  await choose(phone, /^添加文件/, '培训通知.pdf', 'application/pdf', await pdf(4))
  await phone.sees(/4 页/)
  expect((await evidenceOf(9))[before]).toMatchObject({ type: 'pdf', document: { name: '培训通知.pdf', pages: 4 } })
  const context = phone.page.context()
  const [tab] = await Promise.all([context.waitForEvent('page'), phone.tap(/^打开培训通知/)])
  await tab.close()
  expect(await phone.page.getByText('培训通知.pdf').filter({ visible: true }).count()).toBe(1)
})

test('a photo stands upright whatever the browser makes of what it says, and its original is sent too', async () => {
  const phone = await atIndicator(10)
  const before = (await evidenceOf(10)).length
  await choose(phone, /^添加照片/, '1.jpg', 'image/jpeg', heldUpright(await camera(phone, 2400, 1800)))
  await until(async () => (await evidenceOf(10)).length === before + 1)
  expect((await evidenceOf(10))[before]?.original).toMatchObject({ type: 'jpeg' })
  // The left half of what the sensor saw is the upper half of what was photographed.
  const image = phone.page.locator('.k-photo__image img').last()
  await image.scrollIntoViewIfNeeded()
  await until(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0))
  const seen = await image.evaluate(async (img: HTMLImageElement) => {
    const picture = await createImageBitmap(await (await fetch(img.src)).blob(), { imageOrientation: 'none' })
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [picture.width, picture.height]
    const brush = canvas.getContext('2d')
    brush?.drawImage(picture, 0, 0)
    const lightAt = (y: number) => brush?.getImageData(picture.width / 2, y, 1, 1).data[0] ?? -1
    return { upright: picture.height > picture.width, top: lightAt(20), bottom: lightAt(picture.height - 20) }
  })
  expect(seen.upright).toBe(true)
  expect(seen.top).toBeGreaterThan(200)
  expect(seen.bottom).toBeLessThan(50)
})

test('half a photo and a HEIC are not taken, and the page says what they are', async () => {
  const phone = await atIndicator(10)
  const whole = Buffer.from(await camera(phone, 600, 400))
  await choose(phone, /^添加照片/, '2.jpg', 'image/jpeg', whole.subarray(0, whole.length / 2))
  await phone.sees(/文件不完整，下半截没有了/)
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 28]), Buffer.from('ftypheic'), Buffer.alloc(500)])
  await choose(phone, /^添加照片/, '3.heic', 'image/heic', heic)
  await phone.sees(/HEIC 格式/)
})
