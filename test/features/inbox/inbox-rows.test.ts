import { inboxRow } from '@/features/inbox/inbox-rows'
import { china, NOON } from '../../domain/support/cast'

const message = {
  messageId: 'm1',
  title: '评估表被退回',
  lines: ['东莞市总工会退回 2 项'],
  subjectId: 'c2026-e031',
  createdAt: china('2026-11-22 09:30'),
  readAt: null,
}

describe('a message', () => {
  test('of today says so, an older one its day', () => {
    expect(inboxRow(message, 'contact', NOON).when).toBe('今天 09:30')
    expect(inboxRow(message, 'contact', china('2026-11-23 00:00')).when).toBe('11月22日 09:30')
  })

  test('leads to the very assessment that it is about, whichever year is shown by itself', () => {
    expect(inboxRow(message, 'contact', NOON).link?.url).toBe('/pages/home/index?id=c2026-e031')
    expect(inboxRow(message, 'reviewer', NOON).link?.url).toBe('/packages/reviewer/pages/review/index?id=c2026-e031')
  })

  test('that is about no assessment leads nowhere', () => {
    expect(inboxRow({ ...message, subjectId: null }, 'office', NOON).link).toBeNull()
  })

  test('is unread until it was read', () => {
    expect(inboxRow(message, 'contact', NOON).unread).toBe(true)
    expect(inboxRow({ ...message, readAt: NOON }, 'contact', NOON).unread).toBe(false)
  })
})
