import type { Fill } from '@/features/fill/fill'
import { PAUSE } from '@/features/saving/next-saving'
import { writeFigure, writeNarrative } from '@/features/fill/writing'
import { pass, type FakePhone } from './fake-phone'
import type { FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

const NO = 8
let server: FakeServer
let phone: FakePhone
let fill: Fill

const savings = () => server.asked.filter(({ action }) => action === 'assessment.saveAnswer')
const phase = (no = NO) => fill.store.getState().answers[no]?.phase
const text = (no = NO) => fill.store.getState().answers[no]?.content.narrative
const restart = async () => {
  phone.kill()
  fill = await phone.started()
}

onAPhone((opened) => ({ server, phone, fill } = opened))

describe('a dead battery', () => {
  const typing = 'abcdef'
  const moments = Array.from({ length: 24 }, (_, moment) => moment * 400)

  it.each(moments)('%i ms after the first keystroke loses nothing', async (moment) => {
    server.weather = moment % 800 === 0 ? 'reply_lost' : 'up'
    let typed = ''
    let passed = 0
    const until = async (time: number) => {
      if (time > passed) await pass(time - passed)
      passed = Math.max(passed, time)
    }
    for (const [index, letter] of [...typing].entries()) {
      const at = index * 700
      if (at > moment) break
      await until(at)
      typed += letter
      writeNarrative(fill, NO, typed)
    }
    await until(moment)
    await restart()
    expect(text()).toBe(typed)
    server.weather = 'up'
    await pass(PAUSE + 60_000)
    expect(server.answerOf(NO)?.narrative).toBe(typed)
    expect(phase()).toEqual({ kind: 'saved' })
    expect(phone.drafts.size).toBe(0)
  })

  it('after the request was sent repeats it with the id that it had', async () => {
    server.weather = 'down'
    writeNarrative(fill, NO, 'x')
    await pass(PAUSE)
    await restart()
    server.weather = 'up'
    fill = await phone.started()
    await pass()
    expect(new Set(savings().map(({ requestId }) => requestId)).size).toBe(1)
    expect(server.answerOf(NO)?.narrative).toBe('x')
  })

  it('keeps a figure that is no number yet as it was typed', async () => {
    writeFigure(fill, NO, 'payroll', '12万')
    await restart()
    expect(fill.store.getState().answers[NO]?.unreadable).toEqual({ payroll: '12万' })
    writeFigure(fill, NO, 'payroll', '12')
    await pass(PAUSE)
    expect(server.answerOf(NO)?.facts).toEqual({ payroll: 12 })
  })

  it('shows what was saved before, where the next start finds no network', async () => {
    writeNarrative(fill, NO, 'saved')
    await pass(PAUSE)
    expect(phone.drafts.size).toBe(0)
    server.weather = 'down'
    await restart()
    expect(text()).toBe('saved')
    expect(fill.store.getState().failure).toEqual({ outcome: 'offline' })
  })
})
