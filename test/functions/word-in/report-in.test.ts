import { documents } from '../support/documents'
import { PARTIES, reporting, STAGE } from '../support/reporting'
import { startWorld, type World } from '../support/world'
import { paragraph, run, table, tableRow, wordFile } from '../../support/word/make-docx'
import { BOX_WITH_PICTURE, INK, NOTE, OLD_PICTURE, PICTURE, STRUCK } from '../../support/word/unread'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const uploadId = 'e'.repeat(32)
const { write } = reporting(() => world)

const handIn = async (openId: string, bytes: Uint8Array): Promise<void> => {
  const target = await world
    .as(openId)
    .does('document.prepareUpload', { purpose: 'report', uploadId, extension: 'docx' })
  const answer = await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(bytes) })
  expect(answer.ok).toBe(true)
}
const lines = (...texts: readonly string[]) => wordFile(texts.map((text) => paragraph(run(text))).join(''))
const input = { reportId: STAGE, uploadId }

test.each([
  ['contact-2', 'other_enterprise'],
  ['reviewer-dg', 'not_permitted'],
  ['reviewer-sz', 'other_union'],
  ['office', 'not_permitted'],
  ['stranger', 'not_bound'],
])('not by %s: %s', async (openId, refused) => {
  await write('stage')
  await handIn('contact-1', await lines('三、不足', '人手少。'))
  expect((await world.as(openId).isRefused('wordForm.readReport', input)).refused).toBe(refused)
})

test('not what is no Word, what has no headings, nor into a report that was handed in', async () => {
  await handIn('contact-1', Buffer.from('第一行'))
  expect((await world.as('contact-1').isRefused('wordForm.readReport', input)).refused).toBe('word_form_not_word')
  await handIn('contact-1', await lines('今年做了很多工作。'))
  expect((await world.as('contact-1').isRefused('wordForm.readReport', input)).refused).toBe('report_headings_missing')
  await write('stage')
  await world.as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: 0 })
  expect((await world.as('contact-1').isRefused('wordForm.readReport', input)).refused).toBe('report_locked')
})

test('is read by its headings, changes nothing, and is gone from storage', async () => {
  await handIn(
    'contact-1',
    await lines('第1号企业有限公司', '前言', '三、存在的不足', '人手少。', '四、建议', '多培训。'),
  )
  expect(await world.as('contact-1').does('wordForm.readReport', input)).toEqual({
    texts: { 3: '人手少。', 4: '多培训。' },
    above: '前言',
    tables: 0,
    unread: {},
  })
  expect((await world.as('contact-1').does('report.load', { reportId: STAGE })).report.sections).toEqual({})
  expect((await world.as('contact-1').isRefused('wordForm.readReport', input)).refused).toBe('document_missing')
})

test('says what of the file is no text, however deep it stands, and that tables were read as lines', async () => {
  await handIn(
    'contact-1',
    await wordFile(
      [
        ...[
          paragraph(run('三、不足')),
          paragraph(run('人手少') + PICTURE + NOTE),
          paragraph(STRUCK),
          paragraph(BOX_WITH_PICTURE),
        ],
        table(tableRow('年度', '人数'), tableRow('2026', paragraph(run('35') + OLD_PICTURE))),
        paragraph(INK),
      ].join(''),
    ),
  )
  const read = await world.as('contact-1').does('wordForm.readReport', input)
  expect(read).toMatchObject({ tables: 1, unread: { picture: 3, note: 1, struck: 1, drawing: 1 } })
  expect(read.texts[3]).toBe('人手少\n图一\n年度 人数\n2026 35')
})

test.each(Object.entries(PARTIES))(
  'a %s that the product wrote comes back as it is',
  async (kind, { reportId, writes }) => {
    await write(kind as keyof typeof PARTIES)
    const link = await documents(() => world).made(writes, 'report.export', { reportId })
    await handIn(writes, new Uint8Array(await (await fetch(encodeURI(link.url))).arrayBuffer()))
    const { report } = await world.as(writes).does('report.load', { reportId })
    expect(await world.as(writes).does('wordForm.readReport', { reportId, uploadId })).toEqual({
      texts: Object.fromEntries(Object.entries(report.sections).map(([no, { text }]) => [no, text])),
      above: '',
      tables: 0,
      unread: {},
    })
  },
)
