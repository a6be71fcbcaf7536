import type { Fill } from '@/features/fill/fill'
import { PAUSE } from '@/features/saving/next-saving'
import { resolveConflict, writeNarrative, writeScore } from '@/features/fill/writing'
import { pass, type FakePhone } from './fake-phone'
import { content, type FakeServer } from './fake-server'
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

describe('two people at one indicator', () => {
  const collide = async () => {
    server.saveAs('colleague', NO, content('theirs', { selfScore: 2 }))
    writeNarrative(fill, NO, 'mine')
    await pass(PAUSE)
  }

  it('keeps both texts, and what is typed on', async () => {
    await collide()
    expect(phase()).toMatchObject({ kind: 'conflict', theirs: { revision: 1, content: { narrative: 'theirs' } } })
    writeNarrative(fill, NO, 'mine, longer')
    expect([text(), server.answerOf(NO)?.narrative]).toEqual(['mine, longer', 'theirs'])
    await restart()
    expect(text()).toBe('mine, longer')
    expect(phase()).toMatchObject({ kind: 'conflict' })
    writeNarrative(fill, NO, 'mine, still')
    await restart()
    expect(phase()).toMatchObject({ kind: 'conflict' })
  })

  it.each([
    ['mine', 'mine', 2],
    ['theirs', 'theirs', 1],
    ['both', 'theirs\nmine', 2],
  ] as const)('ends with %s where a person chooses so', async (keep, narrative, revision) => {
    await collide()
    resolveConflict(fill, NO, keep)
    await pass()
    expect(server.answerOf(NO)).toMatchObject({ narrative, revision })
    expect(text()).toBe(narrative)
    expect(phase()).toEqual({ kind: 'saved' })
    expect(phone.drafts.size).toBe(0)
  })

  it('stays one for somebody who took their own text away meanwhile', async () => {
    await collide()
    writeNarrative(fill, NO, '')
    await restart()
    writeNarrative(fill, NO, '改')
    writeNarrative(fill, NO, '')
    await restart()
    expect(phase()).toMatchObject({ kind: 'conflict', theirs: { content: { narrative: 'theirs' } } })
    expect(text()).toBe('')
  })

  it('is not seen in one’s own save whose reply was lost', async () => {
    server.weather = 'reply_lost'
    writeNarrative(fill, NO, 'mine')
    await pass(PAUSE)
    writeNarrative(fill, NO, 'mine, longer')
    server.weather = 'up'
    await fill.reload()
    expect(phase()?.kind).not.toBe('conflict')
    await pass(60_000)
    expect(server.answerOf(NO)).toMatchObject({ narrative: 'mine, longer', revision: 2 })
  })

  it('is no conflict where both wrote the same', async () => {
    server.saveAs('colleague', NO, content('same'))
    writeNarrative(fill, NO, 'same')
    await pass(PAUSE)
    expect(phase()).toEqual({ kind: 'saved' })
  })

  it('takes in what a colleague saved where nothing was typed here', async () => {
    server.saveAs('colleague', NO, content('theirs'))
    await fill.reload()
    expect(text()).toBe('theirs')
  })
})

describe('a refusal', () => {
  it('keeps the text, says why, and does not ask again by itself', async () => {
    server.lock(1)
    writeNarrative(fill, NO, 'too late')
    await pass(PAUSE)
    expect(phase()).toMatchObject({ kind: 'refused', refusal: { refused: 'indicator_locked' } })
    expect(phone.drafts.get(NO)?.content.narrative).toBe('too late')
    await pass(600_000)
    expect(savings()).toHaveLength(1)
    expect(fill.store.getState().head?.editable).toEqual([1])
  })

  it('of what the domain forbids needs no network, and ends when it is mended', async () => {
    phone.online(false)
    writeNarrative(fill, NO, '字'.repeat(2001))
    await pass(PAUSE)
    expect(phase()).toMatchObject({ kind: 'refused', refusal: { refused: 'narrative_too_long' } })
    phone.online(true)
    writeNarrative(fill, NO, '字')
    writeScore(fill, NO, 3.5)
    await pass(PAUSE)
    expect(server.answerOf(NO)).toMatchObject({ narrative: '字', selfScore: 3.5 })
  })
})
