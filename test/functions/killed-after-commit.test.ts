import { contract, type ActionName } from '@/contract/contract'
import { tellings, type Telling } from './support/tellings'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

// Each test is a dozen requests and two runs of the timer; a busy machine may take its time.
jest.setTimeout(60_000)

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, titles } = timer(() => world)
const TELLING = tellings(() => world)

/** Writes that tell nobody anything. */
const SILENT: readonly ActionName[] = [
  ...(['invitation.accept', 'invitation.issue', 'invitation.revoke', 'cycle.configure', 'cycle.open'] as const),
  'cycle.withdraw',
  ...(['assessment.saveAnswer', 'assessment.beginReview', 'assessment.remark', 'report.saveSection'] as const),
  ...(['evidence.attach', 'evidence.caption', 'evidence.remove', 'report.open', 'stamp.attach'] as const),
  ...(['stamp.remove', 'stamp.reorder', 'stamp.keepAsIs', 'stamp.finish', 'stamp.reopen'] as const),
  ...(['ledger.check', 'ledger.confirm', 'ledger.correct', 'ledger.setColumns', 'nomination.save'] as const),
  ...(['oversight.addUnion', 'oversight.unbind', 'inbox.markRead', 'inbox.subscribed', 'inbox.feedback'] as const),
  ...(['package.start', 'package.continue', 'roster.preview', 'roster.remap', 'roster.decide'] as const),
  ...(['roster.confirm', 'roster.rejected', 'document.continue'] as const),
  ...(['form.export', 'ledger.export', 'report.export'] as const),
]

test('every write either tells somebody and is killed below, or is known to tell nobody', () => {
  const writes = (Object.keys(contract) as ActionName[]).filter((name) => contract[name].kind === 'write')
  expect([...new Set([...TELLING.map(({ action }) => action), ...SILENT])].sort()).toEqual(writes.sort())
})

const told = async ({ told: openId, says }: Telling) => (await titles(openId)).filter((title) => title.includes(says))

describe.each(TELLING)('$action that tells $told', (move) => {
  test('and dies right after its commit is told by the timer, once, and is done when it is asked for again', async () => {
    await move.before()
    const before = (await told(move)).length
    const input = await move.input()
    const request = newRequest()
    world.emulator.faults.failNext({ action: 'database.commitTransaction' }, 1, 'lose-answer')
    expect((await world.as(move.by).ask(move.action, input, request)).outcome).toBe('outage')
    expect(await told(move)).toHaveLength(before)
    await fire('12-01', '10:07')
    await fire('12-01', '10:37')
    expect(await told(move)).toHaveLength(before + 1)
    await world.as(move.by).does(move.action, input, request)
    expect(await told(move)).toHaveLength(before + 1)
  })

  test('and cannot ask for the telling is told by the timer, once', async () => {
    await move.before()
    const before = (await told(move)).length
    const input = await move.input()
    world.emulator.faults.failNext({ action: 'functions.invokeFunction' })
    await world.as(move.by).does(move.action, input)
    expect(await told(move)).toHaveLength(before)
    await fire('12-01', '10:07')
    await fire('12-01', '10:37')
    expect(await told(move)).toHaveLength(before + 1)
  })
})
