import { readSheet } from 'read-excel-file/node'
import type { LedgerEntry, LedgerEvent } from '@/domain/ledger/ledger-entry'
import { SUGGESTED_COLUMNS } from '@/domain/ledger/ledger-column'
import type { Enterprise } from '@/domain/people/person'
import { documents } from './support/documents'
import { csv, rosters } from './support/rosters'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.as('office').does('ledger.setColumns', {
    seenRevision: 0,
    columns: SUGGESTED_COLUMNS.map((column) => ({ ...column, choices: [...column.choices] })),
  })
})
afterEach(() => world.end())

const { preview, remap, rows, confirm, returned, upload } = rosters(() => world)
const { job, made, isRefused } = documents(() => world)

const HEAD = '序号,企业名称,地市,联系人,职工总数'
const ledger = () => world.read<Enterprise>('enterprises')
const entryOf = async (enterpriseId: string) =>
  (await world.read<LedgerEntry>('ledger', { enterpriseId, cycleId: 'c2026' }))[0]

describe('a preview', () => {
  test('says what each row is and writes nothing of the ledger', async () => {
    const before = [await ledger(), await world.read('ledger'), await world.read('assessments')]
    const summary = await preview(
      csv(
        HEAD,
        '1,第1号企业有限公司,,李四,',
        '2,第2号企业有限公司,,,',
        '3,南海化工集团公司,,,',
        '9,,广州,,',
        '8,新来的企业有限公司,东莞,,50',
      ),
    )
    expect(summary.counts).toMatchObject({ new: 1, changed: 1, unchanged: 1, renamed: 1, rejected: 1, duplicated: 0 })
    expect(summary).toMatchObject({ state: 'planned', undecided: 1, wanted: { added: 1, updated: 1, renamed: 0 } })
    expect(await rows(summary, 'changed')).toMatchObject([
      {
        row: 2,
        changes: [
          { label: '联系人', from: '', to: '李四' },
          { label: '被邀请人', from: '', to: '李四' },
        ],
      },
    ])
    expect([await ledger(), await world.read('ledger'), await world.read('assessments')]).toEqual(before)
  })

  test('is kept under its request: asked again, it is the same one', async () => {
    const file = await upload(csv(HEAD, '8,新来的企业有限公司,,,'))
    const request = 'a'.repeat(24)
    const first = await job('office', 'roster.preview', file, request)
    expect(await job('office', 'roster.preview', file, request)).toEqual(first)
    expect(await world.read('imports')).toMatchObject([{ importId: first.jobId }])
  })

  test('is made anew with the columns that the person says', async () => {
    const summary = await preview(csv('企业名称,全名', '简称甲,第1号企业有限公司', '简称乙,第2号企业有限公司'))
    expect(summary.counts.new).toBe(2)
    const target = { importId: summary.importId, seenRevision: summary.revision }
    const again = await remap({ ...target, columns: [{ key: 'name', column: 1 }] })
    expect(again.counts).toMatchObject({ new: 0, unchanged: 2 })
    const refusal = await isRefused('office', 'roster.remap', { ...target, columns: [{ key: 'name', column: 0 }] })
    expect(refusal.refused).toBe('import_changed')
  })

  test('that nobody confirmed within a day can be confirmed no more', async () => {
    const { importId, revision } = await preview(csv(HEAD, '8,新来的企业有限公司,,,'))
    await world.emulator.clock.set(new Date('2026-12-03T02:00:00Z'))
    const refusal = await world.as('office').isRefused('roster.confirm', { importId, seenRevision: revision })
    expect(refusal.refused).toBe('import_expired')
    expect((await world.as('office').does('roster.last', {})).last).toBeNull()
  })
})

describe('confirmed,', () => {
  test('a new enterprise has its number, entry, form and suggestion, and no union that nobody chose', async () => {
    const done = await confirm(await preview(csv(HEAD, '8,新来的企业有限公司,东莞,李四,50')))
    expect(done).toMatchObject({ state: 'done', done: { added: 1, updated: 0, renamed: 0, refused: 0 } })
    const added = (await ledger()).find(({ name }) => name === '新来的企业有限公司')
    expect(added).toMatchObject({ no: 8, unionId: null, suggestedUnionId: 'u-dongguan' })
    const { rows: routing } = await world
      .as('office')
      .does('routing.list', { tab: 'suggested', search: '新来', offset: 0 })
    expect(routing).toMatchObject([{ assessmentState: 'draft', suggestedUnionName: '东莞市总工会' }])
    expect(await entryOf(added?.enterpriseId ?? '')).toMatchObject({ values: { contact: '李四', staff: '50' } })
  })

  test('a number that is taken gives way to the next after the last', async () => {
    await confirm(await preview(csv('企业名称', '新来的企业有限公司', '另一家企业集团')))
    expect((await ledger()).map(({ no }) => no)).toEqual(expect.arrayContaining([6, 7]))
  })

  test('a change is in the entry and in its history, with the file and row that it came from', async () => {
    await confirm(await preview(csv(HEAD, '1,第1号企业有限公司,,李四,１２０')))
    expect(await entryOf('e001')).toMatchObject({ values: { contact: '李四', staff: '120' } })
    const [event] = await world.read<LedgerEvent>('ledger_history', { enterpriseId: 'e001', kind: 'imported' })
    expect(event).toMatchObject({ note: '名单导入：名单.csv 第 2 行', actor: { name: '周办' } })
  })

  test('a new name is taken over only where the office said so', async () => {
    const file = csv('序号,企业名称', '1,东江能源股份公司', '2,第2号企业有限公司')
    const unsaid = await preview(file)
    const { importId, revision } = unsaid
    expect((await world.as('office').isRefused('roster.confirm', { importId, seenRevision: revision })).refused).toBe(
      'import_nothing',
    )
    const [row] = await rows(unsaid, 'renamed')
    const { summary } = await world.as('office').does('roster.decide', {
      ...{ importId, seenRevision: revision, index: row?.index ?? 0 },
      decision: { kind: 'same', enterpriseId: 'e001', rename: true },
    })
    expect(summary).toMatchObject({ undecided: 0, wanted: { renamed: 1 } })
    expect(await confirm(summary)).toMatchObject({ done: { renamed: 1 } })
    expect((await ledger()).find(({ enterpriseId }) => enterpriseId === 'e001')?.name).toBe('东江能源股份公司')
    expect((await entryOf('e001'))?.formerNames).toMatchObject([{ name: '第1号企业有限公司' }])
    const { outline } = await world.as('office').does('oversight.enterprise', { enterpriseId: 'e001' })
    expect(outline.enterpriseName).toBe('东江能源股份公司')
  })

  test('what was not offered may not be said', async () => {
    const summary = await preview(csv('序号,企业名称', '1,东江能源股份公司'))
    const target = { importId: summary.importId, seenRevision: summary.revision, index: 0 }
    const say = (enterpriseId: string) =>
      world
        .as('office')
        .isRefused('roster.decide', { ...target, decision: { kind: 'same', enterpriseId, rename: true } })
    expect((await say('e002')).refused).toBe('import_choice_unknown')
    expect(
      (await world.as('office').isRefused('roster.decide', { ...target, index: 7, decision: { kind: 'new' } })).refused,
    ).toBe('import_row_unknown')
  })

  test('a row whose entry was changed meanwhile is left alone and given back', async () => {
    const summary = await preview(csv(HEAD, '1,第1号企业有限公司,,李四,', '2,第2号企业有限公司,,王五,'))
    await world.as('office').does('ledger.correct', {
      ...{ entryId: 'c2026-e001', seenRevision: 0, reason: '电话核实' },
      fields: [{ field: 'contact', value: '赵六' }],
    })
    const done = await confirm(summary)
    expect(done.done).toEqual({ added: 0, updated: 1, renamed: 0, refused: 1 })
    expect(await entryOf('e001')).toMatchObject({ values: { contact: '赵六' } })
    expect(await readSheet(await returned(done))).toMatchObject([
      ['原行号', '退回原因', '序号', '企业名称', '地市', '联系人', '职工总数'],
      [2, expect.stringMatching(/。$/), '1', '第1号企业有限公司', null, '李四', null],
    ])
  })
})

describe('what was not written', () => {
  test('is given back row by row with its reason, can be read again, and holds no formula', async () => {
    const summary = await preview(
      csv(
        '企业名称,地市',
        '=HYPERLINK("http://example.com"),甲',
        '第1号企业有限责任公司,乙',
        ',丙',
        '第2号企业有限公司,乙',
      ),
    )
    const file = await returned(summary)
    const sheet = await readSheet(file)
    expect(sheet.map((row) => row[0])).toEqual(['原行号', 2, 3, 4])
    expect(sheet.slice(1).map((row) => row[1])).toEqual([
      expect.stringContaining('像是公式'),
      expect.stringContaining('没有确认'),
      expect.stringContaining('没有企业名称'),
    ])
    expect((await preview(file, 'xlsx')).counts).toMatchObject({ rejected: 2 })
  })

  test('is called after its file, and by that name leads out of no folder', async () => {
    const uploaded = await upload(csv('企业名称', '=1+1', '第2号企业有限公司'))
    const { jobId: importId } = await job('office', 'roster.preview', { ...uploaded, fileName: '../\u202E名单.csv' })
    const { fileName } = await made('office', 'roster.rejected', { importId })
    expect(fileName).toBe('／名单-退回行.xlsx')
  })

  test('is nothing where all went well', async () => {
    const { importId } = await preview(csv('企业名称', '第2号企业有限公司'))
    expect((await isRefused('office', 'roster.rejected', { importId })).refused).toBe('import_nothing_returned')
  })
})
