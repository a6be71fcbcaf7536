import { getInstant } from '@/domain/calendar/instant'
import { saveWordOf } from '@/features/saving/save-word'
import type { Phase } from '@/features/saving/saving-state'
import { refuse } from '@/domain/refusal/refusal'
import { NOON } from '../../domain/support/cast'

const base = { content: '', revision: 1, savedAt: getInstant(NOON) }
const refusal = refuse('report_locked')

const phases: ReadonlyArray<
  readonly [Phase<string>, Readonly<Record<'online' | 'offline', readonly [string, string]>>]
> = [
  [{ kind: 'clean' }, { online: ['idle', 'idle'], offline: ['idle', 'idle'] }],
  [
    { kind: 'dirty', wait: 0 },
    { online: ['saving', 'saving'], offline: ['offline', 'unkept'] },
  ],
  [
    { kind: 'saving', attempt: 1 },
    { online: ['saving', 'saving'], offline: ['offline', 'unkept'] },
  ],
  [{ kind: 'saved' }, { online: ['saved', 'saved'], offline: ['saved', 'saved'] }],
  [
    { kind: 'offline', attempt: 1, wait: 1 },
    { online: ['unreached', 'unkept'], offline: ['offline', 'unkept'] },
  ],
  [
    { kind: 'offline', attempt: 1, wait: 1, because: 'busy' },
    { online: ['busy', 'unkept'], offline: ['offline', 'unkept'] },
  ],
  [
    { kind: 'offline', attempt: 1, wait: 1, because: 'quota' },
    { online: ['quota', 'unkept'], offline: ['offline', 'unkept'] },
  ],
  [
    { kind: 'stopped', attempt: 1, because: 'not_allowed' },
    { online: ['stopped', 'unkept'], offline: ['stopped', 'unkept'] },
  ],
  [
    { kind: 'failed', attempt: 1, wait: 1, reference: 'r' },
    { online: ['failed', 'failed'], offline: ['failed', 'failed'] },
  ],
  [
    { kind: 'conflict', theirs: base },
    { online: ['idle', 'idle'], offline: ['idle', 'idle'] },
  ],
  [
    { kind: 'refused', refusal },
    { online: ['idle', 'idle'], offline: ['idle', 'idle'] },
  ],
]

describe('what the line under a field says: with the text on the phone, and without', () => {
  it.each(phases)('%j', (phase, { online, offline }) => {
    const words = (network: boolean) =>
      [true, false].map((kept) => saveWordOf({ phase, base, unreadable: {} }, network, kept, getInstant(NOON)).kind)
    expect([words(true), words(false)]).toEqual([online, offline])
  })
})

test.each([{ kind: 'clean' }, { kind: 'saved' }] as const)(
  'nothing is called saved beside what is not: %j',
  (phase) => {
    expect(saveWordOf({ phase, base, unreadable: { payroll: '12万' } }, true, true, getInstant(NOON))).toEqual({
      kind: 'incomplete',
    })
  },
)
