import { ASSESSMENT_STATES, type Assessment, type Cycle } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { isExtensionOffered } from '@/features/home/extension-offered'
import { cycle } from '../../domain/support/cast'
import { IN_STATE } from '../../domain/support/stages'

const inChina = (text: string) => getInstant(Date.parse(`${text}+08:00`))
const NEAR = inChina('2026-12-13T10:00')
const year: Cycle = { ...cycle, openOn: getPlainDate('2026-11-01'), deadlineOn: getPlainDate('2026-12-15') }
const extended: Assessment = {
  ...IN_STATE.draft,
  extension: {
    ...{ deadlineOn: getPlainDate('2026-12-25'), reason: '停产检修' },
    ...{ at: inChina('2026-12-01T10:00'), by: 'p-office', byName: '周办' },
  },
}

describe('a later day is offered to be asked for', () => {
  test.each([
    ['2026-12-11T23:00', false],
    ['2026-12-12T00:10', true],
    ['2026-12-15T23:50', true],
    ['2026-12-20T10:00', true],
  ])('of a draft due on 15 December, at %s: %s', (at, offered) => {
    expect(isExtensionOffered(IN_STATE.draft, year, inChina(at))).toBe(offered)
  })

  test.each(ASSESSMENT_STATES)('in state %s only while the form is with its enterprise', (state) => {
    const due = IN_STATE[state].returnOrder ? inChina('2027-01-20T10:00') : NEAR
    expect(isExtensionOffered(IN_STATE[state], year, due)).toBe(state === 'draft' || state === 'returned')
  })

  test('by the day that counts for it: a later one was given already', () => {
    expect(isExtensionOffered(extended, year, NEAR)).toBe(false)
    expect(isExtensionOffered(extended, year, inChina('2026-12-24T10:00'))).toBe(true)
  })

  test('not in an archived year, nor of an enterprise that has left', () => {
    const archived: Cycle = { ...year, archivedAt: NEAR }
    expect(isExtensionOffered(IN_STATE.draft, archived, NEAR)).toBe(false)
    const left = { kind: 'removed', into: null, reason: '迁出', at: NEAR, byName: '周办', cycleId: 'c2026' } as const
    expect(isExtensionOffered({ ...IN_STATE.draft, departure: left }, year, NEAR)).toBe(false)
  })
})
