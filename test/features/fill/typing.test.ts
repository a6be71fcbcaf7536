import type { Fill } from '@/features/fill/fill'
import { PAUSE } from '@/features/saving/next-saving'
import { writeNarrative } from '@/features/fill/writing'
import { pass, type FakePhone } from './fake-phone'
import type { FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

const NO = 8
let server: FakeServer
let phone: FakePhone
let fill: Fill

const savings = () => server.asked.filter(({ action }) => action === 'assessment.saveAnswer')
const phase = (no = NO) => fill.store.getState().answers[no]?.phase

onAPhone((opened) => ({ server, phone, fill } = opened))

describe('typing and saving', () => {
  it('is on the phone before the keystroke returns, and on the server after a pause', async () => {
    writeNarrative(fill, NO, '足')
    expect(phone.drafts.get(NO)?.content.narrative).toBe('足')
    await pass(PAUSE - 1)
    writeNarrative(fill, NO, '足额')
    await pass(PAUSE - 1)
    expect(savings()).toHaveLength(0)
    await pass(1)
    expect(server.answerOf(NO)?.narrative).toBe('足额')
    expect(phase()).toEqual({ kind: 'saved' })
    expect(phone.drafts.size).toBe(0)
  })

  it('is sent at once when the field is left', async () => {
    writeNarrative(fill, NO, '足额')
    fill.answers.sendNow(NO)
    await pass()
    expect(server.answerOf(NO)?.narrative).toBe('足额')
  })

  it('has one save an indicator under way; what is typed meanwhile follows it, in order', async () => {
    writeNarrative(fill, NO, 'a')
    fill.answers.sendNow(NO)
    writeNarrative(fill, NO, 'ab')
    fill.answers.sendNow(NO)
    fill.answers.sendNow(NO)
    expect(savings()).toHaveLength(1)
    await pass(PAUSE)
    expect(savings().map(({ input }) => [input['narrative'], input['seenRevision']])).toEqual([
      ['a', 0],
      ['ab', 1],
    ])
    expect(phase()).toEqual({ kind: 'saved' })
  })

  it('saves two indicators in one call', async () => {
    writeNarrative(fill, 1, 'one')
    writeNarrative(fill, 2, 'two')
    fill.answers.sendNow()
    expect(server.asked.filter(({ action }) => action.startsWith('assessment.save'))).toHaveLength(1)
    await pass()
    expect([server.answerOf(1)?.narrative, server.answerOf(2)?.narrative]).toEqual(['one', 'two'])
  })

  it('asks nothing of the server when a text was typed and taken back', async () => {
    writeNarrative(fill, NO, 'x')
    writeNarrative(fill, NO, '')
    await pass(PAUSE * 2)
    expect(savings()).toHaveLength(0)
    expect(phone.drafts.size).toBe(0)
  })
})

describe('without a network', () => {
  it('repeats the same request, word for word, until it is answered, and only then sends what came after', async () => {
    phone.online(false)
    writeNarrative(fill, NO, 'first')
    await pass(PAUSE)
    expect(phase()).toMatchObject({ kind: 'offline' })
    writeNarrative(fill, NO, 'first and second')
    await pass(10_000)
    phone.online(true)
    await pass(PAUSE)
    const firsts = savings().filter(({ input }) => input['narrative'] === 'first')
    expect(firsts.length).toBeGreaterThan(2)
    expect(new Set(firsts.map(({ requestId }) => requestId)).size).toBe(1)
    expect(server.answerOf(NO)).toMatchObject({ narrative: 'first and second', revision: 2 })
    expect(phase()).toEqual({ kind: 'saved' })
  })

  it('saves once what was saved and never confirmed', async () => {
    server.weather = 'reply_lost'
    writeNarrative(fill, NO, 'once')
    await pass(PAUSE)
    expect(server.answerOf(NO)?.revision).toBe(1)
    server.weather = 'up'
    await pass(60_000)
    expect(server.answerOf(NO)?.revision).toBe(1)
    expect(phase()).toEqual({ kind: 'saved' })
  })

  it('waits longer and longer, a minute at the most', async () => {
    server.weather = 'down'
    writeNarrative(fill, NO, 'x')
    await pass(PAUSE + 10 * 60_000)
    expect(savings().length).toBeGreaterThan(9)
    expect(savings().length).toBeLessThan(18)
  })

  it('says when the system is out of order, and goes on trying', async () => {
    server.weather = 'broken'
    writeNarrative(fill, NO, 'x')
    await pass(PAUSE)
    expect(phase()).toMatchObject({ kind: 'failed', reference: 'r-1' })
    server.weather = 'up'
    fill.answers.retry(NO)
    await pass()
    expect(phase()).toEqual({ kind: 'saved' })
  })
})

describe('a phone without room', () => {
  it('is said, and what is typed goes to the server at once', async () => {
    phone.full = true
    writeNarrative(fill, NO, 'x')
    expect(fill.store.getState().storageFull).toBe(true)
    await pass()
    expect(server.answerOf(NO)?.narrative).toBe('x')
  })
})

describe('before submitting', () => {
  it('sends everything and says that it is there', async () => {
    writeNarrative(fill, NO, 'a')
    fill.answers.sendNow(NO)
    writeNarrative(fill, NO, 'ab')
    const settled = fill.answers.settle()
    await pass()
    await expect(settled).resolves.toBe(true)
    expect(server.answerOf(NO)?.narrative).toBe('ab')
  })

  it.each(['down', 'broken'] as const)('says that it is not, where the network is %s', async (weather) => {
    server.weather = weather
    writeNarrative(fill, NO, 'a')
    const settled = fill.answers.settle()
    await pass()
    await expect(settled).resolves.toBe(false)
  })
})
