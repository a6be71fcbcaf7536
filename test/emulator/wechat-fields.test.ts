import { start, stop, type Running } from './support/start'
import { DATA, EVERY, TEMPLATE, VALID, WECHAT_OPTIONS, WechatClient } from './support/wechat-client'

let running: Running
let client: WechatClient

beforeAll(async () => {
  running = await start(WECHAT_OPTIONS)
  client = new WechatClient(running.emulator)
  await client.authorise()
})
afterAll(() => stop(running))

const wrap = (values: Readonly<Record<string, string>>): object =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }]))

const FIELDS: ReadonlyArray<readonly [field: string, value: string, valid: boolean]> = [
  ['thing1', '字'.repeat(21), false],
  ['thing1', '', false],
  ['thing1', '𠮷'.repeat(20), true],
  ['number1', '1'.repeat(33), false],
  ['number1', '十', false],
  ['letter1', 'a1', false],
  ['symbol1', '!!!!!!', false],
  ['character_string1', '编号1', false],
  ['character_string1', 'x'.repeat(33), false],
  ['time1', '15:01', true],
  ['time1', '25:01', false],
  ['time1', '明天', false],
  ['date1', '2023-12-15', true],
  ['date1', '12月15日', false],
  ['amount1', '12345678901', false],
  ['phone_number1', '1'.repeat(18), false],
  ['car_number1', '粤A12345678', false],
  ['name1', '张'.repeat(11), false],
  ['phrase1', '待审核', true],
  ['phrase1', '等待审核通过', false],
  ['phrase1', 'abc', false],
]

test.each(FIELDS)('the field %s with "%s" is valid: %s', async (field, value, valid) => {
  const openId = `f-${Math.random().toString(36).slice(2)}`
  await client.answerPopup(openId, EVERY)
  const answer = await client.send(openId, { template_id: EVERY, data: wrap({ ...VALID, [field]: value }) })
  expect(answer['errcode']).toBe(valid ? 0 : 47003)
  if (!valid) expect(answer['errmsg']).toContain(`data.${field}.value`)
})

test('a field that is missing, or that the template does not have, is named', async () => {
  await client.answerPopup('u4', TEMPLATE)
  expect(await client.send('u4', { data: { thing1: DATA.thing1 } })).toMatchObject({
    errcode: 47003,
    errmsg: expect.stringContaining('data.time2.value is empty') as unknown,
  })
  expect(await client.send('u4', { data: { ...DATA, thing9: { value: 'x' } } })).toMatchObject({
    errcode: 47003,
    errmsg: expect.stringContaining('data.thing9.value') as unknown,
  })
})
