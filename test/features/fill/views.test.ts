import type { Fill } from '@/features/fill/fill'
import { dimensionView, firstToDo } from '@/features/fill/dimension-view'
import { localProgress, unsavedIn } from '@/features/fill/local-standing'
import { isReady, type ReadyFill } from '@/features/fill/fill-state'
import { writeFigure, writeNarrative, writeScore } from '@/features/fill/writing'
import { PAUSE } from '@/features/saving/next-saving'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Remark } from '@/domain/assessment/assessment'
import { progressWords } from '@/text/fill'
import { pass, type FakePhone } from './fake-phone'
import { AT, content, type FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

let server: FakeServer
let phone: FakePhone
let fill: Fill

const state = (): ReadyFill => {
  const now = fill.store.getState()
  if (!isReady(now)) throw new Error('not loaded')
  return now
}
const skills = () => {
  const view = dimensionView(state(), 'skills', AT)
  if (!view) throw new Error('no such dimension')
  return view
}
const indicator = (no: number) => skills().indicators.find((each) => each.indicator.no === no)
const remark: Remark = {
  comment: '请补充凭证',
  flagged: true,
  verifiedScore: null,
  verifiedReason: '',
  revision: 1,
  at: getInstant(AT + 1),
  by: 'r1',
  byName: '李敏',
}
const returned = (...nos: readonly number[]) => {
  server.lock(...nos)
  const returnOrder = {
    nos,
    rectifyBy: getPlainDate('2026-12-20'),
    note: '',
    at: AT,
    byName: '李敏',
    from: 'union' as const,
  }
  server.assessment = { ...server.assessment, returnOrder, remarks: { 8: remark } }
}

onAPhone((opened) => ({ server, phone, fill } = opened))

test('what was just typed counts at once, before any server knows of it', () => {
  writeNarrative(fill, 7, '制定培养规划')
  writeScore(fill, 7, 4.5)
  writeNarrative(fill, 8, '足额计提')
  writeScore(fill, 8, 3.5)
  expect(progressWords(skills().progress)).toBe('2/4 项 · 8/15 分')
  expect(localProgress(state()).selfScore).toBe(8)
  expect(unsavedIn(state())).toEqual({ answers: [7, 8], photos: [], attention: [], unkept: [] })
})

test('the bonus carries no points', () => {
  const view = dimensionView(state(), 'bonus', AT)
  expect(view?.indicators.map(({ maximum }) => maximum)).toEqual([null, null])
  expect(view && progressWords(view.progress)).toBe('0/2 项 · 不计分')
})

test('a saved answer says when, one of an earlier day with its date', async () => {
  writeNarrative(fill, 8, 'x')
  expect(indicator(8)?.saveWord).toEqual({ kind: 'saving' })
  await pass(PAUSE)
  expect(indicator(8)?.saveWord).toEqual({ kind: 'saved', at: '10:32' })
  const dayAfter = getInstant(AT + 86_400_000)
  const later = dimensionView(state(), 'skills', dayAfter)?.indicators.find((each) => each.indicator.no === 8)
  expect(later?.saveWord).toEqual({ kind: 'saved', at: '11月22日 10:32' })
})

test('offline is said, and so is a system that is out of order', async () => {
  phone.online(false)
  writeNarrative(fill, 8, 'x')
  expect(indicator(8)?.saveWord).toEqual({ kind: 'offline' })
  phone.online(true)
  server.weather = 'broken'
  await pass(PAUSE)
  await pass(60_000)
  expect(indicator(8)?.saveWord).toEqual({ kind: 'failed' })
})

test('figures are computed as they are typed; what is no number says so beside it', () => {
  writeFigure(fill, 8, 'educationExpenses', '186.4')
  writeFigure(fill, 8, 'payroll', '9320')
  expect(indicator(8)?.computed.map(({ result }) => result)).toEqual([{ kind: 'value', value: 2 }])
  writeFigure(fill, 8, 'payroll', '93万')
  expect(indicator(8)?.figures.map(({ text, error }) => [text, error])).toEqual([
    ['186.4', undefined],
    ['93万', '请填数字'],
  ])
  expect(indicator(8)?.computed.map(({ result }) => result.kind)).toEqual(['incomplete'])
})

describe('when it was returned', () => {
  beforeEach(async () => {
    server.saveAs('me', 7, content('规划', { selfScore: 5 }))
    server.saveAs('me', 8, content('经费', { selfScore: 4 }))
    returned(8)
    await fill.reload()
  })

  test('only what was returned opens, first of all, with the reviewer’s word beside it', () => {
    expect(skills().indicators.map(({ locked }) => locked)).toEqual([
      '未被退回，不能修改',
      undefined,
      '未被退回，不能修改',
      '未被退回，不能修改',
    ])
    expect(firstToDo(skills())).toBe(8)
    expect(indicator(8)).toMatchObject({ returned: true, remark: { comment: '请补充凭证', answered: false } })
  })

  test('it is answered once it was saved again', async () => {
    server.assessment = { ...server.assessment, remarks: { 8: { ...remark, at: getInstant(AT - 1) } } }
    writeNarrative(fill, 8, '经费，附凭证')
    await pass(PAUSE)
    await fill.reload()
    expect(indicator(8)).toMatchObject({ returned: false, remark: { answered: true } })
  })
})

test('what was written before a lock is kept, apart from what the server shows', async () => {
  phone.online(false)
  writeNarrative(fill, 7, '写到一半')
  await pass(PAUSE)
  returned(8)
  phone.online(true)
  await pass(PAUSE)
  expect(indicator(7)).toMatchObject({
    locked: '未被退回，不能修改',
    content: { narrative: '' },
    keptHere: { narrative: '写到一半' },
  })
  expect(unsavedIn(state()).attention).toEqual([7])
})

describe('before the year’s opening day', () => {
  const EVE = getInstant(Date.parse('2026-09-30T15:59:59Z'))
  const WHY = '本次填报从10月1日开始，现在还不能填写。请先准备材料，到时再来。'

  test('everything is there to be read, nothing to be written, and the day is said', () => {
    server.saveAs('me', 8, content('去年就写的'))
    const view = dimensionView(state(), 'skills', EVE)
    expect(view?.unopened).toBe(WHY)
    expect(view?.indicators.map(({ locked }) => locked)).toEqual([WHY, WHY, WHY, WHY])
    expect(view && firstToDo(view)).toBeUndefined()
  })

  test('from the day’s first moment on it can be written, though nothing was loaded anew', () => {
    const view = dimensionView(state(), 'skills', getInstant(EVE + 1_000))
    expect(view?.unopened).toBeUndefined()
    expect(view?.indicators.map(({ locked }) => locked)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('what was written all the same is kept, and goes once the day has come, without being asked for', async () => {
    server.opened = false
    writeNarrative(fill, 8, '早了一天')
    await pass(PAUSE)
    const eve = dimensionView(state(), 'skills', EVE)?.indicators.find((each) => each.indicator.no === 8)
    expect(eve).toMatchObject({ keptHere: { narrative: '早了一天' }, problem: undefined })
    server.opened = true
    fill.answers.sendNow()
    await pass()
    expect(server.answerOf(8)?.narrative).toBe('早了一天')
  })
})
