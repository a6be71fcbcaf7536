import { AFTER_IHDR, ascii, chunk, spliced } from '../domain/support/pictures'
import { openIndicator } from './support/form'
import { LYING, REFUSED, SHOWN } from './support/odd-pictures'
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

const atIndicator = async (no: number): Promise<Phone> => {
  const phone = await stage.phoneOf(contact)
  await phone.tap(/产业工人技能培育/)
  await openIndicator(phone, { no })
  return phone
}
const countOf = async (no: number) => ((await stage.assessmentOf(contact, MINE)).evidence[no] ?? []).length

const choose = async (phone: Phone, button: RegExp, name: string, buffer: Buffer): Promise<void> => {
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.tap(button)])
  await chooser.setFiles({ name, mimeType: '', buffer })
}

/** The colours in the four corners of the photo that the server has, from the upper left to the lower right. */
const cornersOf = async ({ page }: Phone, no: number): Promise<readonly string[]> => {
  const reply = await stage.asks(contact, 'evidence.links', { assessmentId: MINE, nos: [no] })
  if (reply.outcome !== 'done') throw new Error(JSON.stringify(reply))
  const kept = await fetch(reply.value.links.at(-1)?.url ?? '')
  return page.evaluate(
    async (base64) => {
      const blob = await (await fetch(`data:image/jpeg;base64,${base64}`)).blob()
      const picture = await createImageBitmap(blob, { imageOrientation: 'none' })
      const canvas = document.createElement('canvas')
      ;[canvas.width, canvas.height] = [picture.width, picture.height]
      const brush = canvas.getContext('2d')
      brush?.drawImage(picture, 0, 0)
      const colourAt = (x: number, y: number): string => {
        const [red = 0, green = 0, blue = 0] =
          brush?.getImageData(x * picture.width, y * picture.height, 1, 1).data ?? []
        if (red > 180 && green > 180 && blue > 180) return 'white'
        return red > green && red > blue ? 'red' : green > blue ? 'green' : 'blue'
      }
      return [colourAt(0.2, 0.2), colourAt(0.8, 0.2), colourAt(0.2, 0.8), colourAt(0.8, 0.8)]
    },
    Buffer.from(await kept.arrayBuffer()).toString('base64'),
  )
}

test('odd pictures become photos that show what they showed, whether chosen as photos or as files', async () => {
  const phone = await atIndicator(9)
  let count = await countOf(9)
  for (const [name, bytes] of Object.entries(SHOWN)) {
    await choose(phone, name.endsWith('.png') ? /^添加文件/ : /^添加照片/, name, bytes)
    await until(async () => (await countOf(9)) === count + 1)
    count += 1
    expect([name, await cornersOf(phone, 9)]).toEqual([name, ['red', 'green', 'blue', 'white']])
  }
})

test('a PNG that says that it lies stands upright', async () => {
  const phone = await atIndicator(10)
  const count = await countOf(10)
  const says = ascii('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0')
  await choose(phone, /^添加照片/, 'lying.png', Buffer.from(spliced(LYING, AFTER_IHDR, chunk('eXIf', says))))
  await until(async () => (await countOf(10)) === count + 1)
  expect(await cornersOf(phone, 10)).toEqual(['blue', 'red', 'white', 'green'])
})

test('what no photo can be made of is called by its name, and one is told what to do', async () => {
  const phone = await atIndicator(7)
  const count = await countOf(7)
  for (const [name, called, bytes] of REFUSED) {
    await choose(phone, /^添加照片/, name, bytes)
    await phone.sees(called)
    await phone.sees(/请打开这张图片截图，添加截图/)
  }
  expect(await countOf(7)).toBe(count)
})
