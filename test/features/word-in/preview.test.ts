import type { Fill } from '@/features/fill/fill'
import { writeNarrative } from '@/features/fill/writing'
import { comparedTexts, canTake, isTakenAtFirst, previewOf } from '@/features/word-in/preview'
import { FakePhone, pass } from '../fill/fake-phone'
import { content, FakeServer } from '../fill/fake-server'
import { ready, rowOf, rowsOf } from './previewed'
import { fileSaying } from './file'

let server: FakeServer
let phone: FakePhone
let fill: Fill

const begin = async (): Promise<void> => {
  phone = new FakePhone(server)
  fill = await phone.started()
}

beforeEach(() => {
  jest.useFakeTimers()
  server = new FakeServer()
})
afterEach(() => {
  phone.kill()
  jest.useRealTimers()
})

describe('the preview', () => {
  it('shows what is new and what would replace by dimension, and the rest in a line', async () => {
    server.saveAs('me', 2, content('现有'))
    server.saveAs('me', 3, content('一样'))
    await begin()
    const preview = previewOf(
      ready(fill),
      fileSaying({ 2: { narrative: '新写' }, 3: { narrative: '一样' }, 4: { narrative: '党员' }, 5: {} }),
    )
    expect(preview.parts.map(({ id, rows }) => [id, rows.map(({ no, standing }) => [no, standing])])).toEqual([
      ['organisation', [[2, 'replaces']]],
      ['guidance', [[4, 'new']]],
    ])
    expect(preview.same).toEqual([3])
    expect(preview.empty).toEqual([1, ...Array.from({ length: 24 }, (_, at) => at + 5)])
  })

  it('compares with what is on this phone, unsaved words included', async () => {
    await begin()
    server.weather = 'down'
    writeNarrative(fill, 2, '刚写的')
    expect(rowOf(fill, 2, { 2: { narrative: '文件里的' } })).toMatchObject({
      standing: 'replaces',
      present: { narrative: '刚写的' },
    })
  })

  it('shows a row in doubt even where there is nothing to put in, and says why', async () => {
    await begin()
    const row = rowOf(fill, 6, { 6: { doubts: [{ kind: 'merged_up' }] } })
    expect(row.doubts).toEqual(['这一格与上一项合并了，内容都在上一项，请分开填写'])
    expect(canTake(row)).toBe(false)
  })

  it('lets nothing be chosen that is locked, and says why', async () => {
    server.lock(2)
    await begin()
    const row = rowOf(fill, 3, { 2: { narrative: '甲' }, 3: { narrative: '乙' } })
    expect(row).toMatchObject({ standing: 'locked', obstacle: '未被退回，不能修改' })
    expect(canTake(row)).toBe(false)
    expect(canTake(rowOf(fill, 2, { 2: { narrative: '甲' } }))).toBe(true)
  })

  it('lets nothing be chosen over two texts that wait for a choice', async () => {
    await begin()
    writeNarrative(fill, 2, '我的')
    server.saveAs('somebody', 2, content('同事的'))
    await pass(2000)
    const row = rowOf(fill, 2, { 2: { narrative: '文件里的' } })
    expect(row.obstacle).toBe('这一项同事刚保存过另一份，请先在填报页选定保留哪一份')
    expect(canTake(row)).toBe(false)
  })

  it('chooses at first what only adds and is in no doubt', async () => {
    server.saveAs('me', 2, content('现有'))
    await begin()
    const rows = rowsOf(fill, {
      2: { narrative: '会替换' },
      3: { narrative: '新的' },
      4: { narrative: '有疑问', doubts: [{ kind: 'twice' }] },
    })
    expect(rows.filter(isTakenAtFirst).map(({ no }) => no)).toEqual([3])
  })
})

describe('the two texts of a row', () => {
  it('are shown as changes where much is the same, and beside each other where little is', async () => {
    server.saveAs('me', 2, content('已列入企业发展规划。'))
    await begin()
    expect(comparedTexts(rowOf(fill, 2, { 2: { narrative: '已列入企业五年发展规划。' } })).kind).toBe('stretches')
    expect(comparedTexts(rowOf(fill, 2, { 2: { narrative: '年度工作要点第三条' } }))).toEqual({
      kind: 'both',
      present: '已列入企业发展规划。',
      file: '年度工作要点第三条',
    })
    expect(comparedTexts(rowOf(fill, 3, { 3: { narrative: '新的' } }))).toEqual({ kind: 'file', text: '新的' })
    expect(comparedTexts(rowOf(fill, 2, { 2: { score: 3 } }))).toEqual({ kind: 'none' })
  })
})
