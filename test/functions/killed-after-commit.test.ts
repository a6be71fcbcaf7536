import { contract, type ActionName } from '@/contract/contract'
import { tellings } from './support/tellings'
import type { Telling } from './support/telling'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, titles } = timer(() => world)
const TELLING = tellings(() => world)

/** Writes that tell nobody anything. */
const SILENT: readonly ActionName[] = [
  ...(['invitation.issue', 'invitation.revoke', 'invitation.revokeSeats'] as const),
  'invitation.export',
  'unreached.export',
  ...(['cycle.configure', 'cycle.open'] as const),
  'cycle.withdraw',
  ...(['edition.read', 'edition.correct', 'edition.discard', 'edition.confirm'] as const),
  'cycle.archive',
  ...(['assessment.saveAnswer', 'assessment.saveAnswers'] as const),
  ...(['assessment.beginReview', 'assessment.remark', 'report.saveSection'] as const),
  ...([
    'evidence.attach',
    'evidence.caption',
    'evidence.order',
    'evidence.remove',
    'report.open',
    'stamp.attach',
  ] as const),
  ...(['colleagues.assign', 'review.markSeen', 'review.keepLetter', 'phrase.save'] as const),
  ...(['stamp.remove', 'stamp.reorder', 'stamp.keepAsIs', 'stamp.finish', 'stamp.reopen'] as const),
  ...([
    'ledger.check',
    'ledger.confirm',
    'ledger.confirmMany',
    'ledger.correct',
    'ledger.setColumns',
    'nomination.save',
  ] as const),
  ...([
    'oversight.addUnion',
    'people.telephone',
    'people.setTelephone',
    'people.eraseOwn',
    'union.rename',
    'union.setTelephone',
    'unreached.phoned',
    'message.check',
    'inbox.markRead',
    'inbox.subscribed',
  ] as const),
  ...(['pairing.begin', 'pairing.collect', 'pairing.confirm', 'pairing.refuse', 'session.revoke'] as const),
  ...(['list.look', 'list.saveView', 'list.removeView'] as const),
  ...(['package.start', 'package.continue', 'roster.preview', 'roster.remap', 'roster.decide'] as const),
  ...(['roster.confirm', 'roster.rejected', 'document.continue'] as const),
  ...(['form.export', 'ledger.export', 'report.export'] as const),
  ...(['worklist.export', 'quota.export', 'message.export', 'audit.export'] as const),
]

test('every write either tells somebody and is killed below, or is known to tell nobody', () => {
  const writes = (Object.keys(contract) as ActionName[]).filter((name) => contract[name].kind === 'write')
  expect([...new Set([...TELLING.map(({ action }) => action), ...SILENT])].sort()).toEqual(writes.sort())
})

/** A move of an assessment or a report is one update; what changes several documents is a transaction. */
const commitOf = ({ action }: Telling): string =>
  /^(assessment|report)\./.test(action) ? 'database.modifyDocument' : 'database.commitTransaction'

const told = async ({ told: openId, says }: Telling) => (await titles(openId)).filter((title) => title.includes(says))

describe.each(TELLING)('$action that tells $told', (move) => {
  test('and dies right after its commit is told by the timer, once, and is done when it is asked for again', async () => {
    await move.before()
    const before = (await told(move)).length
    const input = await move.input()
    const request = newRequest()
    await world.fails({ action: commitOf(move) }, 1, 'lose-answer')
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
    await world.fails({ action: 'functions.invokeFunction' })
    await world.as(move.by).does(move.action, input)
    expect(await told(move)).toHaveLength(before)
    await fire('12-01', '10:07')
    await fire('12-01', '10:37')
    expect(await told(move)).toHaveLength(before + 1)
  })
})

/** Where filing an event may break off: before it is in the history, just after, and before its paper is rid of it. */
const BROKEN_OFF = [
  ['database.insertDocument', 'drop'],
  ['database.insertDocument', 'lose-answer'],
  ['database.modifyDocument', 'drop'],
  ['database.modifyDocument', 'lose-answer'],
] as const

test.each(BROKEN_OFF)(
  'filing that breaks off at %s (%s) is done to its end by the timer, once',
  async (action, how) => {
    const submit = TELLING.find((each) => each.action === 'assessment.submit')
    if (!submit) throw new Error('a submission tells')
    const input = await submit.input()
    // The move itself is the first to change a document; of filing it is the first to add one.
    await world.fails({ action: 'functions.invokeFunction' })
    await world.as(submit.by).does(submit.action, input)
    await world.told()
    // The tick's own mark comes first.
    await world.fails({ action }, 1, how, 1)
    await fire('12-01', '10:07')
    await fire('12-01', '10:37')
    expect(await told(submit)).toHaveLength(1)
    const events = await world.read<{ kind: string; snapshot: object; filed?: false }>('events')
    expect(events.map(({ kind, filed }) => [kind, filed])).toEqual([['submitted', undefined]])
    const [paper] = await world.read<{ answers: object; evidence: object; unfiled?: object }>('assessments', {
      _id: 'c2026-e002',
    })
    expect(paper?.unfiled).toBeUndefined()
    expect(events[0]?.snapshot).toEqual({ answers: paper?.answers, evidence: paper?.evidence })
  },
)
