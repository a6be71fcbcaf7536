import { isUnreached, MATTERS, UNREACHED_REASONS, type DropReason } from '@/domain/reminders/delivery'
import { deliveryOf, type MessageDocument } from '../../../cloudfunctions/_store/message-document'

describe('who is on the list of those not reached', () => {
  test.each(UNREACHED_REASONS.filter((reason) => reason !== 'dropped'))('%s stands on it', (reason) => {
    expect(isUnreached(reason, undefined)).toBe(true)
  })

  test.each<[DropReason, boolean]>([
    ['done', false],
    ['changed', false],
    ['left', false],
    ['kept_for_later', false],
    ['in_digest', false],
    ['day_over', true],
  ])('what was dropped since it was %s: %s', (dropped, listed) => {
    expect(isUnreached('dropped', dropped)).toBe(listed)
  })

  test('each matter is named once', () => {
    expect(new Set(MATTERS).size).toBe(MATTERS.length)
  })
})

describe('what was kept before reasons were typed is read', () => {
  const kept = (state: MessageDocument['wechat']['state'], reason: string | null) =>
    deliveryOf({ wechat: { state, template: 'deadline', fields: {}, attempts: 1, at: null, reason } })

  test.each([
    ['skipped', 'no_credit', { state: 'unsent', why: 'no_consent', words: 'no_credit' }],
    ['skipped', '43101 user refuse', { state: 'unsent', why: 'refused', words: '43101 user refuse' }],
    ['skipped', 'person_unbound', { state: 'unsent', why: 'dropped', dropped: 'left', words: 'person_unbound' }],
    ['skipped', 'template_not_configured', { state: 'unsent', why: 'configuration', words: 'template_not_configured' }],
    ['failed', '47003 argument invalid', { state: 'unsent', why: 'failed', words: '47003 argument invalid' }],
    ['unknown', 'claim_expired', { state: 'unknown', why: 'unknown', words: 'claim_expired' }],
    ['pending', null, { state: 'pending', words: null }],
    ['sending', null, { state: 'sending' }],
    ['sent', null, { state: 'sent' }],
  ] as const)('%s (%s)', (state, reason, delivery) => {
    expect(kept(state, reason)).toEqual(delivery)
  })
})
