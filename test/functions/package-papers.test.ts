import readXlsx from 'read-excel-file/node'
import { getInstant } from '@/domain/calendar/instant'
import { canonicalSubmission } from '@/domain/form/canonical'
import { freshEnterpriseReport, freshUnionReport } from '@/domain/report/report'
import { canonicalReport } from '@/domain/report/paper'
import { REPORT_FORMS } from '@/domain/report/sections'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { AssessmentDocument } from '../../cloudfunctions/_store/assessment-document'
import { sha256Of } from '../../cloudfunctions/_store/digest'
import { enterpriseScope, packaging, union, unzip } from './support/packages'
import { insertPhotographed } from './support/photographed'
import { startWorld, type World } from './support/world'

let world: World
const { photo, start, finish, fetchPart } = packaging(() => world)
const ROOT = '2026年度材料包'
const FOLDER = `${ROOT}/东莞市总工会/002 第2号企业有限公司`

const startWithPhotos = async () => {
  world = await startWorld(undefined, {})
  return insertPhotographed(world, photo)
}

afterEach(() => world.end())

describe('the papers around the form', () => {
  test('the report, the union’s summary and what of them is still owed', async () => {
    await startWithPhotos()
    const cycle = { cycleId: 'c2026' }
    const stage = freshEnterpriseReport(cycle, 'stage', {
      enterpriseId: 'e002',
      name: '第2号企业有限公司',
      unionId: 'u-dongguan',
    })
    const summary = freshUnionReport(cycle, 'summary', { unionId: 'u-dongguan', name: '东莞市总工会' })
    const written = { submittedAt: getInstant(5), startedAt: getInstant(4), round: 1, revision: 1 }
    await world.insert({
      reports: [
        { ...stage, ...written, state: 'received', receivedAt: getInstant(6), _id: stage.reportId },
        { ...summary, ...written, state: 'submitted', _id: summary.reportId },
      ],
    })
    const { missing } = await world.as('reviewer-dg').does('package.check', { scope: union() })
    expect(missing.map(({ kind, items }) => [kind, items.map(({ name }) => name)])).toEqual(
      expect.arrayContaining([
        ['report_missing', ['第1号企业有限公司']],
        ['union_report_not_received', ['东莞市总工会']],
        ['ledger_unconfirmed', ['第1号企业有限公司', '第2号企业有限公司']],
        ['stamped_missing', ['第2号企业有限公司']],
      ]),
    )
    const view = await finish('reviewer-dg', (await start('reviewer-dg', union())).packageId)
    const paths = [...(await unzip(await fetchPart('reviewer-dg', view.packageId, 0))).keys()]
    expect(paths).toContain(`${FOLDER}/阶段性评估表.docx`)
    expect(paths).toContain(`${FOLDER}/阶段性评估表.pdf`)
    expect(paths).toContain(`${FOLDER}/阶段性总结评估报告.docx`)
    expect(paths).toContain(`${ROOT}/东莞市总工会/年度工作总结（未接收）.docx`)
  })

  test('stamped copies of reports that count lie in it, and its list tells of them; those of another text do not', async () => {
    await startWithPhotos()
    const { content, ...sheet } = await photo('', 4_000)
    const scan = { ...sheet, type: 'pdf', document: { name: '盖章.pdf', pages: 3 }, sharpness: null, keptAsIs: false }
    const stage = freshEnterpriseReport({ cycleId: 'c2026' }, 'stage', {
      ...{ enterpriseId: 'e002', name: '第2号企业有限公司', unionId: 'u-dongguan' },
    })
    const dongguan = { unionId: 'u-dongguan', name: '东莞市总工会' }
    const summary = freshUnionReport({ cycleId: 'c2026' }, 'summary', dongguan)
    const reports = [stage, summary].map((report) => {
      const section = { text: '已按方案推进。', revision: 1, savedAt: getInstant(4), savedBy: 'p' }
      const sections = Object.fromEntries(REPORT_FORMS[report.kind].sections.map(({ no }) => [no, section]))
      const moved = { submittedAt: getInstant(5), startedAt: getInstant(4), round: 1, state: 'submitted' as const }
      return { ...report, ...moved, sections, _id: report.reportId }
    })
    const form = (digest: string) => ({
      ...{ version: { round: 1, submittedAt: 4, digest }, sheets: [scan] },
      finished: { at: 6, by: 'p', byName: '李二' },
    })
    await world.insert({
      reports,
      stamps: reports.map((report) => ({
        ...{ _id: report.reportId, assessmentId: report.reportId, revision: 1 },
        forms: [form('f'.repeat(64)), form(sha256Of(canonicalReport(report)))],
      })),
    })
    const view = await finish('reviewer-dg', (await start('reviewer-dg', union())).packageId)
    const found = await unzip(await fetchPart('reviewer-dg', view.packageId, 0))
    expect(found.get(`${FOLDER}/盖章件/阶段性总结评估报告/第01份.pdf`)).toEqual(content)
    expect(found.get(`${ROOT}/东莞市总工会/盖章件/年度工作总结/第01份.pdf`)).toEqual(content)
    expect([...found.keys()].filter((path) => path.endsWith('.pdf') && path.includes('盖章件'))).toHaveLength(2)
    const list = await readXlsx(found.get(`${ROOT}/00 总览与缺漏清单.xlsx`) ?? Buffer.alloc(0))
    const [head = [], ...rows] = list.find(({ sheet: name }) => name === '企业总览')?.data ?? []
    const at = head.indexOf('报告盖章件')
    expect(rows.find((row) => row.includes('第2号企业有限公司'))?.[at]).toBe(1)
    const unions = list.find(({ sheet: name }) => name === '工会总结盖章件')?.data ?? []
    expect(unions[1]).toEqual(expect.arrayContaining(['东莞市总工会', '年度工作总结', 1]))
  })

  test('stamped sheets that count lie beside the form', async () => {
    await startWithPhotos()
    const [{ content, ...sheet }, whole] = [
      await photo('', 4_000),
      await world.read<AssessmentDocument>('assessments', { _id: 'c2026-e002' }),
    ]
    const [endorsed] = whole
    if (!endorsed) throw new Error('no assessment')
    const page = { ...sheet, width: 1000, height: 1400, sharpness: 1, keptAsIs: false }
    const form = (digest: string) => ({
      version: { round: 1, submittedAt: 1, digest },
      sheets: [page],
      finished: { at: 3, by: 'p', byName: '李二' },
    })
    const file = { _id: 'c2026-e002', assessmentId: 'c2026-e002', revision: 1 }
    await world.insert({ stamps: [{ ...file, forms: [form(sha256Of(canonicalSubmission(endorsed, edition2023)))] }] })
    const view = await finish('contact-2', (await start('contact-2', enterpriseScope())).packageId)
    const found = await unzip(await fetchPart('contact-2', view.packageId, 0))
    expect(found.get(`${FOLDER}/盖章件/第01页.jpg`)).toEqual(content)
    const { missing } = await world.as('contact-2').does('package.check', { scope: enterpriseScope() })
    expect(missing.map(({ kind }) => kind)).not.toContain('stamped_missing')
  })
})
