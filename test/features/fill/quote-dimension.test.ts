import { EMPTY_CONTENT } from '@/domain/answer/answer'
import { dimensionView } from '@/features/fill/dimension-view'
import { quotable, quoteAll, type EarlierYear } from '@/features/fill/earlier-answer'
import type { Fill } from '@/features/fill/fill'
import { isReady } from '@/features/fill/fill-state'
import { writeNarrative, writeScore } from '@/features/fill/writing'
import { pass } from './fake-phone'
import { AT, type FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

let server: FakeServer
let fill: Fill

onAPhone((opened) => ({ server, fill } = opened))

const said = (narrative: string) => ({ ...EMPTY_CONTENT, narrative, selfScore: 3 })
const LAST: EarlierYear = {
  cycleId: 'c2025',
  cycleTitle: '2025 年度阶段性评估',
  answers: { 1: said('去年一'), 2: said('去年二'), 3: said('') },
  added: [],
  gone: [],
}
const views = () => {
  const state = fill.store.getState()
  return (isReady(state) && dimensionView(state, 'organisation', AT)?.indicators) || []
}

test('only what is empty, can be written and was written to the year before is taken over', () => {
  expect(quotable(LAST, views())).toEqual([1, 2])
  writeNarrative(fill, 1, '今年')
  expect(quotable(LAST, views())).toEqual([2])
  expect(quotable(undefined, views())).toEqual([])
  expect(quotable({ ...LAST, added: [2] }, views())).toEqual([])
})

test('last year’s texts come with one tap and go with one; scores stay this year’s', async () => {
  writeScore(fill, 2, 1)
  const undo = quoteAll(fill, LAST, quotable(LAST, views()))
  await pass()
  expect([1, 2, 3].map((no) => server.answerOf(no)?.narrative)).toEqual(['去年一', '去年二', undefined])
  expect([1, 2].map((no) => server.answerOf(no)?.selfScore)).toEqual([null, 1])
  undo()
  await pass(10_000)
  expect([1, 2].map((no) => server.answerOf(no)?.narrative)).toEqual(['', ''])
})
