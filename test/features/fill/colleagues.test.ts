import { PRESENT_MINUTES } from '@/domain/assessment/colleagues'
import { getInstant } from '@/domain/calendar/instant'
import { dimensionView } from '@/features/fill/dimension-view'
import type { Fill } from '@/features/fill/fill'
import { isReady } from '@/features/fill/fill-state'
import { writeNarrative } from '@/features/fill/writing'
import { PAUSE } from '@/features/saving/next-saving'
import { FakePhone, pass } from './fake-phone'
import { AT, content, FakeServer } from './fake-server'

const ZHANG = { personId: 'p-1', name: '张三', own: false }
const ME = { personId: 'p-2', name: '李四', own: true }

let server: FakeServer
let phone: FakePhone
let fill: Fill

const start = async (people = [ZHANG, ME]) => {
  server = new FakeServer()
  server.besides = { colleagues: { people, present: [], assigned: { skills: ZHANG.personId } } }
  phone = new FakePhone(server)
  fill = await phone.started()
}
beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  phone.kill()
  jest.useRealTimers()
})

const view = (now = AT) => {
  const state = fill.store.getState()
  const found = isReady(state) ? dimensionView(state, 'skills', now) : undefined
  if (!found) throw new Error('not loaded')
  return found
}
const eighth = (now = AT) => view(now).indicators.find(({ indicator }) => indicator.no === 8)
const said = () => server.asked.filter(({ action }) => action === 'colleagues.filling')

test('whoever is bound alone is asked nothing and told nothing', async () => {
  await start([ME])
  await fill.colleagues.fillingIn(8)
  expect([said(), view().colleagues]).toEqual([[], undefined])
})

describe('where several are bound', () => {
  beforeEach(() => start())

  test('an opened indicator is said once, and where the others are is shown for some minutes', async () => {
    server.present = [{ name: '张三', no: 8, at: AT }]
    await fill.colleagues.fillingIn(9)
    await fill.colleagues.fillingIn(9)
    expect(said().map(({ input }) => input.no)).toEqual([9])
    expect([view().colleagues?.present.map(({ no }) => no), eighth()?.here]).toEqual([[8], ['张三']])
    const later = getInstant(AT + (PRESENT_MINUTES + 1) * 60_000)
    expect([view(later).colleagues?.present, eighth(later)?.here]).toEqual([[], []])
  })

  test('who looks after a dimension is shown, and changed', async () => {
    expect(view().colleagues?.assignee).toEqual(ZHANG)
    expect(await fill.colleagues.assign('skills', ME.personId)).toBeUndefined()
    expect(view().colleagues?.assignee).toEqual(ME)
    server.weather = 'down'
    expect(await fill.colleagues.assign('skills', undefined)).toEqual({ outcome: 'offline' })
    expect(view().colleagues?.assignee).toEqual(ME)
  })

  test('two texts of one indicator are both there, with the name of whoever wrote the other', async () => {
    const { savedAt } = server.saveAs('p-1', 8, content('张三写的'))
    server.besides = {
      ...server.besides,
      written: { several: true, authors: [{ no: 8, name: '张三', savedAt, own: false }] },
    }
    writeNarrative(fill, 8, '我写的')
    await pass(PAUSE)
    await pass()
    expect(eighth()?.conflict).toMatchObject({
      mine: { narrative: '我写的' },
      theirs: { content: { narrative: '张三写的' } },
      by: '张三',
    })
  })
})
