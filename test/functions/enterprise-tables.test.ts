import readXlsxFile from 'read-excel-file/node'
import { documents } from './support/documents'
import { ENTERPRISE_TABLES } from '@/domain/job/enterprise-table'
import { rounds } from './support/rounds'
import { assessment, filledIn } from './support/standing'
import { tables, type AskedTable } from './support/tables'
import { unzipped } from './support/word'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

type Asked = AskedTable
const { submit, flag, returnIt, endorse } = rounds(() => world)
const made = documents(() => world)
const { exported } = tables(() => world)

const tab = (name: 'waiting' | 'returned' | 'endorsed' | 'unsubmitted', unionId = 'u-dongguan'): Asked['shown'] => ({
  ...{ by: 'tab', unionId, tab: name },
})
const all: Asked['shown'] = { by: 'filter', filter: 'all' }

const looks = () =>
  world.read<{ personId: string; seat: string; subject: string; answer: object }>('journal', {
    action: 'worklist.export',
  })

/** Each table × each kind of list × each role, as the list itself may be read. */
const LISTS = { own: tab('unsubmitted'), others: tab('unsubmitted', 'u-shenzhen'), province: all }
const EXPECTED = {
  stranger: { own: 'not_bound', others: 'not_bound', province: 'not_bound' },
  former: { own: 'seat_revoked', others: 'seat_revoked', province: 'seat_revoked' },
  'contact-2': { own: 'not_permitted', others: 'not_permitted', province: 'not_permitted' },
  'reviewer-dg': { own: 'done', others: 'other_union', province: 'not_permitted' },
  office: { own: 'done', others: 'done', province: 'done' },
} as const

test('a list is taken away by whoever may read it, whichever table it is, and nothing is noted of who may not', async () => {
  for (const table of ENTERPRISE_TABLES)
    for (const [who, expected] of Object.entries(EXPECTED)) {
      const outcomes = Object.entries(LISTS).map(async ([key, shown]) => {
        const reply = await world.as(who).ask('worklist.export', { table, shown, search: '' })
        return [key, reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome]
      })
      expect([table, who, Object.fromEntries(await Promise.all(outcomes))]).toEqual([table, who, expected])
    }
  expect(await looks()).toEqual([])
})

test('进度: a row for each enterprise that the filter shows, in the ledger’s order, with states, days and contacts', async () => {
  await submit()
  await flag(8)
  await returnIt('2026-12-10')
  const { fileName, cells, bytes } = await exported('office', 'progress', all)
  expect(fileName).toBe('2026 年度阶段性评估进度（全省）.xlsx')
  expect(cells('序号')).toEqual([1, 2, 3, 4, 5])
  expect(cells('评估表状态')).toEqual(['未开始', '退回修改', '未开始', '未开始', '填报中'])
  expect(cells('责任工会')).toEqual(['东莞市总工会', '东莞市总工会', '深圳市总工会', '待分派', '待分派'])
  expect(cells('整改期限')[1]).toBe('2026-12-10')
  expect(cells('提交时间')[1]).toMatch(/^2026-\d\d-\d\d \d\d:\d\d$/)
  expect(cells('填报人')).toEqual(['张一', '李二', '王三', '无人绑定', '赵五'])
  const sheet = (await unzipped(bytes)).get('xl/worksheets/sheet1.xml')?.toString('utf8')
  expect(sheet).toContain('<autoFilter ref="A1:')
  expect(sheet).toContain('state="frozen"')
})

test('what was typed and the filter narrow a table as they narrow the list', async () => {
  const started = await exported('office', 'progress', { by: 'filter', filter: 'draft' })
  expect(started.cells('序号')).toEqual([2, 5])
  expect(started.fileName).toContain('（全省，填报中）')
  expect((await exported('office', 'progress', all, '第3号')).cells('企业名称')).toEqual(['第3号企业有限公司'])
  const own = await exported('reviewer-dg', 'progress', tab('unsubmitted'))
  expect(own.cells('序号')).toEqual([1, 2])
  expect(own.fileName).toContain('（东莞市总工会，未提交）')
})

describe('自评与核定分', () => {
  test('has 28 indicators with both numbers and the totals; 核定 once the union has signed', async () => {
    await submit()
    const before = await exported('reviewer-dg', 'scores', tab('waiting'))
    expect(before.cells('自评总分')).toEqual([100])
    expect(before.cells('核定总分')).toEqual([null])
    expect(before.head.filter((title) => /^\d+ 自评：/.test(title))).toHaveLength(28)
    expect(before.head.filter((title) => /^\d+ 核定/.test(title))).toHaveLength(28)
    await world.as('reviewer-dg').does('assessment.beginReview', { assessmentId: 'c2026-e002', seenRevision: 1 })
    await world.as('reviewer-dg').does('assessment.remark', {
      ...{ assessmentId: 'c2026-e002', no: 8, seenRevision: 0, comment: '', flagged: false },
      ...{ verifiedScore: 3.5, verifiedReason: '凭证不全' },
    })
    await endorse()
    const after = await exported('office', 'scores', all)
    const at = after.cells('序号').indexOf(2)
    expect([after.cells('8 自评')[at], after.cells('8 核定')[at], after.cells('9 核定')[at]]).toEqual([4, 3.5, 3])
    expect([after.cells('自评总分')[at], after.cells('核定总分')[at]]).toEqual([100, 99.5])
  })

  test('says nothing of what was never submitted, and of what is being corrected what was submitted last', async () => {
    await submit()
    await flag(8)
    await returnIt()
    await world.as('contact-2').does('assessment.saveAnswer', {
      ...{ assessmentId: 'c2026-e002', no: 8, seenRevision: 1, narrative: '改了一半', selfScore: 0, facts: {} },
    })
    const { cells } = await exported('office', 'scores', all)
    expect(cells('自评总分')).toEqual([null, 100, null, null, null])
    expect(cells('8 自评')).toEqual([null, 4, null, null, null])
    const texts = await exported('office', 'narratives', all)
    expect(JSON.stringify(texts.rows)).not.toContain('改了一半')
  })
})

test('自评情况全文: a row for each indicator of what was submitted, character for character', async () => {
  await submit()
  const { cells, rows } = await exported('reviewer-dg', 'narratives', tab('waiting'))
  expect(rows).toHaveLength(28)
  expect(cells('指标序号')).toEqual(Array.from({ length: 28 }, (_, index) => index + 1))
  expect(cells('自评情况')[7]).toBe(filledIn().answers[8]?.narrative)
  expect(cells('指标')[0]).toBe('成立组织领导机构、制定工作方案情况（5分）')
  expect((await exported('reviewer-dg', 'narratives', tab('unsubmitted'))).rows).toEqual([])
})

describe('名单和电话', () => {
  beforeEach(() => world.as('contact-2').does('people.setTelephone', { telephone: '13800138000' }))

  test('has whom to call in full, and is noted once: who, from which seat, whose; never the numbers', async () => {
    const request = newRequest()
    const { cells, fileName } = await exported('reviewer-dg', 'telephones', tab('unsubmitted'), '', request)
    await exported('reviewer-dg', 'telephones', tab('unsubmitted'), '', request)
    expect(fileName).toBe('2026 年度阶段性评估名单和电话（东莞市总工会，未提交）.xlsx')
    expect(cells('填报人')).toEqual(['张一', '李二'])
    expect(cells('电话')).toEqual([null, '13800138000'])
    expect(cells('最后一天')).toEqual(['2026-12-15', '2026-12-15'])
    const noted = await looks()
    expect(noted).toMatchObject([
      {
        ...{ personId: 'p-reviewer-dg', seat: 'reviewer:u-dongguan', subject: 'u-dongguan' },
        answer: { rows: 2, numbersOf: ['p-contact-2'], wanted: { table: 'telephones', cycleId: 'c2026' } },
      },
    ])
    expect(JSON.stringify(noted)).not.toContain('13800138000')
  })

  test('has the enterprise’s row where nobody is bound, and no number of one that is another union’s by now', async () => {
    expect((await exported('office', 'telephones', all)).cells('填报人')).toContain('无人绑定')
    const elsewhere = { unionId: 'u-shenzhen' }
    await world.as('office').does('routing.assign', { enterpriseId: 'e002', ...elsewhere, reason: '属地调整' })
    // A former year's form stays with the union that answered for it then.
    const left = { ...assessment(2, 'u-dongguan'), _id: 'c2025-e002', assessmentId: 'c2025-e002', cycleId: 'c2025' }
    const [cycle] = await world.read<object>('cycles', { _id: 'c2026' })
    await world.insert({ assessments: [left], cycles: [{ ...cycle, _id: 'c2025', cycleId: 'c2025' }] })
    const input = { cycleId: 'c2025', table: 'telephones', shown: tab('unsubmitted'), search: '' } as const
    const { url } = await made.made('reviewer-dg', 'worklist.export', input)
    const [sheet] = await readXlsxFile(Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer()))
    expect(JSON.stringify(sheet?.data)).toContain('李二')
    expect(JSON.stringify(sheet?.data)).not.toContain('13800138000')
  })
})

test('a union’s table is handed out no more once one of its enterprises is another’s', async () => {
  const { jobId } = await made.job('reviewer-dg', 'worklist.export', {
    ...{ table: 'progress', shown: tab('unsubmitted'), search: '' },
  })
  await world.as('office').does('routing.assign', { enterpriseId: 'e001', unionId: 'u-shenzhen', reason: '属地调整' })
  expect((await world.as('reviewer-dg').isRefused('document.link', { jobId })).refused).toBe('document_handed_over')
})

test('holds more enterprises than one query gives, each once and in order', async () => {
  await world.insert({
    assessments: Array.from({ length: 1200 }, (_, index) => assessment(index + 10, 'u-dongguan')),
  })
  const { cells } = await exported('office', 'progress', all)
  expect(cells('序号')).toEqual([1, 2, 3, 4, 5, ...Array.from({ length: 1200 }, (_, index) => index + 10)])
})
