import readXlsxFile from 'read-excel-file/node'
import type { ActionInput } from '@/contract/contract'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { documents } from './support/documents'
import { nominating } from './support/nominating'
import { ledgerStanding } from './support/ledger'
import { sentMessage } from './support/unreached'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const fetched = async (url: string) => {
  const [sheet] = await readXlsxFile(Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer()))
  return sheet?.data ?? []
}
const made = () => documents(() => world)
const noted = (action: string) => world.read<{ personId: string; answer: object }>('journal', { action })

describe('名额 as a spreadsheet', () => {
  test.each([
    ['contact-1', 'not_permitted'],
    ['reviewer-dg', 'not_permitted'],
    ['former', 'seat_revoked'],
    ['stranger', 'not_bound'],
  ])('is not for %s: %s', async (who, refused) => {
    expect((await world.as(who).isRefused('quota.export', {})).refused).toBe(refused)
  })

  test('has every union in the order of unions, with its places and how they are used, and is noted', async () => {
    const { quota, add } = nominating(() => world)
    await quota(3, 2)
    await add('东莞甲公司')
    const { url, fileName } = await made().made('office', 'quota.export', {})
    expect(fileName).toBe('2027 年度名额（全省）.xlsx')
    const [head, ...rows] = await fetched(url)
    const column = (title: string) => rows.map((row) => row[head?.indexOf(title) ?? -1])
    expect(column('工会')).toEqual(['深圳市总工会', '东莞市总工会'])
    expect(column('省级台账名额')).toEqual([0, 3])
    expect(column('省级台账已遴选未提交')).toEqual([0, 1])
    expect(column('本级台账名额')).toEqual([0, 2])
    expect(column('审核员')).toEqual(['有', '有'])
    expect(await noted('quota.export')).toMatchObject([{ personId: 'p-office', answer: { rows: 2 } }])
  })
})

describe('提醒记录 as a spreadsheet', () => {
  const DAY = getPlainDate('2026-11-20')
  const at = Date.parse('2026-11-20T02:00:00Z')
  const about = (enterpriseId: string, unionId: string, personName: string) => ({
    about: { enterpriseId, unionId, cycleId: 'c2026', matter: 'hand_in', personName },
  })
  beforeEach(() =>
    world.insert({
      messages: [
        { ...sentMessage('p-contact-2', 'contact:e002', at), ...about('e002', 'u-dongguan', '李二') },
        { ...sentMessage('p-contact-3', 'contact:e003', at + 60_000), ...about('e003', 'u-shenzhen', '王三') },
      ],
    }),
  )

  const LISTS: Readonly<Record<string, ActionInput<'message.export'>['of']>> = {
    own: { enterpriseId: 'e002' },
    others: { enterpriseId: 'e003' },
    day: { on: DAY },
  }
  test.each([
    ['contact-2', ['not_permitted', 'not_permitted', 'not_permitted']],
    ['reviewer-dg', ['done', 'other_union', 'not_permitted']],
    ['office', ['done', 'done', 'done']],
    ['former', ['seat_revoked', 'seat_revoked', 'seat_revoked']],
  ])('%s may take away what they may read: %j', async (who, expected) => {
    const outcomes: string[] = []
    for (const of of Object.values(LISTS)) {
      const reply = await world.as(who).ask('message.export', { of })
      outcomes.push(reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome)
    }
    expect(outcomes).toEqual(expected)
  })

  test('has to whom, what about and what became of it, the newest first, and is noted', async () => {
    const { url, fileName } = await made().made('office', 'message.export', { of: { on: DAY, outcome: 'sent' } })
    expect(fileName).toMatch(/^提醒记录（2026-11-20，/)
    const [head, ...rows] = await fetched(url)
    expect(head).toEqual(['时间', '单位', '身份', '姓名', '事项', '标题', '因为', '结果', '说明', '看过'])
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['2026-11-20 10:01', '第3号企业有限公司', '企业填报人', '王三', '提交', '阶段性评估表还剩 7 天'],
      ['2026-11-20 10:00', '第2号企业有限公司', '企业填报人', '李二', '提交', '阶段性评估表还剩 7 天'],
    ])
    expect(rows.map((row) => [row[7], row[9]])).toEqual([
      ['已发出', '否'],
      ['已发出', '否'],
    ])
    expect(await noted('message.export')).toMatchObject([{ personId: 'p-office', answer: { rows: 2 } }])
  })

  test('of a person is for a union what it told them as its own', async () => {
    const own = await made().made('reviewer-dg', 'message.export', { of: { personId: 'p-contact-2' } })
    expect(await fetched(own.url)).toHaveLength(2)
    const others = await made().made('reviewer-dg', 'message.export', { of: { personId: 'p-contact-3' } })
    expect(await fetched(others.url)).toHaveLength(1)
  })
})

test('台账 holds what was typed into the list’s search, and is noted', async () => {
  await world.insert(ledgerStanding())
  const { url } = await made().made('office', 'ledger.export', { filter: 'all', search: '第3号' })
  expect((await fetched(url)).slice(1).map((row) => row[1])).toEqual(['第3号企业有限公司'])
  expect(await noted('ledger.export')).toMatchObject([
    { personId: 'p-office', answer: { rows: 1, wanted: { filter: 'all', search: '第3号' } } },
  ])
})
