import readXlsxFile from 'read-excel-file/node'
import { documents } from './support/documents'
import { readPdf } from './support/pdf'
import { enterprise } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const contact = (enterpriseId: string) => ({ role: 'contact', enterpriseId }) as const
const issue = async (enterpriseId: string, inviteeName = '新来的', more = {}): Promise<string> => {
  const { issued } = await world
    .as('office')
    .does('invitation.issue', { seats: [{ seat: contact(enterpriseId), inviteeName }], ...more })
  return issued[0]?.code ?? ''
}
const asked = (...places: string[]) => ({ format: 'xlsx' as const, role: 'contact' as const, places })
const table = async (...places: readonly string[]) => {
  const { url, fileName } = await documents(() => world).made('office', 'invitation.export', asked(...places))
  const [sheet] = await readXlsxFile(Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer()))
  return { fileName, rows: sheet?.data ?? [] }
}
const LINK = /^https:\/\/wxaurl\.cn\/\S+$/

test('codes that still work leave as a table, by union, number and enterprise, each with a link that opens the program', async () => {
  const second = await issue('e002', '同事')
  const fourth = await issue('e004')
  const { fileName, rows } = await table('e001', 'e002', 'e004')
  expect(fileName).toBe('邀请码（2 个）.xlsx')
  expect(rows[0]).toEqual(['责任工会', '序号', '企业', '被邀请人', '邀请码', '有效期至', '链接（在微信里打开）'])
  const link = expect.stringMatching(LINK) as string
  expect(rows.slice(1)).toEqual([
    ['东莞市总工会', 2, '第2号企业有限公司', '同事', second, '2026-12-31', link],
    [null, 4, '第4号企业有限公司', '新来的', fourth, '2026-12-31', link],
  ])
})

test('the codes in the table are those that were sent, and bind', async () => {
  const sent = await issue('e004')
  const { rows } = await table('e004')
  expect(rows[1]?.[4]).toBe(sent)
  expect(await world.as('newcomer').ask('invitation.accept', { code: sent, name: '甲' })).toMatchObject({
    outcome: 'done',
  })
})

test('what was used, taken back, replaced or ran out is not in it', async () => {
  const used = await issue('e002')
  await world.as('newcomer').does('invitation.accept', { code: used, name: '甲' })
  await issue('e004')
  const fresh = await issue('e004', '新来的', { replaces: true })
  const { rows } = await table('e002', 'e004')
  expect(rows.slice(1).map((row) => row[4])).toEqual([fresh])
  await world.as('office').does('invitation.revokeSeats', { seats: [contact('e004')] })
  const refusal = await documents(() => world).isRefused('office', 'invitation.export', asked('e002', 'e004'))
  expect(refusal).toMatchObject({ refused: 'invitation_none_open' })
})

test('whom a code was for stays with the one that is made in its place by the hundred', async () => {
  await issue('e004', '孙四')
  await issue('e004', '', { replaces: true })
  expect((await table('e004')).rows[1]?.[3]).toBe('孙四')
})

test('reviewers’ codes are listed by their unions', async () => {
  await world
    .as('office')
    .does('invitation.issue', { seats: [{ seat: { role: 'reviewer', unionId: 'u-dongguan' }, inviteeName: '新审' }] })
  const { url } = await documents(() => world).made('office', 'invitation.export', {
    ...{ format: 'xlsx', role: 'reviewer', places: ['u-dongguan', 'u-shenzhen'] },
  })
  const [sheet] = await readXlsxFile(Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer()))
  expect(sheet?.data.map((row) => row.slice(0, 2))).toEqual([
    ['工会', '被邀请人'],
    ['东莞市总工会', '新审'],
  ])
})

test('where WeChat gives no links the codes are listed without, and it is not asked a hundred times', async () => {
  await issue('e002')
  await issue('e004')
  world.emulator.faults.failNext({ wechat: '/wxa/generate_urllink' }, 2, { code: 85079, message: 'no online release' })
  const { rows } = await table('e002', 'e004')
  expect(rows.slice(1).map((row) => row[6] ?? null)).toEqual([null, null])
})

describe('as cards to print', () => {
  const cards = async (...places: string[]) => {
    const wanted = { format: 'pdf', role: 'contact', places } as const
    const { url, fileName } = await documents(() => world).made('office', 'invitation.export', { ...wanted, places })
    return { fileName, ...readPdf(Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer())) }
  }
  const issueMany = async (count: number): Promise<readonly string[]> => {
    const more = Array.from({ length: count }, (_, index) => enterprise(10 + index, 'u-dongguan'))
    await world.insert({ enterprises: more })
    const seats = more.map(({ enterpriseId }) => ({ seat: contact(enterpriseId), inviteeName: '' }))
    await world.as('office').does('invitation.issue', { seats })
    return more.map(({ enterpriseId }) => enterpriseId)
  }

  test('each has the enterprise, the code, how it is used, and a mini-program code that WeChat draws', async () => {
    const code = await issue('e004')
    const { fileName, pages } = await cards('e004')
    expect(fileName).toBe('邀请卡（1 个）.pdf')
    const [page] = pages
    const text = page?.lines.map((line) => line.text).join('') ?? ''
    for (const part of [
      '第4号企业有限公司',
      '企业填报人',
      '新来的',
      code,
      '微信扫右边的码',
      '第 4 号',
      '2026年12月31日前有效',
      '只能用一次',
    ])
      expect(text).toContain(part)
    expect(page?.images).toBe(1)
  })

  test('eight stand on a page of A4, none over its edge', async () => {
    const { pages } = await cards(...(await issueMany(17)))
    expect(pages.map(({ images }) => images)).toEqual([8, 8, 1])
    for (const { width, height, lines } of pages)
      for (const { x, y } of lines) {
        expect([x > 0, y > 0, x < width, y < height]).toEqual([true, true, true, true])
      }
  })

  test('where WeChat draws none, as before the program is published, a card says how to do without', async () => {
    const code = await issue('e004')
    world.emulator.faults.failNext({ wechat: '/wxa/getwxacodeunlimit' }, 1, { code: 41030, message: 'invalid page' })
    const [page] = (await cards('e004')).pages
    const text = page?.lines.map((line) => line.text).join('') ?? ''
    expect(page?.images).toBe(0)
    for (const part of [code, '在微信里搜索小程序“产改评估”']) expect(text).toContain(part)
    expect(text).not.toContain('扫')
  })

  test('more than a hundred at once are refused with what to do', async () => {
    const places = Array.from({ length: 101 }, (_, index) => `e${index}`)
    const wanted = { format: 'pdf', role: 'contact', places } as const
    expect(await documents(() => world).isRefused('office', 'invitation.export', { ...wanted, places })).toEqual({
      ...{ refused: 'invitation_cards_too_many', with: { limit: 100 } },
    })
  })
})

test('nobody but the office gets any, and nothing of a code is kept in the database', async () => {
  const code = await issue('e004')
  for (const who of ['contact-1', 'reviewer-sz'])
    expect(await world.as(who).ask('invitation.export', asked('e004'))).toMatchObject({
      refusal: { refused: 'not_permitted' },
    })
  await table('e004')
  for (const collection of ['document_jobs', 'invitations', 'journal', 'requests'] as const)
    expect(JSON.stringify(await world.read(collection))).not.toContain(code.slice(0, 4))
})
