import { outcomeOf } from '@/domain/reminders/outcome'

test.each([
  [{ state: 'sent' }, 'sent'],
  [{ state: 'pending' }, 'waiting'],
  [{ state: 'sending' }, 'waiting'],
  [{ state: 'unsent', why: 'no_consent' }, 'inbox'],
  [{ state: 'unsent', why: 'refused' }, 'refused'],
  [{ state: 'unsent', why: 'nobody_bound' }, 'nobody'],
  [{ state: 'unsent', why: 'failed' }, 'failed'],
  [{ state: 'unsent', why: 'configuration' }, 'failed'],
  [{ state: 'unknown', why: 'unknown' }, 'unknown'],
  [{ state: 'unsent', why: 'dropped', dropped: 'done' }, 'dropped'],
  [{ state: 'unsent', why: 'dropped', dropped: 'changed' }, 'dropped'],
  [{ state: 'unsent', why: 'dropped', dropped: 'left' }, 'dropped'],
  [{ state: 'unsent', why: 'dropped', dropped: 'day_over' }, 'dropped'],
  [{ state: 'unsent', why: 'dropped', dropped: 'kept_for_later' }, 'inbox'],
  [{ state: 'unsent', why: 'dropped', dropped: 'in_digest' }, 'inbox'],
  [{ state: 'unsent', why: 'dropped', dropped: 'said_already' }, 'inbox'],
  [{ state: 'skipped' }, 'inbox'],
  [{ state: 'failed' }, 'failed'],
] as const)('a message that is kept as %o counts as %s', (stored, outcome) => {
  expect(outcomeOf(stored)).toBe(outcome)
})
