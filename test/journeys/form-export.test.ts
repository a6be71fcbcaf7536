import { readFileSync } from 'node:fs'
import { readPdf } from '../functions/support/pdf'
import { all, paragraphsOf, rowsOf, unzipped, xmlOf } from '../functions/support/word'
import type { Phone } from './support/people'
import { startStage, type Stage } from './support/stage'

const FILLING = 'local-contact-031'
const SUBMITTED = 'local-contact-034'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

/** The page, come to as a contact comes to it. */
const atExport = async (openId: string): Promise<Phone> => {
  const phone = await stage.phoneOf(openId)
  await phone.tap(/^材料与报告/)
  await phone.tap(/^导出评估表/)
  await phone.sees('编码')
  return phone
}

/** Taps a button and takes what the browser saves. */
const saved = async (phone: Phone, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const download = phone.page.waitForEvent('download', { timeout: 60_000 })
  await phone.tap(button)
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

const codeOn = async (phone: Phone): Promise<string> =>
  /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await phone.page.locator('body').textContent()) ?? '')?.[0] ?? 'no code'

test('a contact exports what was submitted as PDF and as Word, and each page bears the code that the page shows', async () => {
  const phone = await atExport(SUBMITTED)
  const code = await codeOn(phone)
  const pdf = await saved(phone, '导出 PDF')
  expect(pdf.name).toMatch(/-阶段性评估表-第1次提交\.pdf$/)
  const { pages } = readPdf(pdf.bytes)
  for (const { lines } of pages) expect(lines.map(({ text }) => text).join('\n')).toContain(`编码：${code}`)
  await phone.sees('PDF 已下载，请在“文件”里查看')
  const word = await saved(phone, '导出 Word')
  const document = xmlOf(await unzipped(word.bytes), 'word/document.xml')
  expect(paragraphsOf(document)[0]).toBe('附件 1')
  const [table] = all(document, 'tbl')
  expect(table && rowsOf(table)).toHaveLength(30)
  await phone.sees('Word 已下载，请在“文件”里查看')
})

test('what was not submitted is exported as a draft, and the page says so before', async () => {
  const phone = await atExport(FILLING)
  await phone.sees('还没有提交，导出的是草稿')
  const { name, bytes } = await saved(phone, '导出 PDF')
  expect(name).toMatch(/-草稿\.pdf$/)
  for (const { lines } of readPdf(bytes).pages)
    expect(lines.map(({ text }) => text)).toContain('草稿：尚未提交，仅供核对，不作呈报之用')
})

test('a file that does not arrive is said to, and is gone on with by one tap', async () => {
  const phone = await atExport(SUBMITTED)
  await phone.page.route('**/*.pdf*', (route) => route.abort())
  await phone.tap('导出 PDF')
  await phone.sees(/文件已生成，但没有下载成功/)
  await phone.page.unroute('**/*.pdf*')
  expect((await saved(phone, '继续下载')).name).toMatch(/\.pdf$/)
})
