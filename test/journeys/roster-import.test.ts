import path from 'node:path'
import { startStage, type Stage } from './support/stage'
import { OFFICE } from './support/steps'
import { chooseFile } from './support/word-form'
import { inGb18030, workbook } from '../functions/tables/files'

const PHONE = { viewport: { width: 390, height: 844 } }
const PICTURES = process.env['ROSTER_PICTURES']

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-01T10:00:00+08:00', PHONE)
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const atImport = async () => {
  const phone = await stage.phoneOf(OFFICE)
  await phone.tap(/^导入名单/)
  await phone.sees('选择名单文件')
  const picture = async (name: string) => {
    if (PICTURES) await phone.page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
  }
  return { ...phone, picture }
}

const names = async () => {
  const reply = await stage.asks(OFFICE, 'oversight.enterprises', { filter: 'all', search: '南方交投', offset: 0 })
  return reply.outcome === 'done' ? reply.value.rows.map(({ enterpriseName }) => enterpriseName) : []
}

test('a workbook is previewed, a rename is decided, and only then is it written', async () => {
  const office = await atImport()
  await office.picture('1-start')
  await chooseFile(
    office.page,
    '2026年名单.xlsx',
    await workbook([
      ['序号', '企业名称', '地市', '备注'],
      ['1', '广州海格通信集团股份有限公司', '广州市', ''],
      ['2', '日立电梯(中国)有限公司', '', ''],
      ['4', '广州排水股份公司', '', ''],
      ['', '南方交投控股有限公司', '东莞市', ''],
      ['', 'TCL 王牌电器（惠州）有限责任公司', '', ''],
      ['', '=HYPERLINK("http://example.com")', '', ''],
    ]),
  )
  await office.sees(/2026年名单\.xlsx/)
  await office.sees('南方交投控股有限公司')
  await office.picture('2-preview')
  expect(await names()).toEqual([])
  await office.tap(/^疑似更名/)
  await office.tap(/广州排水股份公司/)
  await office.sees('原：广州市城市排水有限公司')
  await office.picture('3-rename')
  await office.page.getByRole('radio', { name: /是同一家，已更名/ }).tap()
  await office.tap('就这样办')
  await office.sees(/由“广州市城市排水有限公司”更名/)
  await office.tap(/^退回/)
  await office.sees(/像是公式/)
  await office.picture('4-rejected')
  await office.tap(/^未匹配/)
  await office.sees('待确认')
  await office.picture('5-unmatched')
  await office.tap('确认导入')
  await office.sees(/将新增 1 家、更名 1 家/)
  await office.picture('6-confirm')
  await office.page.getByRole('dialog').getByRole('button', { name: '确认导入' }).tap()
  await office.sees('导入完成')
  await office.picture('7-done')
  expect(await names()).toEqual(['南方交投控股有限公司'])
  const downloaded = office.page.waitForEvent('download')
  await office.tap('下载退回行')
  expect((await downloaded).suggestedFilename()).toBe('2026年名单-退回行.xlsx')
})

test('a CSV in GB18030 is read, its columns can be corrected, and a file that is no table is refused with what to do', async () => {
  const office = await atImport()
  await chooseFile(office.page, '名单.csv', Buffer.from('ffd8ffe000104a464946', 'hex'))
  await office.sees(/文字认不出来/)
  await office.picture('8-refused')
  await chooseFile(office.page, '名单.csv', inGb18030('企业名称,曾用简称\r\n海格,广州海格通信集团股份有限公司\r\n'))
  await office.tap(/^读取的栏目/)
  await office.picture('9-columns')
  await office.tap(/^企业名称/)
  await office.page.getByRole('radio', { name: /B 列/ }).tap()
  await office.tap('按这样重新核对')
  await office.sees('无变化')
  await office.sees('没有要写入的行')
})
