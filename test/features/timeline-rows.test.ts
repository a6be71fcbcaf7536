import { getInstant } from '@/domain/calendar/instant'
import { timelineRows, withEndorsement } from '@/features/timeline-rows'
import type { TimelineEvent } from '@/text/events'

const event = (eventId: string, at: number): TimelineEvent => ({
  ...{
    eventId,
    subjectId: 'c2026-e001',
    kind: 'withdrawn',
    at: getInstant(at),
    round: 1,
    state: 'draft',
    revision: at,
  },
  ...{ actor: { personId: 'p', name: '李二', role: 'contact' }, detail: {} },
})
const ids = (events: readonly TimelineEvent[]) => timelineRows(events).map(({ id }) => id)

test('the endorsement that is older than what was read stands below it, and once its own page is read, once in its place', () => {
  const endorsed = event('endorsed', 3)
  const first = [event('e', 6), event('d', 5)]
  expect(ids(withEndorsement(first, endorsed))).toEqual(['e', 'd', 'endorsed'])
  expect(ids(withEndorsement([...first, event('c', 4)], endorsed))).toEqual(['e', 'd', 'c', 'endorsed'])
  const all = [...first, event('c', 4), endorsed, event('b', 2)]
  expect(ids(withEndorsement(all, endorsed))).toEqual(['e', 'd', 'c', 'endorsed', 'b'])
  expect(ids(withEndorsement(all, null))).toEqual(['e', 'd', 'c', 'endorsed', 'b'])
})
