import { fromBufferPromise } from 'yauzl'
import { readSheet } from 'read-excel-file/node'
import readXlsxFile from 'read-excel-file/node'
import { writeWorkbook } from '../../../cloudfunctions/_tables/write-workbook'

/** What an attacker, or a person in a hurry, types into a name. */
const LEADING = [
  '=HYPERLINK("http://example.com","点我")',
  '+861380000',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  "=cmd|' /C calc'!A0",
]

const partsOf = async (file: Buffer): Promise<string> => {
  const zip = await fromBufferPromise(file)
  let text = ''
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    text += Buffer.concat(chunks).toString('utf8')
  }
  return text
}

describe('a workbook that leaves the product', () => {
  test('holds no formula, whatever a text begins with', async () => {
    const file = await writeWorkbook([{ name: '名单', head: ['企业名称'], rows: LEADING.map((text) => [text]) }])
    expect(await partsOf(file)).not.toMatch(/<f[ >]/)
  })

  test('gives each text back as it was written', async () => {
    const file = await writeWorkbook([{ name: '名单', head: ['企业名称'], rows: LEADING.map((text) => [text]) }])
    const rows = await readSheet(file, 1, { trim: false })
    expect(rows.slice(1).map(([text]) => text)).toEqual(LEADING)
  })

  test('keeps numbers numbers, and leading zeros where they are text', async () => {
    const file = await writeWorkbook([{ name: '数', head: ['数', '码', '空'], rows: [[12.5, '007', null]] }])
    expect((await readSheet(file))[1]?.slice(0, 2)).toEqual([12.5, '007'])
  })

  test('tells sheets of one name apart and keeps to what Excel allows in names', async () => {
    const long = `广东省/产改:${'名'.repeat(40)}`
    const sheets = ['名单', '名单', long, '']
    const file = await writeWorkbook(sheets.map((name) => ({ name, head: ['列'], rows: [['值']] })))
    const names = (await readXlsxFile(file)).map(({ sheet }) => sheet)
    expect(new Set(names).size).toBe(4)
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true)
  })
})
