import { goOffline, goOnline } from './support/network'
import type { Phone } from './support/people'
import { comeToRest } from './support/rest'
import { photograph, shoot } from './support/stamped-pages'
import { startStage, until, type Stage } from './support/stage'
import { OFFICE } from './support/steps'

const MINE = 'c2026-e034'
const CONTACT = 'local-contact-034'
const REVIEWER = 'local-reviewer-dongguan'
const STAMP = `packages/papers/pages/stamp/index?id=${MINE}`

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const at = async (openId: string, path: string): Promise<Phone> => {
  const phone = await stage.phoneOf(openId)
  await phone.openAt(path)
  return phone
}

const sheets = async () => {
  const reply = await stage.asks(CONTACT, 'stamp.load', { assessmentId: MINE })
  if (reply.outcome !== 'done') throw new Error(JSON.stringify(reply))
  return reply.value
}
const count = async (): Promise<number> => (await sheets()).form?.sheets.length ?? 0

test('a contact photographs the stamped form page by page; a blurred page is told and photographed anew', async () => {
  const phone = await at(CONTACT, STAMP)
  await phone.sees('签字盖章')
  await phone.sees(`本版编码 ${(await sheets()).paper?.code}`)
  await shoot(phone, '拍第 1 页', await photograph(phone, '第一页'), await photograph(phone, '第二页', 5))
  await until(async () => (await count()) === 2)
  await phone.sees('第 2 页看起来不清楚')
  await phone.sees('第 2 页看不清，请重拍或确认看得清')
  expect(await phone.page.getByRole('button', { name: /^提交盖章件/ }).isDisabled()).toBe(true)
  const blurred = (await sheets()).form?.sheets[1]?.photoId
  await shoot(phone, '重拍第 2 页', await photograph(phone, '第二页'))
  await until(async () => (await sheets()).form?.sheets[1]?.photoId !== blurred)
  await until(async () => (await phone.page.getByText('第 2 页看起来不清楚').count()) === 0)
  expect(await count()).toBe(2)
})

test('pages photographed without a network wait, and are there afterwards; the order is a person’s', async () => {
  const phone = await at(CONTACT, STAMP)
  await phone.sees('第 2 页')
  const third = await photograph(phone, '审核意见页')
  await goOffline(phone)
  await shoot(phone, '拍第 3 页', third)
  await phone.sees('等待联网')
  await goOnline(phone)
  await until(async () => (await count()) === 3)
  const before = (await sheets()).form?.sheets.map(({ photoId }) => photoId)
  await phone.tap('上移第 3 页')
  await until(async () => (await sheets()).form?.sheets[1]?.photoId === before?.[2])
  await phone.tap(/^提交盖章件（3 页）/)
  await until(async () => (await sheets()).form?.finished !== null)
  await phone.sees('更换盖章件')
  const office = await stage.asks(OFFICE, 'stamp.load', { assessmentId: MINE })
  expect(office).toMatchObject({ value: { form: { sheets: [{}, {}, {}] } } })
})

test('a reviewer sees them, endorses with a signature by finger, and what was endorsed can be checked', async () => {
  const phone = await at(REVIEWER, `packages/reviewer/pages/review/index?id=${MINE}`)
  await phone.tap(/^同意呈报/)
  await phone.page.getByRole('dialog').waitFor()
  await phone.tap('在屏幕上手写签名')
  await phone.sees('请在框内书写姓名')
  await comeToRest(phone.page)
  const box = await phone.page.locator('canvas').last().boundingBox()
  if (!box) throw new Error('no pad')
  const { mouse } = phone.page
  for (const [fromX, toX] of [
    [0.1, 0.4],
    [0.5, 0.9],
  ] as const) {
    await mouse.move(box.x + box.width * fromX, box.y + box.height * 0.2)
    await mouse.down()
    await mouse.move(box.x + box.width * toX, box.y + box.height * 0.8, { steps: 8 })
    await mouse.move(box.x + box.width * fromX, box.y + box.height * 0.6, { steps: 8 })
    await mouse.up()
  }
  await phone.sees('不等同于盖章或电子签名')
  await phone.tap('确认同意呈报')
  await until(async () => (await stage.assessmentOf(OFFICE, MINE)).state === 'endorsed')
  const { endorsement } = await stage.assessmentOf(OFFICE, MINE)
  expect(endorsement?.signature).toHaveLength(2)
  const contact = await at(CONTACT, `packages/contact/pages/receipt/index?id=${MINE}`)
  await contact.sees('签署记录')
  await contact.sees(`内容摘要 ${endorsement?.digest.slice(0, 8)}`)
  await contact.page.getByRole('img', { name: /的手写签名/ }).waitFor()
  await contact.tap('核对内容是否变动')
  await contact.sees('核对一致')
  expect((await sheets()).form).not.toBeNull()
})
