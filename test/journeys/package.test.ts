import { readFile } from 'node:fs/promises'
import { unzip } from '../functions/support/packages'
import { startStage, until, type Stage } from './support/stage'
import { OFFICE } from './support/steps'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00', { viewport: { width: 390, height: 844 } })
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const PAGE = 'packages/papers/pages/package/index'

test('an enterprise has its package made from the page of materials, and takes it home', async () => {
  const phone = await stage.phoneOf('local-contact-034')
  await phone.tap(/材料与报告/)
  await phone.tap(/^材料包/)
  await phone.sees(/本程序不代为报送/)
  await phone.sees('您的评估表在等责任工会审核')
  await phone.tap(/^(先)?生成/)
  await phone.sees('已生成')
  await phone.sees(/前有效，到期自动删除/)
  const saved = phone.page.waitForEvent('download')
  await phone.tap(/下载/)
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/^2026年度材料包-.+\.zip$/)
  const paths = [...(await unzip(await readFile(await download.path()))).keys()]
  expect(paths).toContain('2026年度材料包/00 总览与缺漏清单.xlsx')
  expect(paths.some((path) => path.endsWith('阶段性评估表（未同意呈报）.docx'))).toBe(true)
  expect(paths.some((path) => path.endsWith('阶段性评估表（未同意呈报）.pdf'))).toBe(true)
  expect(paths.some((path) => path.includes('/佐证材料/'))).toBe(true)
})

test('the office chooses a union, sees by name what is missing, leaves half way and comes back to a package that is made', async () => {
  const phone = await stage.phoneOf(OFFICE)
  await phone.sees('各责任工会进展')
  await phone.openAt(PAGE)
  await phone.sees('所有已提交的企业')
  await phone.page.getByRole('radio', { name: /^一个工会/ }).tap()
  await phone.page.getByRole('radio', { name: '东莞市总工会' }).tap()
  await phone.sees('2026年度材料包-东莞市总工会')
  await phone.tap(/评估表未提交/)
  await phone.page.getByRole('dialog').waitFor()
  await phone.sees('请企业填完并提交')
  await phone.page.keyboard.press('Escape')
  await phone.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await phone.page.getByRole('radio', { name: /^全省/ }).tap()
  await phone.sees('2026年度材料包-全省')
  await phone.tap(/^(先)?生成/)
  await phone.sees('生成中')
  await phone.open()
  await phone.sees('各责任工会进展')
  await phone.openAt(PAGE)
  await until(async () => {
    const reply = await stage.asks(OFFICE, 'package.list', {})
    return reply.outcome === 'done' && reply.value.packages[0]?.state === 'done'
  })
  await phone.sees('已生成')
  await phone.sees('2026年度材料包-全省.zip')
})
