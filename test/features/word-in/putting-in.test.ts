import { isReady, type ReadyFill } from '@/features/fill/fill-state'
import type { Fill } from '@/features/fill/fill'
import { writeNarrative } from '@/features/fill/writing'
import { comparedTexts } from '@/features/word-in/compared-texts'
import { canTake, chosenRows, isTakenAtFirst, previewOf, type WordInRow } from '@/features/word-in/preview'
import { putIn, putInView, takeBack, undoOf } from '@/features/word-in/putting-in'
import { FakePhone, pass } from '../fill/fake-phone'
import { content, FakeServer } from '../fill/fake-server'
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

const ready = (): ReadyFill => {
  const state = fill.store.getState()
  if (!isReady(state)) throw new Error('not loaded')
  return state
}

type File = Parameters<typeof fileSaying>[0]

const rowsOf = (file: File): readonly WordInRow[] =>
  previewOf(ready(), fileSaying(file)).parts.flatMap((part) => part.rows)

const rowOf = (no: number, file: File): WordInRow => {
  const row = rowsOf(file).find((each) => each.no === no)
  if (!row) throw new Error(`no row ${no}`)
  return row
}

const putAll = (file: File, ...nos: readonly number[]) => {
  const steps = undoOf(chosenRows(previewOf(ready(), fileSaying(file)), new Set(nos)))
  putIn(fill, steps)
  return steps
}

describe('the preview', () => {
  it('shows what is new and what would replace by dimension, and the rest in a line', async () => {
    server.saveAs('me', 2, content('现有'))
    server.saveAs('me', 3, content('一样'))
    await begin()
    const preview = previewOf(
      ready(),
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
    expect(rowOf(2, { 2: { narrative: '文件里的' } })).toMatchObject({
      standing: 'replaces',
      present: { narrative: '刚写的' },
    })
  })

  it('shows a row in doubt even where there is nothing to put in, and says why', async () => {
    await begin()
    const row = rowOf(6, { 6: { doubts: [{ kind: 'merged_up' }] } })
    expect(row.doubts).toEqual(['这一格与上一项合并了，内容都在上一项，请分开填写'])
    expect(canTake(row)).toBe(false)
  })

  it('lets nothing be chosen that is locked, and says why', async () => {
    server.lock(2)
    await begin()
    const row = rowOf(3, { 2: { narrative: '甲' }, 3: { narrative: '乙' } })
    expect(row).toMatchObject({ standing: 'locked', obstacle: '未被退回，不能修改' })
    expect(canTake(row)).toBe(false)
    expect(canTake(rowOf(2, { 2: { narrative: '甲' } }))).toBe(true)
  })

  it('lets nothing be chosen over two texts that wait for a choice', async () => {
    await begin()
    writeNarrative(fill, 2, '我的')
    server.saveAs('somebody', 2, content('同事的'))
    await pass(2000)
    const row = rowOf(2, { 2: { narrative: '文件里的' } })
    expect(row.obstacle).toBe('这一项同事刚保存过另一份，请先在填报页选定保留哪一份')
    expect(canTake(row)).toBe(false)
  })

  it('chooses at first what only adds and is in no doubt', async () => {
    server.saveAs('me', 2, content('现有'))
    await begin()
    const rows = rowsOf({
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
    expect(comparedTexts(rowOf(2, { 2: { narrative: '已列入企业五年发展规划。' } })).kind).toBe('stretches')
    expect(comparedTexts(rowOf(2, { 2: { narrative: '年度工作要点第三条' } }))).toEqual({
      kind: 'both',
      present: '已列入企业发展规划。',
      file: '年度工作要点第三条',
    })
    expect(comparedTexts(rowOf(3, { 3: { narrative: '新的' } }))).toEqual({ kind: 'file', text: '新的' })
    expect(comparedTexts(rowOf(2, { 2: { score: 3 } }))).toEqual({ kind: 'none' })
  })
})

describe('putting in', () => {
  it('writes what was chosen and nothing else, and the server has it', async () => {
    await begin()
    putAll({ 2: { narrative: '甲', score: 3 }, 3: { narrative: '乙' } }, 2)
    await pass()
    expect(server.answerOf(2)).toMatchObject({ narrative: '甲', selfScore: 3, revision: 1 })
    expect(server.answerOf(3)).toBeUndefined()
    expect(putInView(fill.store.getState(), [2])).toEqual({ saved: 1, waiting: 0, offline: false, problems: [] })
  })

  it('leaves figures and what the file does not say as they are', async () => {
    server.saveAs('me', 3, content('现有', { selfScore: 1, facts: { meetings: 4 } }))
    await begin()
    putAll({ 3: { narrative: '新写' } }, 3)
    await pass()
    expect(server.answerOf(3)).toMatchObject({ narrative: '新写', selfScore: 1, facts: { meetings: 4 } })
  })

  it('is kept on the phone without a network, and sent when there is one', async () => {
    await begin()
    phone.online(false)
    putAll({ 2: { narrative: '甲' }, 3: { narrative: '乙' } }, 2, 3)
    await pass()
    expect(phone.drafts.get(3)?.content.narrative).toBe('乙')
    expect(putInView(fill.store.getState(), [2, 3])).toMatchObject({ saved: 0, waiting: 2, offline: true })
    phone.online(true)
    await pass(70_000)
    expect([server.answerOf(2)?.narrative, server.answerOf(3)?.narrative]).toEqual(['甲', '乙'])
  })

  it('does not overwrite what a colleague has saved meanwhile', async () => {
    await begin()
    server.saveAs('somebody', 2, content('同事的'))
    putAll({ 2: { narrative: '甲' } }, 2)
    await pass()
    expect(server.answerOf(2)?.narrative).toBe('同事的')
    expect(putInView(fill.store.getState(), [2])).toMatchObject({
      saved: 0,
      problems: [{ no: 2, sentence: '同事刚保存过另一份，请在填报页选定保留哪一份' }],
    })
    expect(fill.store.getState().answers[2]?.content.narrative).toBe('甲')
  })

  it('skips what was locked after it was chosen', async () => {
    await begin()
    const form = fileSaying({ 2: { narrative: '甲' }, 3: { narrative: '乙' } })
    server.lock(3)
    await fill.reload()
    expect(chosenRows(previewOf(ready(), form), new Set([2, 3])).map(({ no }) => no)).toEqual([3])
  })
})

describe('taking back', () => {
  it('brings the old text and the old score back, on the server too', async () => {
    server.saveAs('me', 2, content('现有', { selfScore: 1 }))
    await begin()
    const steps = putAll({ 2: { narrative: '甲', score: 3 }, 3: { narrative: '乙' } }, 2, 3)
    await pass()
    expect(takeBack(fill, steps)).toEqual({ back: [2, 3], left: [] })
    await pass()
    expect(server.answerOf(2)).toMatchObject({ narrative: '现有', selfScore: 1, revision: 3 })
    expect(server.answerOf(3)).toMatchObject({ narrative: '', revision: 2 })
  })

  it('works before anything has reached the server', async () => {
    await begin()
    server.weather = 'down'
    const steps = putAll({ 2: { narrative: '甲' } }, 2)
    await pass()
    expect(takeBack(fill, steps).back).toEqual([2])
    expect(fill.store.getState().answers[2]?.content.narrative).toBe('')
  })

  it('leaves alone what somebody has worked on since', async () => {
    await begin()
    const steps = putAll({ 2: { narrative: '甲' }, 3: { narrative: '乙' } }, 2, 3)
    await pass()
    writeNarrative(fill, 2, '甲，又补充了')
    expect(takeBack(fill, steps)).toEqual({ back: [3], left: [2] })
    await pass(2000)
    expect(server.answerOf(2)?.narrative).toBe('甲，又补充了')
  })
})
