import type { ActionInput, ActionName } from '@/contract/contract'
import { contactWrites } from './contact-writes'
import { exportWrites } from './export-writes'
import { unionWrites } from './merging'
import { DONGGUAN } from './nominating'
import { officeWrites } from './office-writes'
import { paperWrites } from './paper-writes'
import { peopleWrites } from './people-writes'
import { tellings } from './tellings'
import type { World } from './world'
import { nextSeen, type Writing } from './writing'

const nextOfSeen = ({ seen, ...input }: { readonly seen: ReadonlyArray<{ readonly seenRevision: number }> }) => ({
  ...input,
  seen: seen.map((each) => ({ ...each, seenRevision: each.seenRevision + 1 })),
})
const OTHER_TELLING: Partial<Record<ActionName, (input: never) => object>> = {
  'routing.assign': (input: ActionInput<'routing.assign'>) => ({ ...input, unionId: DONGGUAN }),
  'routing.assignMany': (input: ActionInput<'routing.assignMany'>) => ({ ...input, unionId: DONGGUAN }),
  'enterprise.leave': (input: ActionInput<'enterprise.leave'>) => ({ ...input, reason: '别的理由' }),
  'enterprise.rejoin': (input: ActionInput<'enterprise.rejoin'>) => ({ ...input, reason: '别的理由' }),
  'invitation.accept': (input: ActionInput<'invitation.accept'>) => ({ ...input, name: '乙' }),
  'oversight.unbind': () => ({ personId: 'p-contact-1', reason: '已调离' }),
  'people.handOver': (input: ActionInput<'people.handOver'>) => ({ ...input, reason: '别的理由' }),
  'assessment.receiveMany': nextOfSeen,
  'assessment.takeBackReceipts': nextOfSeen,
  'nomination.confirmMany': nextOfSeen,
  'assessment.extendMany': (input: ActionInput<'assessment.extendMany'>) => ({ ...input, reason: '别的理由' }),
  'union.merge': (input: ActionInput<'union.merge'>) => ({ ...input, reason: '机构调整' }),
  'routing.confirm': () => ({ enterpriseIds: ['e005'] }),
  'oversight.nudgeUnions': (input: ActionInput<'oversight.nudgeUnions'>) => ({ ...input, unionIds: ['u-shenzhen'] }),
  'inbox.feedback': () => ({ text: '字太大' }),
  'feedback.close': (input: ActionInput<'feedback.close'>) => ({ ...input, answer: '已经改了' }),
  'worklist.nudge': () => ({ assessmentIds: ['c2026-e002'] }),
  'quota.set': () => ({ rows: [{ unionId: DONGGUAN, provincial: 9, own: 9, seenRevision: 0 }] }),
}

const tellingWrites = (world: () => World): readonly Writing[] =>
  tellings(world).map(({ action, by, before, input }) => ({
    action,
    by,
    prepare: async () => {
      await before()
      return input()
    },
    other: (OTHER_TELLING[action] ?? nextSeen) as Writing['other'],
  }))

/** Every write of the contract, once at least. */
export const writes = (world: () => World): readonly Writing[] => [
  ...tellingWrites(world),
  ...contactWrites(world),
  ...paperWrites(world),
  ...officeWrites(world),
  ...peopleWrites(world),
  ...unionWrites,
  ...exportWrites,
]
