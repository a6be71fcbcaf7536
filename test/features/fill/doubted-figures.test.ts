import { dimensionView } from '@/features/fill/dimension-view'
import { unsavedIn } from '@/features/fill/local-standing'
import type { Fill } from '@/features/fill/fill'
import { isReady } from '@/features/fill/fill-state'
import { keepFigures, writeFigure, writeFigureSentence, writeNarrative, writeNothing } from '@/features/fill/writing'
import { PAUSE } from '@/features/saving/next-saving'
import { pass, type FakePhone } from './fake-phone'
import { AT, type FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

let server: FakeServer
let phone: FakePhone
let fill: Fill

onAPhone((opened) => ({ server, phone, fill } = opened))

const view = (no: number) => {
  const state = fill.store.getState()
  if (!isReady(state)) throw new Error('not loaded')
  const { id } = state.rubric.dimensions.find(({ indicators }) => indicators.some((each) => each.no === no)) ?? {
    id: '',
  }
  const found = dimensionView(state, id, AT)?.indicators.find(({ indicator }) => indicator.no === no)
  if (!found) throw new Error(`no indicator ${no}`)
  return found
}
const stored = (no: number) => server.answerOf(no)?.facts ?? {}

describe('a doubtful figure', () => {
  beforeEach(async () => {
    writeFigure(fill, 4, 'membersLastYear', '10')
    writeFigure(fill, 4, 'membersThisYear', '1000')
    await pass(PAUSE)
  })

  it('is not kept before somebody has said that it is right, nor called saved, nor lost', () => {
    expect(stored(4)).toEqual({ membersLastYear: 10 })
    expect(view(4).doubted).toEqual({ membersThisYear: 1000 })
    expect(view(4).saveWord).toEqual({ kind: 'incomplete' })
    expect(view(4).figures.map(({ text, error }) => [text, error])).toEqual([
      ['1000', undefined],
      ['10', undefined],
    ])
    expect(unsavedIn(fill.store.getState()).attention).toEqual([4])
    expect(phone.drafts.get(4)?.unreadable).toEqual({ membersThisYear: '1000' })
  })

  it('leaves the one from before where it was, on the server and beside a colleague’s save', async () => {
    keepFigures(fill, 4)
    await pass(PAUSE)
    writeFigure(fill, 4, 'membersThisYear', '100000')
    await pass(PAUSE)
    expect(view(4).doubted).toEqual({ membersThisYear: 100000 })
    expect(stored(4)).toEqual({ membersThisYear: 1000, membersLastYear: 10 })
  })

  it('gives way to 本年度没有', async () => {
    writeNothing(fill, view(4).indicator, '本年度没有。')
    await pass(PAUSE)
    expect(stored(4)).toEqual({ membersThisYear: 0, membersLastYear: 0 })
    expect(view(4).doubted).toEqual({})
  })

  it('is kept as it is once somebody has', async () => {
    keepFigures(fill, 4)
    await pass(PAUSE)
    expect(stored(4)).toEqual({ membersThisYear: 1000, membersLastYear: 10 })
    expect([view(4).doubted, view(4).saveWord.kind]).toEqual([{}, 'saved'])
  })

  it('is kept without a question when the figure beside it was the wrong one', async () => {
    writeFigure(fill, 4, 'membersLastYear', '980')
    await pass(PAUSE)
    expect(stored(4)).toEqual({ membersThisYear: 1000, membersLastYear: 980 })
  })

  it('is gone where it is cleared', async () => {
    writeFigure(fill, 4, 'membersThisYear', '')
    await pass(PAUSE)
    expect([stored(4), view(4).saveWord.kind]).toEqual([{ membersLastYear: 10 }, 'saved'])
  })
})

test('a thousandfold of the year before is asked about', async () => {
  writeFigure(fill, 8, 'payroll', '93,200,000', { payroll: 9320 })
  await pass(PAUSE)
  expect([stored(8), view(8).doubted]).toEqual([{}, { payroll: 93_200_000 }])
})

test('beside what is no number nothing is called saved', async () => {
  writeFigure(fill, 8, 'payroll', '9320')
  await pass(PAUSE)
  expect(view(8).saveWord.kind).toBe('saved')
  writeFigure(fill, 8, 'educationExpenses', '12,5')
  await pass(PAUSE)
  expect([stored(8), view(8).saveWord.kind]).toEqual([{ payroll: 9320 }, 'incomplete'])
})

test('the figures are written into the narrative, and taken out of it again', async () => {
  writeNarrative(fill, 4, '党员队伍稳定。')
  writeFigure(fill, 4, 'membersThisYear', '18')
  writeFigure(fill, 4, 'membersLastYear', '15')
  const undo = writeFigureSentence(fill, 4)
  await pass(PAUSE)
  expect(server.answerOf(4)?.narrative).toBe('党员队伍稳定。今年党员数18人，去年党员数15人，年度增长率20.0%。')
  expect(writeFigureSentence(fill, 4)).toBeUndefined()
  undo?.()
  await pass(PAUSE)
  expect(server.answerOf(4)?.narrative).toBe('党员队伍稳定。')
})
