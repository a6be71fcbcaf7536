import { readSheet } from 'read-excel-file/node'
import { writeWorkbook } from '../../cloudfunctions/_tables/write-workbook'
import { rosters } from './support/rosters'
import { startWorld, type World } from './support/world'

jest.setTimeout(30_000)

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
