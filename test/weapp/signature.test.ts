import type { Phone } from './harness/phone'
import { phonesInWorld } from './support/phones'

const PAD = '手写签名区'
const DOWN = [
  { x: 40, y: 10 },
  { x: 40, y: 60 },
  { x: 44, y: 130 },
]
const ACROSS = [
  { x: 20, y: 70 },
  { x: 180, y: 70 },
  { x: 330, y: 74 },
]
/** On a phone with three pixels to a point. */
const inPixels = (points: ReadonlyArray<{ x: number; y: number }>) => points.map(({ x, y }) => [x * 3, y * 3])

const lines = ({ machine }: Phone) => {
  // A line is drawn bit by bit; as a picture it is the points that it goes through.
  const points = machine.noticed.drawn().map((line) => line.map(([x, y]) => `${x},${y}`))
  return [...new Set(points.flat())].map((point) => point.split(',').map(Number))
}

describe('the signature pad', () => {
  const { phoneOf, world } = phonesInWorld()
  const openPad = async (canvasLate = 0): Promise<Phone> => {
    const phone = await phoneOf('reviewer-dg')
    await phone.tap('第2号企业有限公司')
    await phone.tap('同意呈报')
    phone.machine.noticed.canvasLate = canvasLate
    await phone.tap('在屏幕上手写签名')
    return phone
  }

  beforeAll(async () => {
    const contact = await phoneOf('contact-2')
    await contact.tap('去检查并提交')
    await contact.tap('提交给东莞市总工会')
    await contact.tap('提交')
  })

  test('draws what the finger draws, where it draws it, and moves nothing else', async () => {
    const phone = await openPad()
    phone.sees('请在框内书写姓名')
    await expect(phone.draw(PAD, DOWN)).resolves.toBe('nothing')
    expect(lines(phone)).toEqual(inPixels(DOWN))
    phone.doesNotSee('请在框内书写姓名')
  })

  test('takes the last stroke back, and all of them', async () => {
    const phone = await openPad()
    expect([phone.isOff('撤回一笔'), phone.isOff('清除重签')]).toEqual([true, true])
    await phone.draw(PAD, DOWN)
    await phone.draw(PAD, ACROSS)
    expect(lines(phone)).toEqual([...inPixels(DOWN), ...inPixels(ACROSS)])
    await phone.tap('撤回一笔')
    expect(lines(phone)).toEqual(inPixels(DOWN))
    await phone.draw(PAD, ACROSS)
    await phone.tap('清除重签')
    expect(lines(phone)).toEqual([])
    phone.sees('请在框内书写姓名')
  })

  test('is looked for until it is on the screen', async () => {
    const phone = await openPad(12)
    phone.sees('签名区正在打开')
    await phone.wait(5_000)
    phone.sees('请在框内书写姓名')
    await phone.draw(PAD, ACROSS)
    expect(lines(phone)).toEqual(inPixels(ACROSS))
  })

  test('that does not come says so, can be asked for again, and is not needed', async () => {
    const phone = await openPad(60)
    await phone.wait(10_000)
    phone.sees('签名区没有打开', '只填姓名')
    expect(phone.isOff('确认同意呈报')).toBe(false)
    phone.machine.noticed.canvasLate = 0
    await phone.tap('再试一次')
    phone.sees('请在框内书写姓名')
    await phone.draw(PAD, DOWN)
    expect(lines(phone)).toEqual(inPixels(DOWN))
  })

  test('sends what was drawn with the endorsement', async () => {
    const phone = await openPad()
    await phone.draw(PAD, DOWN)
    await phone.draw(PAD, ACROSS)
    await phone.tap('确认同意呈报')
    const [file] = await world().read<{ endorsement: { signature: number[][] } }>('assessments', { _id: 'c2026-e002' })
    const inUnits = (points: ReadonlyArray<{ x: number; y: number }>) =>
      points.flatMap(({ x, y }) => [x, y].map((value) => Math.round((value * 1000) / 350)))
    expect(file?.endorsement.signature).toEqual([inUnits(DOWN), inUnits(ACROSS)])
  })
})
