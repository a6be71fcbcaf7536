import type { EventDocument } from '../../cloudfunctions/_store/events'
import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import type { FaultKind } from '../../emulator/faults'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { totals } from './support/totals'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, seen } = rounds(() => world)
const { fire, titles } = timer(() => world)
const { check, agrees } = totals(() => world)

/** A move, and what is done to the database for it: by the move first, then by what follows it until the totals. */
interface Followed {
  readonly before: () => Promise<unknown>
  readonly move: (seenRevision: number) => Promise<unknown>
  readonly tells: readonly [openId: string, says: string]
  readonly lists: readonly string[]
  readonly steps: ReadonlyArray<readonly [action: string, first: number, times: number]>
}

const FOLLOWED: Readonly<Record<'submitted' | 'returned', Followed>> = {
  submitted: {
    before: async () => undefined,
    move: (seenRevision) => world.as('contact-2').ask('assessment.submit', { assessmentId: READY, seenRevision }),
    tells: ['reviewer-dg', '提交了评估表'],
    lists: [],
    steps: [
      ['database.aggregateDocuments', 1, 1],
      ['database.getDocument', 0, 1],
      ['database.insertDocument', 0, 3],
      ['database.modifyDocument', 1, 2],
    ],
  },
  returned: {
    before: async () => {
      await submit()
      await flag(8)
    },
    move: (seenRevision) =>
      world.as('reviewer-dg').ask('assessment.return', {
        ...{ assessmentId: READY, seenRevision, rectifyBy: '2026-12-10', note: '请按意见修改' },
      }),
    tells: ['contact-2', '评估表被退回'],
    lists: ['p-contact-2'],
    steps: [
      ['database.aggregateDocuments', 1, 1],
      ['database.getDocument', 0, 1],
      ['database.insertDocument', 0, 4],
      ['database.modifyDocument', 1, 1],
    ],
  },
}
const HOW: readonly FaultKind[] = ['kill-before', 'kill-after', 'lose-answer']
const CASES = (['submitted', 'returned'] as const).flatMap((kind) =>
  FOLLOWED[kind].steps.flatMap(([action, first, times]) =>
    Array.from({ length: times }, (_, more) => first + more).flatMap((after) =>
      HOW.map((how) => [kind, action, after, how] as const),
    ),
  ),
)

test.each(CASES)(
  '%s, and what follows breaks off at %s after %i (%s): it is filed, told, listed, recorded and counted, once each',
  async (kind, action, after, how) => {
    const { before, move, tells, lists } = FOLLOWED[kind]
    await check({ mend: true })
    await before()
    const revision = await seen()
    await world.told()
    await world.fails({ action }, 1, how, after)
    // Whoever moved it may lose the answer with the process.
    await move(revision).catch(() => undefined)
    await world.told().catch(() => undefined)
    expect(world.emulator.faults.planned()).toEqual([])
    await fire('12-01', '10:07')
    await fire('12-01', '10:37')

    const [paper] = await world.read<Record<string, unknown>>('assessments', { _id: READY })
    expect(paper).toMatchObject({ state: kind })
    expect(Object.keys(paper ?? {}).filter((key) => ['unfiled', 'records'].includes(key))).toEqual([])
    expect(paper?.['uncounted']).toBe(false)
    const events = await world.read<EventDocument & { snapshot?: object }>('events', { subjectId: READY, kind })
    expect(events.map(({ delivery }) => delivery)).toEqual(['done'])
    if (kind === 'submitted')
      expect(events[0]?.snapshot).toEqual({ answers: paper?.['answers'], evidence: paper?.['evidence'] })
    const [openId, says] = tells
    expect((await titles(openId)).filter((title) => title.includes(says))).toHaveLength(1)
    const messages = await world.read<MessageDocument>('messages')
    expect(messages.filter(({ wechat }) => ['pending', 'sending'].includes(wechat.state))).toEqual([])
    const listed = await world.read<{ personId: string; subjectId: string }>('unreached', { subjectId: READY })
    expect(listed.map(({ personId }) => personId)).toEqual(lists)
    expect(await world.read('audit', { what: `assessment:${kind}` })).toHaveLength(1)
    expect(await world.read('fingerprints')).toHaveLength(1)
    await agrees()
  },
)
