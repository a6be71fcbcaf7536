import { driveJob, type ShownJob, type Standstill } from '@/features/documents/drive-job'
import type { CallResult } from '@/services/call'

interface View extends ShownJob {
  readonly parts: number
}

const building = (parts = 0, busy = false): View => ({ state: 'building', busy, parts })
const done = (value: View): CallResult<View> => ({ outcome: 'done', value })
const DONE = done({ state: 'done', busy: false, parts: 1 })
const OFFLINE: CallResult<View> = { outcome: 'offline' }
const REFUSED: CallResult<View> = { outcome: 'refused', refusal: { refused: 'other_union', with: null } }

/** A server that answers in this order; waiting takes no time, so that what is unanswered stays so. */
const desk = (answers: {
  readonly goOn: Array<CallResult<View> | 'never'>
  readonly ask?: Array<CallResult<View>>
}) => {
  const goOn = [...answers.goOn]
  const ask = [...(answers.ask ?? [])]
  const shown: View[] = []
  const stood: Standstill[] = []
  const waited: number[] = []
  const asked = { goOn: 0, ask: 0 }
  let open = true
  return {
    ...{ shown, stood, waited, asked },
    leave: () => {
      open = false
    },
    ports: {
      goOn: () => {
        asked.goOn += 1
        const next = goOn.shift() ?? 'never'
        return next === 'never' ? new Promise<never>(() => undefined) : Promise.resolve(next)
      },
      ask: () => {
        asked.ask += 1
        return Promise.resolve(ask.shift() ?? done(building(0, true)))
      },
      wait: async (milliseconds: number) => {
        waited.push(milliseconds)
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
      },
      show: (view: View) => void shown.push(view),
      stand: (standstill: Standstill) => void stood.push(standstill),
      isOpen: () => open,
      piecesOf: ({ parts }: View) => parts,
    },
  }
}

test('what is done already is asked nothing more', async () => {
  const { ports, asked } = desk({ goOn: [] })
  expect(await driveJob({ state: 'done', busy: false, parts: 1 }, ports)).toMatchObject({ value: { state: 'done' } })
  expect(asked).toEqual({ goOn: 0, ask: 0 })
})

test('piece after piece is gone on with, and shown', async () => {
  const { ports, shown, asked } = desk({ goOn: [done(building(1)), done(building(2)), DONE] })
  expect(await driveJob(building(), ports)).toEqual(DONE)
  expect(shown.map(({ parts }) => parts)).toEqual([1, 2, 1])
  expect(asked).toEqual({ goOn: 3, ask: 0 })
})

test('a call that is not answered within WeChat’s minute is not waited for: how far it is is asked beside it', async () => {
  const { ports, asked, stood } = desk({
    goOn: ['never'],
    ask: [done(building(0, true)), done(building(0, true)), DONE],
  })
  expect(await driveJob(building(), ports)).toEqual(DONE)
  expect(asked).toEqual({ goOn: 1, ask: 3 })
  expect(stood).toEqual([null, null, null])
})

test('one that WeChat gave up on is no lost network while the server is at work, and is not asked for again', async () => {
  const { ports, asked, stood } = desk({ goOn: [OFFLINE], ask: [done(building(0, true)), DONE] })
  expect(await driveJob(building(), ports)).toEqual(DONE)
  expect(asked.goOn).toBe(1)
  expect(stood).not.toContain('offline')
})

test('what somebody else works at is only looked at', async () => {
  const { ports, asked } = desk({ goOn: [], ask: [DONE] })
  expect(await driveJob(building(0, true), ports)).toEqual(DONE)
  expect(asked.goOn).toBe(0)
})

test('without a network it says so, waits a little longer each time, and goes on', async () => {
  const { ports, stood, waited } = desk({ goOn: [OFFLINE, OFFLINE, OFFLINE, DONE], ask: [OFFLINE, OFFLINE, OFFLINE] })
  expect(await driveJob(building(), ports)).toEqual(DONE)
  expect(stood).toEqual(['offline', 'offline', 'offline', null])
  const pauses = waited.filter((_each, index) => index % 2 === 1)
  expect([...pauses].sort((a, b) => a - b)).toEqual(pauses)
  expect(new Set(pauses).size).toBe(pauses.length)
})

test('work that adds nothing has failed, and is not asked for again at once', async () => {
  const { ports, waited } = desk({ goOn: [done(building(0)), DONE] })
  expect(await driveJob(building(), ports)).toEqual(DONE)
  expect(waited).toHaveLength(3)
})

test('a refusal is final', async () => {
  expect(await driveJob(building(), desk({ goOn: [REFUSED] }).ports)).toEqual(REFUSED)
  expect(await driveJob(building(0, true), desk({ goOn: [], ask: [REFUSED] }).ports)).toEqual(REFUSED)
})

test('whoever leaves is told nothing more', async () => {
  const { ports, leave, shown } = desk({ goOn: [done(building(1))] })
  const driven = driveJob(building(), ports)
  leave()
  expect(await driven).toBeUndefined()
  expect(shown).toEqual([])
})
