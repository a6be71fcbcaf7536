import { getPlainDate } from '@/domain/calendar/plain-date'
import { departureGaps } from '@/features/office/enterprise/departure'
import { extensionGaps, findExtensionBounds, mayBeExtended } from '@/features/office/enterprise/extension'
import { china, cycle, outline } from './example'

test('an extension starts the day after the last day so far', () => {
  expect(findExtensionBounds(outline(), cycle, china('2026-12-10T09:00'))).toEqual({
    earliestOn: '2026-12-16',
    latestOn: '2027-06-13',
  })
})

test('a second extension starts after the first', () => {
  const extension = { deadlineOn: getPlainDate('2026-12-20'), reason: '搬迁', at: china('2026-12-10T09:00') }
  expect(findExtensionBounds(outline({ extension }), cycle, china('2026-12-10T09:00'))?.earliestOn).toBe('2026-12-21')
})

test('after the deadline it starts today at the earliest', () => {
  expect(findExtensionBounds(outline(), cycle, china('2026-12-30T09:00'))?.earliestOn).toBe('2026-12-30')
})

test('only what still has to be handed in can be extended', () => {
  expect(
    (['draft', 'submitted', 'returned', 'endorsed', 'received'] as const).filter((state) => mayBeExtended({ state })),
  ).toEqual(['draft', 'returned'])
})

test('an extension needs a later day and a reason', () => {
  const bounds = { earliestOn: getPlainDate('2026-12-16'), latestOn: getPlainDate('2027-06-13') }
  expect(extensionGaps('', ' ', bounds)).toEqual({ day: 'day_missing', reason: 'reason_missing' })
  expect(extensionGaps('2026-12-15', '搬迁', bounds)).toEqual({ day: 'day_out_of_bounds' })
  expect(extensionGaps('9999-12-31', '搬迁', bounds)).toEqual({ day: 'day_out_of_bounds' })
  expect(extensionGaps('2026-12-16', '搬迁', bounds)).toEqual({})
})

test('a departure needs a kind, the other one of a merger, and a reason that is not too long', () => {
  expect(departureGaps(null, null, ' ')).toEqual({ kind: 'kind_missing', reason: 'reason_missing' })
  expect(departureGaps('merged', null, '吸收合并')).toEqual({ into: 'into_missing' })
  expect(departureGaps('removed', null, '因'.repeat(201))).toEqual({ reason: 'reason_too_long' })
  expect(departureGaps('removed', null, '因'.repeat(200))).toEqual({})
  expect(departureGaps('merged', 'e003', '吸收合并')).toEqual({})
})
