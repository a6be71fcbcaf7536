import readXlsxFile from 'read-excel-file/node'
import type { ActionInput } from '@/contract/contract'
import { documents } from './support/documents'
import { sentMessage, unreachedRow } from './support/unreached'
import { unzipped } from './support/word'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert({
    unreached: [
      unreachedRow(),
      unreachedRow({
        personId: null,
        personName: '',
        seat: 'contact:e001',
        subjectId: 'c2026-e001',
        reason: 'nobody_bound',
      }),
      unreachedRow({ seat: 'contact:e003', personId: 'p-contact-3', unionId: 'u-shenzhen', subjectId: 'c2026-e003' }),
    ],
  })
  for (const who of ['contact-2', 'contact-3'])
    await world.as(who).does('people.setTelephone', { telephone: '13800138000' })
})
afterEach(() => world.end())

const made = () => documents(() => world)
const exported = async (who: string, input: ActionInput<'unreached.export'> = {}, request = newRequest()) => {
  const { url, fileName } = await made().made(who, 'unreached.export', input, request)
  const bytes = Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer())
  const [sheet] = await readXlsxFile(bytes)
  return { fileName, bytes, rows: sheet?.data ?? [] }
}
const looks = () =>
  world.read<{ personId: string; seat: string; answer: object }>('journal', { action: 'unreached.export' })

describe('the list of those not reached, as a spreadsheet', () => {
  test.each([
    ['contact-2', {}, 'not_permitted'],
    ['stranger', {}, 'not_bound'],
    ['former', {}, 'seat_revoked'],
    ['reviewer-dg', { unionId: 'u-shenzhen' }, 'other_union'],
  ] as const)('is not for %s with %j: %s, and no look is noted', async (who, input, refused) => {
    expect(await world.as(who).ask('unreached.export', input)).toMatchObject({ refusal: { refused } })
    expect(await looks()).toEqual([])
  })

  test('is handed to nobody who sits elsewhere by the time that it is made', async () => {
    const { jobId } = await made().job('reviewer-dg', 'unreached.export', {})
    await world.as('office').does('oversight.unbind', { personId: 'p-reviewer-dg', reason: '调离' })
    expect(await world.as('reviewer-dg').ask('document.link', { jobId })).toMatchObject({
      refusal: { refused: 'seat_revoked' },
    })
  })

  test('holds who, under which number, why, when they were last reached and who telephoned; a union’s its own only', async () => {
    await world.insert({ messages: [sentMessage('p-contact-2', 'contact:e002', Date.parse('2026-11-20T02:00:00Z'))] })
    const { fileName, rows } = await exported('reviewer-dg')
    expect(fileName).toMatch(/^联系不上的人（东莞市总工会，.*）\.xlsx$/)
    expect(rows[0]?.slice(0, 7)).toEqual(['责任工会', '单位', '身份', '姓名', '电话', '电话来源', '原因'])
    const bySeat = new Map(rows.slice(1).map((row) => [row[1], row]))
    expect([...bySeat.keys()].sort()).toEqual(['第1号企业有限公司', '第2号企业有限公司'])
    expect(bySeat.get('第2号企业有限公司')?.slice(3, 7)).toEqual(['李二', '13800138000', '本人登记', '微信拒收'])
    expect(bySeat.get('第2号企业有限公司')?.[11]).toBe('11月20日 10:00 收到了提醒')
    expect(bySeat.get('第1号企业有限公司')?.slice(3, 7)).toEqual([null, null, null, '无人绑定'])
    expect((await exported('office')).rows).toHaveLength(4)
    expect((await exported('office', { unionId: 'u-shenzhen' })).rows.map((row) => row[1])).toEqual([
      '单位',
      '第3号企业有限公司',
    ])
    expect((await exported('office', { reason: 'nobody_bound' })).rows).toHaveLength(2)
    expect((await exported('office', { phoned: true })).rows).toHaveLength(1)
  })

  test('is noted among the looks: who, from which seat, and whose numbers went into it; once a file, never the numbers', async () => {
    const request = newRequest()
    await exported('reviewer-dg', {}, request)
    await exported('reviewer-dg', {}, request)
    expect(await looks()).toMatchObject([
      { personId: 'p-reviewer-dg', seat: 'reviewer:u-dongguan', answer: { numbersOf: ['p-contact-2'] } },
    ])
    expect(JSON.stringify(await looks())).not.toContain('13800138000')
  })

  test('holds no number of an enterprise that another union answers for by now', async () => {
    await world.as('office').does('routing.assign', { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '属地调整' })
    await world.told()
    // A row that its union's change left behind.
    await world.remove('unreached', unreachedRow()._id)
    await world.insert({ unreached: [unreachedRow()] })
    const rows = JSON.stringify((await exported('reviewer-dg')).rows)
    expect(rows).toContain('第2号企业有限公司')
    expect(rows).not.toContain('13800138000')
  })

  test('has a head that stays in sight and filters the rows', async () => {
    const { bytes } = await exported('office')
    const sheet = (await unzipped(bytes)).get('xl/worksheets/sheet1.xml')?.toString('utf8')
    expect(sheet).toContain('<autoFilter ref="A1:N4"/>')
    expect(sheet).toContain('state="frozen"')
  })
})
