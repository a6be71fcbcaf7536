import { inboxRow } from '@/features/inbox/inbox-rows'
import { china, NOON } from '../../domain/support/cast'

const message = {
  seat: null,
  messageId: 'm1',
  title: '评估表被退回',
  lines: ['东莞市总工会退回 2 项'],
  subjectId: 'c2026-e031',
  address: '/pages/home/index?id=c2026-e031',
  createdAt: china('2026-11-22 09:30'),
  readAt: null,
}

describe('a message', () => {
  test('of today says so, an older one its day', () => {
    expect(inboxRow(message, 'contact', NOON).when).toBe('今天 09:30')
    expect(inboxRow(message, 'contact', china('2026-11-23 00:00')).when).toBe('11月22日 09:30')
  })

  test('of another year says which', () => {
    expect(inboxRow(message, 'contact', china('2027-01-02 08:00')).when).toBe('2026年11月22日 09:30')
  })

  test.each([
    ['c2026-e031', 'contact', '去评估表'],
    ['c2026-e031', 'reviewer', '查看评估表'],
    ['c2026-e031-stage', 'office', '去报告'],
    [null, 'reviewer', '去办理'],
  ] as const)('about %s leads a %s where the server says: %s', (subjectId, role, text) => {
    const report = subjectId?.endsWith('-stage') ? 'report' : 'somewhere'
    const url = `/packages/papers/pages/${report}/index?id=c2026`
    expect(inboxRow({ ...message, subjectId, address: url }, role, NOON).link).toEqual({ text, url })
  })

  test('that is about nothing leads nowhere', () => {
    expect(inboxRow({ ...message, subjectId: null, address: null }, 'office', NOON).link).toBeNull()
  })

  test('is unread until it was read', () => {
    expect(inboxRow(message, 'contact', NOON).unread).toBe(true)
    expect(inboxRow({ ...message, readAt: NOON }, 'contact', NOON).unread).toBe(false)
  })

  test('says for which of several seats it is, and is opened in it', () => {
    const own = { ...message, seat: { key: 'contact:e031', name: '甲公司' } }
    expect(inboxRow(own, 'contact', NOON, 'contact:e031')).toMatchObject({
      when: '今天 09:30 · 甲公司',
      seat: undefined,
    })
    const other = { ...message, seat: { key: 'reviewer:u-dg', name: '东莞市总工会' } }
    expect(inboxRow(other, 'contact', NOON, 'contact:e031')).toMatchObject({
      when: '今天 09:30 · 东莞市总工会',
      seat: 'reviewer:u-dg',
      link: { text: '查看评估表' },
    })
  })
})
