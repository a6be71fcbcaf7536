import type { Reply } from '@/contract/envelope'
import { GRACE_MINUTES } from '@/domain/deadline/grace'
import { READY } from './support/rounds'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { titles } = timer(() => world)

const END = Date.parse('2026-12-16T00:00:00+08:00')
const GRACE = GRACE_MINUTES * 60_000

/** A submission as a phone sends it, to arrive at a moment; both in milliseconds from 24:00. */
const submit = async (sent: number | undefined, arrived: number, requestId = newRequest()): Promise<Reply> => {
  await world.emulator.clock.hold(new Date(END + arrived))
  const sentAt = sent === undefined ? {} : { sentAt: END + sent }
  const input = { assessmentId: READY, seenRevision: 0 }
  return world.as('contact-2').sends({ action: 'assessment.submit', requestId, input, ...sentAt })
}
const endOf = (reply: Reply): string => (reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome)

describe('what was sent before 24:00', () => {
  test.each([
    [-1, 1, 'done'],
    [-1, GRACE - 1, 'done'],
    [-1, GRACE, 'deadline_passed'],
    [0, 1, 'deadline_passed'],
    [undefined, 1, 'deadline_passed'],
  ])('sent at %s and there at %s ends with %s', async (sent, arrived, outcome) => {
    expect(endOf(await submit(sent, arrived))).toBe(outcome)
  })

  test('is taken once: repeated within the grace and after it, it is answered as before, and told once', async () => {
    const request = newRequest()
    const first = await submit(-20, 500, request)
    expect(first).toMatchObject({ outcome: 'done', value: { state: 'submitted', revision: 1 } })
    for (const arrived of [1000, GRACE + 1, 86_400_000])
      expect(await submit(-20, arrived, request)).toMatchObject({ value: { state: 'submitted', revision: 1 } })
    const events = await world.read<{ kind: string; at: number; detail: { begunAt?: number } }>('events')
    // The history says when it came, and that it was begun in time.
    expect(events.map(({ kind, at, detail }) => [kind, at - END, (detail.begunAt ?? 0) - END])).toEqual([
      ['submitted', 500, -20],
    ])
    expect(await titles('reviewer-dg')).toHaveLength(1)
  })

  test('whose first try was lost is taken where it is tried again in time, and refused where it is not', async () => {
    const request = newRequest()
    await world.fails({ action: 'database.modifyDocument' }, 1, 'drop')
    expect((await submit(-300, -200, request)).outcome).toBe('outage')
    expect(endOf(await submit(-300, GRACE + 5, request))).toBe('deadline_passed')
    expect(endOf(await submit(-300, GRACE - 5, request))).toBe('done')
  })
})

test('a moment that is none is no request', async () => {
  for (const sentAt of [-1, 1.5, '2026', null])
    expect(
      await world.as('contact-2').sends({
        ...{ action: 'assessment.submit', requestId: newRequest(), sentAt },
        input: { assessmentId: READY, seenRevision: 0 },
      }),
    ).toMatchObject({ refusal: { refused: 'request_malformed' } })
})
