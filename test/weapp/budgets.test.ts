import { png } from '../functions/support/pictures'
import { wholeForm } from '../support/word/forms'
import { wordFile } from '../support/word/make-docx'
import type { Phone } from './harness/phone'
import { FULL_FORM, uploadPicture, withFullForm } from './support/full-form'
import { phonesInWorld } from './support/phones'
import { measure } from './harness/tree'

const dimensionOf = (dimension: string, no: number): string =>
  `/packages/contact/pages/dimension/index?id=${FULL_FORM}&d=${dimension}&no=${no}`

/** The setData calls that something led to, until the program was at rest. */
const costOf = async (
  phone: Phone,
  doing: () => Promise<void>,
): Promise<readonly { bytes: number; paths: string }[]> => {
  const before = phone.machine.setData.length
  await doing()
  return phone.machine.setData.slice(before).map(({ bytes, paths }) => ({ bytes, paths: paths.join(' ') }))
}

describe('a form of 28 indicators, each with nine photos', () => {
  const { phoneOf, world } = phonesInWorld(withFullForm())
  beforeAll(() => uploadPicture(world()))

  test('opens within the budget for nodes and depth, whichever dimension', async () => {
    const phone = await phoneOf('contact-2', { at: dimensionOf('skills', 7) })
    const { nodes, depth } = measure(phone.screen)
    expect(nodes).toBeLessThan(1000)
    expect(depth).toBeLessThan(30)
    expect(phone.count('查看')).toBe(9)
  })

  test('a whole form out of Word, all of it other than what stands there, is looked through within the same', async () => {
    const phone = await phoneOf('contact-2', { at: `/packages/papers/pages/word-in/index?id=${FULL_FORM}` })
    const narrative = (no: number) => `第 ${no} 项另写：召开会议 4 次，培训 120 人次。`.repeat(6)
    phone.machine.person.document = { name: '评估表.docx', content: await wordFile(wholeForm(narrative, () => '1')) }
    await phone.tap('选择文件')
    phone.sees('会替换现有内容', '第 1 项另写', '第 28 项另写')
    const { nodes, depth, children } = measure(phone.screen)
    expect(nodes).toBeLessThan(1000)
    expect(depth).toBeLessThan(30)
    expect(children).toBeLessThanOrEqual(60)
  })

  test('a sheet that goes sends nothing of the page that it lay over', async () => {
    const phone = await phoneOf('contact-2', { at: dimensionOf('skills', 7) })
    await phone.tap('调整顺序')
    const cost = await costOf(phone, () => phone.tap('完成'))
    expect(cost.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(1024)
  })

  test('a key in a narrative costs one small setData and resends no list', async () => {
    const phone = await phoneOf('contact-2', { at: dimensionOf('skills', 7) })
    await phone.type('第 7 项自评情况', '又')
    for (const key of ['补', '充', '了', 'a', ' ', '。']) {
      const cost = await costOf(phone, () => phone.type('第 7 项自评情况', key))
      expect(cost.length).toBeLessThanOrEqual(1)
      for (const { bytes, paths } of cost) {
        expect({ bytes, paths }).toEqual({ bytes: expect.any(Number), paths: expect.not.stringMatching(/\.cn( |$)/) })
        expect(bytes).toBeLessThanOrEqual(512)
      }
    }
    expect(phone.machine.keyboard.writes).toBe(0)
  })

  test('the first key after a save, and the save itself, do not touch the field', async () => {
    const phone = await phoneOf('contact-2', { at: dimensionOf('skills', 7) })
    const first = await costOf(phone, () => phone.type('第 7 项自评情况', '再'))
    expect(first.length).toBeLessThanOrEqual(1)
    const saved = await costOf(phone, () => phone.wait(10_000))
    phone.sees('已保存')
    expect(Math.max(...saved.map(({ bytes }) => bytes))).toBeLessThanOrEqual(2048)
    expect(phone.machine.keyboard.writes).toBe(0)
  })

  test('the first words for a bonus indicator take a button away, and do not touch the field', async () => {
    const phone = await phoneOf('contact-1', { at: dimensionOf('bonus', 27).replace('e002', 'e001') })
    // The hint beside it names the button.
    const buttons = () => phone.text.split('\n').filter((line) => line.trim() === '本年度没有').length
    expect(buttons()).toBe(1)
    const cost = await costOf(phone, () => phone.type('第 27 项自评情况', '新'))
    expect(buttons()).toBe(0)
    expect(cost.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(2048)
    expect(phone.machine.keyboard.writes).toBe(0)
  })

  test('a tap on the score costs at most 2 KB', async () => {
    const phone = await phoneOf('contact-2', { at: dimensionOf('skills', 7) })
    for (const button of ['自评分减 0.5 分', '自评分减 0.5 分', '自评分加 0.5 分']) {
      const cost = await costOf(phone, () => phone.tap(button))
      expect(cost.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(2048)
    }
  })

  test('a photo being sent costs at most 4 KB for each step of its progress', async () => {
    const phone = await phoneOf('contact-1', { at: dimensionOf('skills', 7).replace('e002', 'e001') })
    phone.machine.person.photos = [png()]
    const cost = await costOf(phone, () => phone.tap('添加照片'))
    expect(Math.max(...cost.map(({ bytes }) => bytes))).toBeLessThanOrEqual(4096)
  })
})
