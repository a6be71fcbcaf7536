import type { Fill } from '@/features/fill/fill'
import { photosOf } from '@/features/fill/photo-view'
import { writeNarrative } from '@/features/fill/writing'
import { PAUSE } from '@/features/saving/next-saving'
import { pass, type FakePhone } from './fake-phone'
import type { FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

const NO = 8
const LATER = 3_600_000
let server: FakeServer
let phone: FakePhone
let fill: Fill

onAPhone((opened) => ({ server, phone, fill } = opened))

describe.each(['program_outdated', 'functions_outdated'] as const)('while a call is refused by %s', (outdated) => {
  test('what was typed is kept, through a restart, and goes by itself once all is updated', async () => {
    server.outdated = outdated
    writeNarrative(fill, NO, '两边版本不同时写的')
    await pass(PAUSE)
    expect(fill.store.getState().answers[NO]?.phase).toMatchObject({ kind: 'refused', refusal: { refused: outdated } })
    fill.answers.sendNow()
    await pass()
    expect(fill.store.getState().answers[NO]?.content.narrative).toBe('两边版本不同时写的')
    server.outdated = undefined
    fill.answers.sendNow()
    await pass()
    expect(server.answerOf(NO)?.narrative).toBe('两边版本不同时写的')
  })

  test('the program that is started anew in its next version has it, and sends it', async () => {
    server.outdated = outdated
    writeNarrative(fill, NO, '更新以前写的')
    await pass(PAUSE)
    phone.kill()
    server.outdated = undefined
    fill = await phone.started()
    await pass(PAUSE)
    expect(server.answerOf(NO)?.narrative).toBe('更新以前写的')
  })

  test('a photo waits, is never given up, and goes by itself', async () => {
    server.outdated = outdated
    await fill.photos.add(NO, [{ path: 'blob:0' }], phone.prepare)
    await pass(LATER)
    expect(photosOf(fill.store.getState(), NO).map(({ state }) => state.kind)).toEqual(['waiting'])
    server.outdated = undefined
    await pass(LATER)
    phone.uploads.shift()?.end('uploaded')
    await pass()
    expect(server.assessment.evidence[NO]).toHaveLength(1)
  })
})
