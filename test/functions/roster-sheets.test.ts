import { readSheet } from 'read-excel-file/node'
import { hiddenColumnsWords } from '@/text/roster-pages'
import { writeWorkbook } from '../../cloudfunctions/_tables/write-workbook'
import { rosters } from './support/rosters'
import { SHEET_PATH, withPart } from './tables/files'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { preview, remap, rows, returned, confirm } = rosters(() => world)

const workbook = () =>
  writeWorkbook([
    { name: '说明', head: ['本表由各单位填报'], rows: [['请勿改动']] },
    { name: '2025年', head: ['企业名称', '序号'], rows: [['去年的企业有限公司', null]] },
    {
      name: '2026年',
      head: ['单位', '企业名称'],
      rows: [
        ['甲', '今年的企业有限公司'],
        ['乙', '@不是名称'],
      ],
    },
  ])

test('a column that is hidden in the file is read, and said to be hidden', async () => {
  const list = await writeWorkbook([
    { name: '名单', head: ['企业名称', '联系电话', '备注'], rows: [['甲有限公司', '13800138000', '内部']] },
  ])
  const hidden = await withPart(list, SHEET_PATH, (xml) =>
    xml
      .replace(/<cols>.*<\/cols>/s, '')
      .replace('<sheetData>', '<cols><col min="2" max="9" width="9" hidden="1"/></cols><sheetData>'),
  )
  const summary = await preview(hidden, 'xlsx')
  expect(summary.hiddenColumns).toEqual([1, 2])
  expect(hiddenColumnsWords(summary)).toMatch(/^“联系电话”在表格里是隐藏的列/)
  expect(await preview(list, 'xlsx')).toMatchObject({ hiddenColumns: [] })
})

describe('a workbook with several lists', () => {
  test('says which it read and which there are, and reads the one that a person chooses, by its own head', async () => {
    const first = await preview(await workbook(), 'xlsx')
    expect(first).toMatchObject({ sheet: '2025年', sheets: ['2025年', '2026年'] })
    const again = await remap({ importId: first.importId, seenRevision: first.revision, sheet: '2026年' })
    expect(again).toMatchObject({ sheet: '2026年', sheets: ['2025年', '2026年'], mapping: { name: 1 } })
    expect(await rows(again, 'new')).toMatchObject([{ name: '今年的企业有限公司' }])
  })

  test('goes on with that one: other columns are its own, and so are the rows that are given back', async () => {
    const first = await preview(await workbook(), 'xlsx')
    const { importId } = first
    const chosen = await remap({ importId, seenRevision: first.revision, sheet: '2026年' })
    const columns = [{ key: 'name', column: 0 }]
    const again = await remap({ importId, seenRevision: chosen.revision, columns })
    expect(again).toMatchObject({ sheet: '2026年', counts: { new: 2 } })
    const back = await remap({ importId, seenRevision: again.revision, columns: [{ key: 'name', column: 1 }] })
    await confirm(back)
    expect((await readSheet(await returned(back)))[0]).toEqual(['原行号', '退回原因', '单位', '企业名称'])
  })

  test('has no sheet of another name', async () => {
    const first = await preview(await workbook(), 'xlsx')
    await expect(remap({ importId: first.importId, seenRevision: first.revision, sheet: '说明' })).rejects.toThrow()
  })
})
