import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import type { UnreachedDocument } from '../../cloudfunctions/_store/unreached'
import type { FaultKind, FaultTarget } from '../../emulator/faults'
import { SEND, TOKEN } from './support/sending'
import { assessment, CYCLE, enterprise, filledIn, person } from './support/standing'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
afterEach(() => world.end())

const { fire, sentTo, subscribe } = timer(() => world)

/** One who can be reached, one who never accepted, and an enterprise for which nobody is bound. */
const settleIn = async (): Promise<void> => {
  world = await startWorld(new Date('2026-12-01T10:00:00+08:00'), {
    cycles: [{ ...CYCLE, _id: CYCLE.cycleId }],
    unions: [{ _id: 'u-dongguan', unionId: 'u-dongguan', name: '东莞市总工会', kind: 'city' }],
    enterprises: [1, 2, 3].map((no) => enterprise(no, 'u-dongguan')),
    people: [
      person('contact-1', '张一', { role: 'contact', enterpriseId: 'e001' }),
      person('contact-2', '李二', { role: 'contact', enterpriseId: 'e002' }),
    ],
    assessments: [1, 2, 3].map((no) => assessment(no, 'u-dongguan', filledIn())),
  })
  await subscribe('contact-1', 3)
}

/** What a run writes: its own mark, reminders, the list, claims, consents, outcomes; and what it asks of WeChat. */
const WRITES: ReadonlyArray<readonly [target: FaultTarget, times: number]> = [
  [{ action: 'database.insertDocument' }, 6],
  [{ action: 'database.modifyDocument' }, 8],
  [{ action: 'database.updateDocument' }, 1],
  [{ action: 'database.removeDocument' }, 3],
  [TOKEN, 1],
  [SEND, 1],
]
const HOW: readonly FaultKind[] = ['kill-before', 'kill-after', 'drop', 'lose-answer']
const CASES = WRITES.flatMap(([target, times]) =>
  Array.from({ length: times }, (_, after) => after).flatMap((after) =>
    HOW.map((how) => [Object.values(target)[0] as string, after, how, target] as const),
  ),
)

test.each(CASES)(
  'a run that breaks off at %s after %i (%s): nobody is told twice, and who was not told is on the list',
  async (_name, after, how, target) => {
    await settleIn()
    world.emulator.faults.failNext(target, 1, how, after)
    // A process that dies fails the run; all others end by themselves.
    await fire('12-15', '09:07').catch((failure: unknown) => expect(String(failure)).toContain('exited unexpectedly'))
    world.emulator.faults.clear()
    await fire('12-15', '09:37')
    await fire('12-15', '10:07')

    const sent = await sentTo('contact-1')
    expect(sent.length).toBeLessThanOrEqual(1)
    const rows = await world.read<UnreachedDocument>('unreached', { open: true })
    const reasonOf = (id: string) => rows.find(({ enterpriseId }) => enterpriseId === id)?.reason
    // Of whatever was under way nobody knows whether it arrived: who may have been told may be listed all the same.
    expect(sent.length === 1 ? [undefined, 'unknown'] : ['unknown', 'no_consent']).toContain(reasonOf('e001'))
    expect(['no_consent', 'unknown']).toContain(reasonOf('e002'))
    expect(reasonOf('e003')).toBe('nobody_bound')
    expect(rows.length).toBeLessThanOrEqual(3)
    const messages = await world.read<MessageDocument>('messages')
    expect(
      messages.map(({ wechat }) => wechat.state).filter((state) => ['pending', 'sending'].includes(state)),
    ).toEqual([])
  },
)
