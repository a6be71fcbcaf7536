import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  // Here both timers are fired, or are not.
  await world.remove('heartbeats', 'documents')
})
afterEach(() => world.end())

const { titles } = timer(() => world)
const clockAt = (moment: string) => world.emulator.clock.set(new Date(`2026-12-${moment}:00+08:00`))
const fire = async (name: 'deadline' | 'documents', moment: string) => {
  await clockAt(moment)
  await world.emulator.fireTimer(name)
  await world.told()
}
const silent = async () =>
  ((await world.as('office').does('oversight.progress', {})).notices ?? []).filter(
    ({ kind }) => kind === 'timer_silent',
  )
const TITLE = '定时任务停了，请系统管理员检查'

describe('a timer that does not run any more', () => {
  test('stands on the office’s page from two hours on, and until it runs again', async () => {
    await fire('deadline', '02T10:07')
    await fire('documents', '02T10:13')
    await clockAt('02T12:00')
    expect(await silent()).toEqual([])
    await clockAt('02T12:30')
    const [clock, files] = await silent()
    expect([clock?.code, files?.code]).toEqual(['deadline', 'documents'])
    // Its clock went on a little until it ran.
    expect(Math.floor((clock?.since ?? 0) / 60_000)).toBe(Date.parse('2026-12-02T10:07:00+08:00') / 60_000)
    await fire('deadline', '02T12:37')
    await fire('documents', '02T12:43')
    expect(await silent()).toEqual([])
  })

  test('is nothing at night, when the clock sleeps', async () => {
    await fire('deadline', '02T20:37')
    for (const moment of ['03T04:03', '03T06:03', '03T08:03']) await fire('documents', moment)
    expect(await silent()).toEqual([])
  })

  test('is waited for where it never ran, since the office first looked', async () => {
    await clockAt('02T10:00')
    expect(await silent()).toEqual([])
    await clockAt('02T12:01')
    expect((await silent()).map(({ code }) => code)).toEqual(['deadline', 'documents'])
  })

  test('is told to the office by the other function’s timer, once a day, and what waited is sent', async () => {
    await fire('deadline', '02T10:07')
    const [waiting] = await world.read<MessageDocument>('messages')
    expect(await titles('office')).not.toContain(TITLE)
    for (const moment of ['02T12:23', '02T12:33']) await fire('documents', moment)
    expect((await titles('office')).filter((title) => title === TITLE)).toHaveLength(1)
    const told = await world.read<MessageDocument>('messages', { occasion: 'silent-deadline' })
    expect(told.map(({ wechat }) => wechat.state)).not.toContain('pending')
    expect(told[0]?.lines.join('')).toContain('deadline')
    // Whoever is no colleague of the office is told nothing of it.
    expect(new Set(told.map(({ personId }) => personId))).toEqual(new Set(['p-office']))
    await fire('documents', '03T12:03')
    expect((await titles('office')).filter((title) => title === TITLE)).toHaveLength(2)
    expect(waiting?.wechat.state).not.toBe('pending')
  })

  test('of the files is told by the clock', async () => {
    await fire('documents', '02T10:03')
    await fire('deadline', '02T12:37')
    const told = await world.read<MessageDocument>('messages', { occasion: 'silent-documents' })
    expect(told).toHaveLength(1)
    expect(told[0]?.lines.join('')).toContain('documents')
  })
})

test('a timer leaves when it began, how long it took and how many of its steps failed; the last ten', async () => {
  for (let turn = 0; turn < 12; turn += 1) await fire('deadline', `02T${String(8 + turn).padStart(2, '0')}:07`)
  const [beat] = await world.read<{ beganAt: number; runs: Array<{ at: number; ms: number; failures: number }> }>(
    'heartbeats',
    { _id: 'deadline' },
  )
  expect(beat?.runs).toHaveLength(10)
  expect(beat?.runs.at(-1)?.at).toBe(beat?.beganAt)
  expect(beat?.runs.every(({ ms, failures }) => ms >= 0 && failures === 0)).toBe(true)
})

test('a step that fails is counted, of the files’ timer too', async () => {
  const path = 'documents/of-yesterday.pdf'
  await world.replace('temporary_files', { _id: path, fileId: `cloud://nowhere/${path}`, expiresAt: 1 })
  await world.fails({ action: 'storage.batchDeleteFile' }, 1)
  await fire('documents', '02T10:03')
  const [beat] = await world.read<{ runs: Array<{ failures: number }> }>('heartbeats', { _id: 'documents' })
  expect(beat?.runs.map(({ failures }) => failures)).toEqual([1])
})
