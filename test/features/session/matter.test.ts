import type { Session } from '@/contract/session'
import { matterOf } from '@/features/session/matter'
import { contact, office, reviewer } from '../../domain/support/cast'

const session = (more: Partial<Session>): Session => ({
  ...{
    person: null,
    unbound: false,
    seatName: null,
    union: null,
    cycle: null,
    cycles: [],
    assessmentId: null,
    unreadMessages: 0,
    seat: null,
    seats: [],
  },
  ...more,
})
const FILL = '/packages/contact/pages/dimension/index'
const LIST = 'packages/reviewer/pages/worklist/index'
const INBOX = 'pages/inbox/index'

describe('what is the matter with a page', () => {
  test('is not known before it is known who asks; without a network the page goes on', () => {
    expect(matterOf(FILL, undefined, undefined)).toBeUndefined()
    expect(matterOf(FILL, undefined, { outcome: 'offline' })).toBeNull()
    expect(matterOf(FILL, undefined, { outcome: 'outage', reference: 'r' })).toBeNull()
  })

  test('is what the server said of somebody whom it did not recognise', () => {
    const refused = { outcome: 'refused', refusal: { refused: 'identity_missing', with: null } } as const
    expect(matterOf(INBOX, undefined, refused)).toMatchObject({ leads: 'again', way: '重试' })
  })

  test.each([FILL, LIST, INBOX])('%s: never bound and unbound are told apart, by the place that they left', (path) => {
    expect(matterOf(path, session({}), undefined)).toMatchObject({ title: '您还没有绑定单位', way: '输入邀请码' })
    const left = matterOf(path, session({ unbound: true, seatName: '东莞市总工会' }), undefined)
    expect(left).toMatchObject({ title: '您的绑定已经解除', way: '输入邀请码' })
    expect(left?.note).toContain('您与东莞市总工会的绑定')
    expect(matterOf(path, session({ unbound: true }), undefined)?.note).toContain('您与原单位的绑定')
  })

  test('is that a message was for a seat that they hold no more, whoever the page is for', () => {
    for (const path of [FILL, LIST, INBOX]) {
      const missed = matterOf(path, session({ person: contact, seatName: '某单位' }), undefined, true)
      expect(missed).toMatchObject({ title: '您已不在这个席位', way: '回首页', leads: 'home' })
      expect(missed?.note).toContain('某单位')
    }
    expect(matterOf(INBOX, session({ unbound: true }), undefined, true)?.title).toBe('您的绑定已经解除')
  })

  const CASES = [
    [FILL, contact, null],
    [FILL, reviewer, '这一页供企业填报人使用'],
    [FILL, office, '这一页供企业填报人使用'],
    [LIST, contact, '这一页供审核员和省产改办使用'],
    [LIST, reviewer, null],
    [LIST, office, null],
    [INBOX, contact, null],
    ['packages/papers/pages/quotas/index', reviewer, '这一页供省产改办使用'],
    ['packages/papers/pages/form/index', reviewer, null],
    ['packages/papers/pages/ledger/index', office, '这一页供企业填报人使用'],
    ['packages/papers/pages/ledger-list/index', office, null],
  ] as const
  test.each(CASES)('%s is somebody’s', (path, person, title) => {
    const found = matterOf(path, session({ person, seatName: '某单位' }), undefined)
    expect(found?.title ?? null).toBe(title)
    if (found) expect(found.leads).toBe('home')
  })
})
