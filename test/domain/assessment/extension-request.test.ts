import type { Assessment } from '@/domain/assessment/assessment'
import { ASSESSMENT_STATES } from '@/domain/assessment/assessment'
import type { Command } from '@/domain/assessment/command'
import { ACTORS, china, contact, cycle, day, office, otherContact, otherReviewer, reviewer } from '../support/cast'
import { after, allowed, ask, codeOf, complete, IN_STATE } from '../support/stages'

const ASK = { kind: 'ask_extension', wishedOn: day('2026-12-20'), reason: '停产检修' } as const
const TAKE_BACK = { kind: 'take_back_request' } as const
const GRANT = { kind: 'grant_extension', deadlineOn: day('2026-12-22') } as const
const DECLINE = { kind: 'decline_extension', reason: '请按原定日期提交' } as const
const EXTEND = { kind: 'extend', deadlineOn: day('2026-12-25'), reason: '台风停工' } as const

const asked = after(complete, contact, ASK)
const OF_REQUESTS: readonly Command[] = [ASK, TAKE_BACK, GRANT, DECLINE]

describe('asking for a later day is refused', () => {
  test.each([
    ['without a reason', { ...ASK, reason: '  ' }, 'reason_missing'],
    ['with a reason of more than 200 characters', { ...ASK, reason: '长'.repeat(201) }, 'extension_reason_too_long'],
    ['to the last day itself', { ...ASK, wishedOn: day('2026-12-15') }, 'deadline_not_later'],
    ['to another century', { ...ASK, wishedOn: day('2126-12-20') }, 'extension_too_far'],
  ] as const)('%s', (_, command, code) => {
    expect(codeOf(ask(complete, contact, command))).toBe(code)
  })

  test('while another request waits, naming the day that was asked for', () => {
    expect(ask(asked, contact, ASK)).toEqual({ refused: 'extension_asked_already', with: { wishedOn: '2026-12-20' } })
  })

  test.each(ASSESSMENT_STATES.filter((state) => state !== 'draft' && state !== 'returned'))('in %s', (state) => {
    for (const command of OF_REQUESTS) {
      const actor = command === ASK || command === TAKE_BACK ? contact : reviewer
      expect(codeOf(ask(IN_STATE[state], actor, command))).toBe('move_not_allowed')
    }
  })

  test('before the year opens, and once it is archived', () => {
    expect(codeOf(ask(complete, contact, ASK, { now: china('2026-01-05 09:00') }))).toBe('cycle_not_open')
    const archived = { ...cycle, archivedAt: china('2027-03-01 09:00') }
    for (const [actor, command] of [
      [contact, ASK],
      [contact, TAKE_BACK],
      [reviewer, GRANT],
      [office, DECLINE],
    ] as const)
      expect(codeOf(ask(asked, actor, command, { cycle: archived }))).toBe('cycle_archived')
  })
})

describe('the permission twin', () => {
  test.each([
    ['a reviewer asks', 'reviewer', ASK],
    ['the office asks', 'office', ASK],
    ['a reviewer takes back', 'reviewer', TAKE_BACK],
    ['a contact grants', 'contact', GRANT],
    ['a contact declines', 'contact', DECLINE],
  ] as const)('%s', (_, role, command) => {
    expect(codeOf(ask(asked, ACTORS[role], command))).toBe('not_permitted')
  })

  test('somebody else’s', () => {
    expect(codeOf(ask(complete, otherContact, ASK))).toBe('other_enterprise')
    for (const command of [GRANT, DECLINE]) expect(codeOf(ask(asked, otherReviewer, command))).toBe('other_union')
  })

  test('what has no responsible union is answered by the office alone', () => {
    const unrouted = { ...asked, unionId: null, unionName: null }
    expect(codeOf(ask(unrouted, reviewer, GRANT))).toBe('other_union')
    expect(codeOf(ask(unrouted, office, GRANT))).toBe('allowed')
  })
})

describe('a request', () => {
  const askedOf = (assessment: Assessment) => allowed(ask(assessment, contact, ASK)).effects

  test('is put to the responsible union, or where there is none to the office, and leads to the list of all', () => {
    expect(askedOf(complete)).toMatchObject([
      {
        ...{ occasion: 'extension_asked', audience: { kind: 'reviewers', unionId: 'u-dongguan' } },
        list: { list: 'extensions', cycleId: 'c2026' },
      },
    ])
    expect(askedOf({ ...complete, unionId: null, unionName: null })).toMatchObject([{ audience: { kind: 'office' } }])
  })

  test('may be made after the deadline, and of a returned form', () => {
    expect(codeOf(ask(complete, contact, ASK, { now: china('2026-12-17 09:00') }))).toBe('allowed')
    const later = { ...ASK, wishedOn: day('2027-01-20') }
    expect(codeOf(ask(IN_STATE.returned, contact, later, { now: china('2027-01-10 09:00') }))).toBe('allowed')
  })

  test('changes no day by itself', () => {
    expect(asked).toMatchObject({ state: 'draft', extension: null, extensionRequest: { wishedOn: '2026-12-20' } })
  })

  test('taken back can be made anew; there is nothing to take back twice', () => {
    const back = after(asked, contact, TAKE_BACK)
    expect(back.extensionRequest).toBeNull()
    expect(codeOf(ask(back, contact, TAKE_BACK))).toBe('extension_not_asked')
    expect(codeOf(ask(back, contact, ASK))).toBe('allowed')
  })

  test('goes along to the union that the enterprise is routed to', () => {
    const route = { kind: 'route', unionId: 'u-guangzhou', unionName: '广州市总工会', reason: '属地调整' } as const
    const { effects, patch } = allowed(ask(asked, office, route))
    expect(effects).toContainEqual(
      expect.objectContaining({
        occasion: 'extension_asked',
        audience: { kind: 'reviewers', unionId: 'u-guangzhou' },
      }),
    )
    expect(patch).not.toHaveProperty('extensionRequest')
  })

  test('is closed by the submission, and by a later day that the office sets itself', () => {
    expect(after(asked, contact, { kind: 'submit' }).extensionRequest).toBeNull()
    const { patch, effects } = allowed(ask(asked, office, EXTEND))
    expect(patch).toMatchObject({ extensionRequest: null, extension: { deadlineOn: '2026-12-25' } })
    // The union need not answer any more.
    expect(effects.map(({ audience }) => audience.kind)).toEqual(['contacts', 'reviewers'])
  })
})

describe('the answer', () => {
  test.each([
    ['the union', reviewer],
    ['the office', office],
  ] as const)('may be another day than was asked for, by %s, and opens the door again', (_, actor) => {
    const now = china('2026-12-17 09:00')
    const late = { ...asked, lateAt: china('2026-12-16 00:10') }
    const granted = after(late, actor, GRANT, { now })
    expect(granted).toMatchObject({
      ...{ extension: { deadlineOn: '2026-12-22', reason: '停产检修' }, extensionRequest: null, lateAt: null },
    })
    expect(codeOf(ask(granted, contact, { kind: 'submit' }, { now }))).toBe('allowed')
  })

  test('tells the contacts and the union', () => {
    for (const command of [GRANT, DECLINE])
      expect(allowed(ask(asked, office, command)).effects.map(({ audience }) => audience.kind)).toEqual([
        'contacts',
        'reviewers',
      ])
  })

  test('keeps to the bounds of every 延期', () => {
    expect(codeOf(ask(asked, reviewer, { ...GRANT, deadlineOn: day('2026-12-15') }))).toBe('deadline_not_later')
    expect(codeOf(ask(asked, reviewer, { ...GRANT, deadlineOn: day('2126-12-15') }))).toBe('extension_too_far')
  })

  test('that declines says why, keeps the last day, and lets it be asked again', () => {
    expect(codeOf(ask(asked, reviewer, { ...DECLINE, reason: ' ' }))).toBe('reason_missing')
    const declined = after(asked, reviewer, DECLINE)
    expect(declined).toMatchObject({
      ...{ extension: null, extensionRequest: null, extensionDecline: { reason: '请按原定日期提交' } },
    })
    const again = after(declined, contact, ASK)
    expect(again).toMatchObject({ extensionRequest: { wishedOn: '2026-12-20' }, extensionDecline: null })
  })

  test('is given once: to a request that was answered, taken back or submitted there is none', () => {
    for (const answered of [after(asked, reviewer, GRANT), after(asked, reviewer, DECLINE), complete])
      for (const command of [GRANT, DECLINE]) expect(codeOf(ask(answered, office, command))).toBe('extension_not_asked')
  })

  test('over what was seen: granted and declined at once, one of the two is told that it changed', () => {
    const granted = after(asked, reviewer, GRANT)
    expect(codeOf(ask(granted, office, DECLINE, { seenRevision: asked.revision }))).toBe('version_changed')
  })
})
