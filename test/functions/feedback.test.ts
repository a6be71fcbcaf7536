import { FEEDBACK_A_DAY } from '@/domain/feedback/feedback'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const send = (who: string, text = '字太小', id = newRequest()) => world.as(who).does('inbox.feedback', { text }, id)
const listed = async (state: 'open' | 'closed') =>
  (await world.as('office').does('feedback.list', { state, after: null })).rows

describe('投诉建议 is refused', () => {
  test('that says nothing, or too much', async () => {
    expect((await world.as('contact-1').isRefused('inbox.feedback', { text: ' ' })).refused).toBe('feedback_empty')
    expect(await world.as('contact-1').isRefused('inbox.feedback', { text: '字'.repeat(501) })).toMatchObject({
      ...{ refused: 'feedback_too_long', with: { length: 501, limit: 500 } },
    })
    expect(await listed('open')).toEqual([])
  })

  test('after so many on one day, and taken again on the next', async () => {
    for (let index = 0; index < FEEDBACK_A_DAY; index += 1) await send('contact-1')
    expect(await world.as('contact-1').isRefused('inbox.feedback', { text: '还有' })).toMatchObject({
      ...{ refused: 'feedback_too_often', with: { limit: FEEDBACK_A_DAY } },
    })
    await send('contact-2')
    await world.emulator.clock.set(new Date('2026-12-01T16:00:00Z'))
    await send('contact-1')
  })

  test.each([
    ['contact-1', 'not_permitted'],
    ['reviewer-dg', 'not_permitted'],
    ['stranger', 'not_bound'],
    ['former', 'seat_revoked'],
  ])('to be read or closed by %s: %s', async (who, refused) => {
    const feedbackId = newRequest()
    await send('contact-2', '字太小', feedbackId)
    expect((await world.as(who).isRefused('feedback.list', { state: 'open', after: null })).refused).toBe(refused)
    expect((await world.as(who).isRefused('feedback.close', { feedbackId, answer: '好' })).refused).toBe(refused)
  })

  test('to be closed where there is none, twice, or with an answer that is too long', async () => {
    const feedbackId = newRequest()
    const closing = (id: string, answer: string) =>
      world.as('office').isRefused('feedback.close', { feedbackId: id, answer })
    expect((await closing(newRequest(), '好')).refused).toBe('feedback_unknown')
    await send('contact-1', '字太小', feedbackId)
    expect((await closing(feedbackId, '字'.repeat(501))).refused).toBe('feedback_too_long')
    await world.as('office').does('feedback.close', { feedbackId, answer: '' })
    expect((await closing(feedbackId, '好')).refused).toBe('feedback_closed')
  })
})

describe('one’s own 投诉建议', () => {
  const own = async (who: string, feedbackId?: string) =>
    (await world.as(who).does('feedback.own', { ...(feedbackId ? { feedbackId } : {}), after: null })).rows

  test('is nobody else’s to read, by its id neither, and of who is not bound nobody’s', async () => {
    const feedbackId = newRequest()
    await send('contact-1', '字太小', feedbackId)
    expect(await own('contact-2')).toEqual([])
    expect(await own('office', feedbackId)).toEqual([])
    expect((await world.as('stranger').isRefused('feedback.own', { after: null })).refused).toBe('not_bound')
    expect((await world.as('former').isRefused('feedback.own', { after: null })).refused).toBe('seat_revoked')
  })

  test('stands there with its answer, the newest first, and does not say who of the office wrote it', async () => {
    const [first, second] = [newRequest(), newRequest()]
    await send('contact-1', '字太小', first)
    await world.emulator.clock.set(new Date('2026-12-02T02:00:00Z'))
    await send('contact-1', '照片传不上', second)
    await world.as('office').does('feedback.close', { feedbackId: first, answer: '请打开关怀版' })
    await world.as('office').does('feedback.close', { feedbackId: second, answer: '' })
    const rows = await own('contact-1')
    expect(rows).toMatchObject([
      { feedbackId: second, text: '照片传不上', closing: { answer: '' } },
      { feedbackId: first, text: '字太小', closing: { answer: '请打开关怀版' } },
    ])
    expect(JSON.stringify(rows)).not.toContain('周办')
    expect(await own('contact-1', first)).toMatchObject([{ feedbackId: first }])
  })

  test('of many goes on after the last row, by an index', async () => {
    const kept = (index: number) => ({ _id: `f-${index}`, personId: 'p-contact-1', text: `第${index}条`, at: index })
    await world.insert({ feedback: Array.from({ length: 25 }, (_, index) => kept(index + 1)) })
    world.emulator.resetStats()
    const first = await world.as('contact-1').does('feedback.own', { after: null })
    expect(world.emulator.stats().fullScans.feedback ?? 0).toBe(0)
    await send('contact-1')
    const { rows, more } = await world.as('contact-1').does('feedback.own', { after: first.next })
    expect([first.rows.length, rows.length, more]).toEqual([20, 5, false])
    expect(rows.map(({ text }) => text)).toEqual(['第5条', '第4条', '第3条', '第2条', '第1条'])
  })
})

describe('投诉建议', () => {
  test('stands on the office’s list with who sent it, and repeated it is one', async () => {
    const feedbackId = newRequest()
    await send('contact-1', '字太小', feedbackId)
    await send('contact-1', '字太小', feedbackId)
    expect(await listed('open')).toMatchObject([
      { feedbackId, text: '字太小', role: 'contact', seatName: '第1号企业有限公司', closing: null },
    ])
  })

  test('is answered into the inbox of who sent it, and is closed by that', async () => {
    const feedbackId = newRequest()
    await send('contact-1', '字太小', feedbackId)
    await world.as('office').does('feedback.close', { feedbackId, answer: '请打开关怀版' })
    expect(await listed('open')).toEqual([])
    expect(await listed('closed')).toMatchObject([{ feedbackId, closing: { answer: '请打开关怀版', byName: '周办' } }])
    const { rows } = await world.as('contact-1').does('inbox.list', { offset: 0 })
    expect(rows).toMatchObject([{ title: '您的投诉建议已答复', lines: ['省产改办答复：请打开关怀版'] }])
  })

  test('that is closed without an answer tells nobody', async () => {
    const feedbackId = newRequest()
    await send('contact-1', '字太小', feedbackId)
    await world.as('office').does('feedback.close', { feedbackId, answer: '' })
    expect((await world.as('contact-1').does('inbox.list', { offset: 0 })).rows).toEqual([])
  })

  test('is told to the office once a day', async () => {
    await send('contact-1')
    await send('contact-2')
    const { rows } = await world.as('office').does('inbox.list', { offset: 0 })
    expect(rows.map(({ title }) => title)).toEqual(['收到新的投诉建议'])
  })

  test('that was kept before names and seats were is read and closed as well', async () => {
    await world.insert({ feedback: [{ _id: 'before', personId: 'p-contact-1', text: '字太小', at: 1 }] })
    expect(await listed('open')).toMatchObject([{ feedbackId: 'before', name: '', role: null, seatName: '' }])
    await world.as('office').does('feedback.close', { feedbackId: 'before', answer: '好' })
    expect(await listed('open')).toEqual([])
  })
})
