import type { Fill } from '@/features/fill/fill'
import { writeNarrative } from '@/features/fill/writing'
import { chosenRows, previewOf } from '@/features/word-in/preview'
import { putInView, takeBack } from '@/features/word-in/putting-in'
import { FakePhone, pass } from '../fill/fake-phone'
import { content, FakeServer } from '../fill/fake-server'
import { putAll, ready } from './previewed'
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

describe('putting in', () => {
  it('writes what was chosen and nothing else, and the server has it', async () => {
    await begin()
    putAll(fill, { 2: { narrative: '甲', score: 3 }, 3: { narrative: '乙' } }, 2)
    await pass()
    expect(server.answerOf(2)).toMatchObject({ narrative: '甲', selfScore: 3, revision: 1 })
    expect(server.answerOf(3)).toBeUndefined()
    expect(putInView(fill.store.getState(), [2])).toMatchObject({ saved: 1, waiting: 0, offline: false, problems: [] })
  })

  it('leaves figures and what the file does not say as they are', async () => {
    server.saveAs('me', 3, content('现有', { selfScore: 1, facts: { meetings: 4 } }))
    await begin()
    putAll(fill, { 3: { narrative: '新写' } }, 3)
    await pass()
    expect(server.answerOf(3)).toMatchObject({ narrative: '新写', selfScore: 1, facts: { meetings: 4 } })
  })

  it('is kept on the phone without a network, and sent when there is one', async () => {
    await begin()
    phone.online(false)
    putAll(fill, { 2: { narrative: '甲' }, 3: { narrative: '乙' } }, 2, 3)
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
    putAll(fill, { 2: { narrative: '甲' } }, 2)
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
    expect(chosenRows(previewOf(ready(fill), form), new Set([2, 3])).map(({ no }) => no)).toEqual([3])
  })
})

describe('taking back', () => {
  it('brings the old text and the old score back, on the server too', async () => {
    server.saveAs('me', 2, content('现有', { selfScore: 1 }))
    await begin()
    const steps = putAll(fill, { 2: { narrative: '甲', score: 3 }, 3: { narrative: '乙' } }, 2, 3)
    await pass()
    expect(takeBack(fill, steps)).toEqual({ back: [2, 3], left: [] })
    await pass()
    expect(server.answerOf(2)).toMatchObject({ narrative: '现有', selfScore: 1, revision: 3 })
    expect(server.answerOf(3)).toMatchObject({ narrative: '', revision: 2 })
  })

  it('works before anything has reached the server', async () => {
    await begin()
    server.weather = 'down'
    const steps = putAll(fill, { 2: { narrative: '甲' } }, 2)
    await pass()
    expect(takeBack(fill, steps).back).toEqual([2])
    expect(fill.store.getState().answers[2]?.content.narrative).toBe('')
  })

  it('leaves alone what somebody has worked on since', async () => {
    await begin()
    const steps = putAll(fill, { 2: { narrative: '甲' }, 3: { narrative: '乙' } }, 2, 3)
    await pass()
    writeNarrative(fill, 2, '甲，又补充了')
    expect(takeBack(fill, steps)).toEqual({ back: [3], left: [2] })
    await pass(2000)
    expect(server.answerOf(2)?.narrative).toBe('甲，又补充了')
  })
})
