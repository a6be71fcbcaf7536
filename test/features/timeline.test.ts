import { getInstant } from '@/domain/calendar/instant'
import { endorsementAbove, timelineRows } from '@/features/timeline'
import type { TimelineEvent } from '@/text/events'

const event = (at: number, kind: TimelineEvent['kind'] = at % 2 ? 'submitted' : 'withdrawn'): TimelineEvent => ({
  ...{ eventId: `${kind}-${at}`, subjectId: 'c2026-e001', kind, at: getInstant(at), round: 1, state: 'draft' },
  ...{ revision: at, actor: { personId: 'p', name: '李二', role: 'contact' }, detail: {} },
})
const ids = (events: readonly TimelineEvent[]) => timelineRows(events).map(({ id }) => id)
/** The newest first, from `to` back to `from`. */
const rounds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => event(to - index))

const ENDORSED = event(100, 'endorsed')
const SEEN_ABOVE = { title: '最近一次同意呈报', event: expect.objectContaining({ id: 'endorsed-100' }) as unknown }

test('a history is in its order, whatever stands above it', () => {
  expect(ids([event(2), event(4), event(3)])).toEqual(['withdrawn-4', 'submitted-3', 'withdrawn-2'])
})

test('a step of another year says which', () => {
  const [row] = timelineRows([event(Date.parse('2019-11-22T01:30:00Z'))])
  expect(row?.when).toBe('2019年11月22日 09:30')
})

test.each([
  ['nothing was endorsed', rounds(101, 120), null],
  ['it is the newest event', [ENDORSED, ...rounds(80, 99)], null],
  ['it is in sight among those after it', [...rounds(101, 119), ENDORSED, ...rounds(90, 99)], null],
])('an endorsement does not stand above where %s', (_, events, before) => {
  expect(endorsementAbove(events, before)).toBeUndefined()
})

test.each([
  ['further back than what was read', rounds(101, 120), ENDORSED],
  ['further back than several pages', rounds(101, 180), ENDORSED],
  ['read, and out of sight below two hundred rounds', [...rounds(101, 500), ENDORSED, ...rounds(90, 99)], null],
  ['read, and just below what is in sight', [...rounds(101, 120), ENDORSED], null],
  ['the newer of two', [...rounds(101, 130), ENDORSED, event(60, 'endorsed')], null],
])('the last endorsement stands above where it is %s', (_, events, before) => {
  expect(endorsementAbove(events, before)).toEqual(SEEN_ABOVE)
})
