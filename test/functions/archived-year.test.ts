import { contract, type ActionName } from '@/contract/contract'
import { isAllowedIn, type CycleAct } from '@/domain/cycle/stages'
import { timer } from './support/timer'
import { totals } from './support/totals'
import { newRequest, startWorld, type World } from './support/world'
import { writes } from './support/writes'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

/** What of a year's life each write is; null where it is of no year: people, unions, editions, messages. */
const ACT_OF: Readonly<Partial<Record<ActionName, CycleAct | null>>> = {
  'invitation.accept': null,
  'invitation.issue': null,
  'invitation.revoke': null,
  'invitation.revokeSeats': null,
  'invitation.export': null,
  'cycle.configure': 'configure',
  'cycle.open': 'open_next',
  'cycle.withdraw': 'withdraw',
  'cycle.archive': 'archive',
  'assessment.saveAnswer': 'fill',
  'assessment.saveAnswers': 'fill',
  'assessment.submit': 'submit',
  'assessment.withdraw': 'take_back',
  'assessment.beginReview': 'review',
  'assessment.remark': 'review',
  'assessment.return': 'review',
  'assessment.endorse': 'review',
  'assessment.sendBack': 'review',
  'assessment.receive': 'review',
  'assessment.receiveMany': 'review',
  'assessment.takeBackReceipts': 'review',
  'assessment.extend': 'extend',
  'assessment.extendMany': 'extend',
  'assessment.askExtension': 'ask_extension',
  'assessment.takeBackRequest': 'ask_extension',
  'assessment.grantExtension': 'answer_extension',
  'assessment.declineExtension': 'answer_extension',
  'colleagues.assign': 'fill',
  'review.markSeen': 'review',
  'review.keepLetter': 'review',
  'phrase.save': null,
  'evidence.attach': 'fill',
  'evidence.caption': 'fill',
  'evidence.order': 'fill',
  'evidence.remove': 'fill',
  'report.saveSection': 'fill',
  'report.submit': 'submit',
  'report.withdraw': 'take_back',
  'report.open': 'review',
  'report.return': 'review',
  'report.receive': 'review',
  'stamp.attach': 'stamp',
  'stamp.remove': 'stamp',
  'stamp.reorder': 'stamp',
  'stamp.keepAsIs': 'stamp',
  'stamp.finish': 'stamp',
  'stamp.reopen': 'stamp',
  'ledger.check': 'check_ledger',
  'ledger.confirm': 'keep_ledger',
  'ledger.confirmMany': 'keep_ledger',
  'ledger.return': 'keep_ledger',
  'ledger.correct': 'keep_ledger',
  'ledger.setColumns': 'set_columns',
  'worklist.nudge': 'nudge',
  'oversight.nudgeUnions': 'nudge',
  'oversight.addUnion': null,
  'oversight.unbind': null,
  'people.handOver': null,
  'unreached.phoned': null,
  'unreached.export': null,
  'message.check': null,
  'people.telephone': null,
  ...{ 'people.setTelephone': null, 'people.eraseOwn': null },
  'pairing.begin': null,
  'pairing.collect': null,
  'pairing.confirm': null,
  'pairing.refuse': null,
  'session.revoke': null,
  'union.rename': null,
  'union.setTelephone': null,
  'union.merge': 'route',
  'routing.confirm': 'route',
  'routing.assign': 'route',
  'routing.assignMany': 'route',
  'enterprise.leave': 'leave',
  'enterprise.rejoin': 'leave',
  'quota.set': 'set_quota',
  'nomination.save': 'nominate',
  'nomination.submit': 'nominate',
  'nomination.withdraw': 'nominate',
  'nomination.return': 'nominate',
  'nomination.decide': 'nominate',
  'nomination.confirmMany': 'nominate',
  'edition.read': null,
  'edition.correct': null,
  'edition.discard': null,
  'edition.confirm': null,
  'inbox.markRead': null,
  'inbox.subscribed': null,
  'inbox.feedback': null,
  'list.look': null,
  'list.saveView': null,
  'list.removeView': null,
  'feedback.close': null,
  'document.continue': 'export',
  'form.export': 'export',
  'ledger.export': 'export',
  'worklist.export': 'export',
  'quota.export': 'export',
  'message.export': null,
  'audit.export': null,
  'report.export': 'export',
  'roster.preview': 'keep_ledger',
  'roster.remap': 'keep_ledger',
  'roster.decide': 'keep_ledger',
  'roster.confirm': 'keep_ledger',
  'roster.rejected': 'export',
  'package.start': 'export',
  'package.continue': 'export',
}

const WRITES = writes(() => world)

/** All that a year consists of. */
const OF_A_YEAR = [
  ...(['cycles', 'assessments', 'reports', 'ledger', 'ledger_history', 'ledger_columns'] as const),
  ...(['nominations', 'stamps', 'enterprises', 'messages'] as const),
]

interface Kept {
  readonly _id: string
  readonly unfiled?: { readonly eventId: string; readonly filed: boolean }
  readonly writes?: number
  readonly records?: object
}

/** All that a year says. An event and records lie in their paper until they are filed, which may be while this looks. */
const kept = async () => {
  // What led there is counted after its answer.
  await world.told()
  const documents = await Promise.all(OF_A_YEAR.map((collection) => world.read<Kept>(collection)))
  const filed = (await world.read<Kept>('events')).map(({ _id }) => _id)
  const unfiled = documents.flat().flatMap((document) => document.unfiled?.eventId ?? [])
  return {
    events: [...new Set([...filed, ...unfiled])].sort(),
    documents: documents.map((each) =>
      each.map(({ unfiled: _unfiled, writes: _writes, records: _records, ...rest }) => rest),
    ),
  }
}

const archiveAll = async (): Promise<void> => {
  for (const cycle of await world.read<{ _id: string }>('cycles'))
    await world.replace('cycles', { ...cycle, archivedAt: Date.parse('2027-03-01T02:00:00Z') } as never)
}

test('every write of the contract is said to be of a year or of none', () => {
  const known = (Object.keys(contract) as ActionName[]).filter((name) => contract[name].kind === 'write')
  expect(Object.keys(ACT_OF).sort()).toEqual(known.sort())
  expect([...new Set(WRITES.map(({ action }) => action))].sort()).toEqual(known.sort())
})

const isLet = ({ action }: { readonly action: ActionName }): boolean => {
  const act = ACT_OF[action]
  return !act || isAllowedIn('archived', act)
}

describe('in an archived year nothing is changed', () => {
  test.each(WRITES.filter((write) => !isLet(write)))('not by $action of $by', async ({ action, by, prepare }) => {
    const input = await prepare()
    await archiveAll()
    const before = await kept()
    expect(await world.as(by).isRefused(action, input, newRequest())).toMatchObject({ refused: 'cycle_archived' })
    expect(await kept()).toEqual(before)
  })

  test('nor by the clock, once all is counted: it reminds nobody and marks nothing late', async () => {
    await totals(() => world).check({ mend: true })
    await archiveAll()
    const before = await kept()
    for (const day of ['12-12', '12-16']) await timer(() => world).fire(day, '10:07')
    expect(await kept()).toEqual(before)
  })
})

describe('beside an archived year goes on', () => {
  test.each(WRITES.filter(isLet))('$action of $by', async ({ action, by, prepare }) => {
    const input = await prepare()
    await archiveAll()
    expect(await world.as(by).ask(action, input, newRequest())).toMatchObject({ outcome: 'done' })
  })
})
