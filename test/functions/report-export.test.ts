import { documents } from './support/documents'
import { reporting, STAGE } from './support/reporting'
import { paragraphsOf, unzipped, xmlOf } from './support/word'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { write } = reporting(() => world)

test('whoever may read a report gets it as Word behind a link; nobody else does', async () => {
  await write('stage')
  await world.as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: 0 })
  for (const openId of ['contact-1', 'reviewer-dg', 'office']) {
    const link = await documents(() => world).made(openId, 'report.export', { reportId: STAGE })
    expect(link.fileName).toBe('第1号企业有限公司-阶段性总结评估报告-第1次提交.docx')
    const bytes = new Uint8Array(await (await fetch(encodeURI(link.url))).arrayBuffer())
    expect(bytes).toHaveLength(link.bytes)
    expect(paragraphsOf(xmlOf(await unzipped(bytes), 'word/document.xml'))).toContain('四、建议')
  }
  for (const [openId, code] of [
    ['contact-2', 'other_enterprise'],
    ['reviewer-sz', 'other_union'],
    ['former', 'seat_revoked'],
    ['stranger', 'not_bound'],
  ] as const)
    expect(await world.as(openId).isRefused('report.export', { reportId: STAGE })).toMatchObject({ refused: code })
})

test('and as PDF where they ask for that', async () => {
  await write('stage')
  const link = await documents(() => world).made('contact-1', 'report.export', { reportId: STAGE, format: 'pdf' })
  expect(link.fileName).toBe('第1号企业有限公司-阶段性总结评估报告-草稿.pdf')
  const bytes = new Uint8Array(await (await fetch(encodeURI(link.url))).arrayBuffer())
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
})
