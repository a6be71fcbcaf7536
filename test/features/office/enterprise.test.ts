import { getPlainDate } from '@/domain/calendar/plain-date'
import { earliestExtension, extensionGaps, mayBeExtended } from '@/features/office/enterprise/extension'
import { china, cycle, outline } from './example'

test('an extension starts the day after the last day so far', () => {
  expect(earliestExtension(outline(), cycle, china('2026-12-10T09:00'))).toBe('2026-12-16')
})

test('a second extension starts after the first', () => {
  const extension = { deadlineOn: getPlainDate('2026-12-20'), reason: '搬迁', at: china('2026-12-10T09:00') }
  expect(earliestExtension(outline({ extension }), cycle, china('2026-12-10T09:00'))).toBe('2026-12-21')
})

test('after the deadline it starts today at the earliest', () => {
  expect(earliestExtension(outline(), cycle, china('2026-12-30T09:00'))).toBe('2026-12-30')
})

test('only what still has to be handed in can be extended', () => {
  expect(
    (['draft', 'submitted', 'returned', 'endorsed', 'received'] as const).filter((state) => mayBeExtended({ state })),
  ).toEqual(['draft', 'returned'])
})

test('an extension needs a later day and a reason', () => {
  const earliest = getPlainDate('2026-12-16')
  expect(extensionGaps('', ' ', earliest)).toEqual({ day: 'day_missing', reason: 'reason_missing' })
  expect(extensionGaps('2026-12-15', '搬迁', earliest)).toEqual({ day: 'day_too_early' })
  expect(extensionGaps('2026-12-16', '搬迁', earliest)).toEqual({})
})
