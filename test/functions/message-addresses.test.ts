import type { ActionName } from '@/contract/contract'
import { PAGES, pageUrl } from '@/features/session/routes'
import { addressOf, openedPage } from '../../cloudfunctions/_messages/address'
import { openNextYear } from './support/opening'
import { tellings } from './support/tellings'
import { reporting } from './support/reporting'
import { timer } from './support/timer'
import { READY, rounds } from './support/rounds'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const HOME = pageUrl('home', { id: READY })
const HOME_1 = pageUrl('home', { id: 'c2026-e001' })
const REVIEW = pageUrl('reviewer/review', { id: READY })
const EXTENSIONS = pageUrl('reviewer/extensions', { cycle: 'c2026' })
const NOMINATIONS = pageUrl('papers/nominations', { cycle: 'c2026' })
const NOMINATION_REVIEW = pageUrl('papers/nomination-review', { cycle: 'c2026', union: 'u-dongguan' })
const REPORT = expect.stringMatching(
  /^\/packages\/papers\/pages\/report\/index\?id=c2026-(e001-stage|u-dongguan-summary)$/,
) as string

/** What each move tells leads to: all of 2026, in which it was made. */
const LEADS: Readonly<Partial<Record<ActionName, string>>> = {
  'assessment.submit': REVIEW,
  'assessment.withdraw': REVIEW,
  'assessment.return': HOME,
  'assessment.endorse': REVIEW,
  'assessment.sendBack': REVIEW,
  'assessment.receive': HOME,
  'assessment.extend': HOME,
  'assessment.receiveMany': HOME,
  'assessment.takeBackReceipts': HOME,
  'assessment.extendMany': HOME,
  'assessment.askExtension': EXTENSIONS,
  'assessment.takeBackRequest': REVIEW,
  'assessment.grantExtension': HOME,
  'assessment.declineExtension': HOME,
  'union.merge': HOME_1,
  'people.handOver': pageUrl('reviewer/worklist', { cycle: 'c2026' }),
  'routing.assign': pageUrl('home', { id: 'c2026-e005' }),
  'routing.assignMany': pageUrl('home', { id: 'c2026-e005' }),
  'routing.confirm': pageUrl('home', { id: 'c2026-e004' }),
  'oversight.nudgeUnions': pageUrl('reviewer/worklist', { cycle: 'c2026' }),
  'worklist.nudge': pageUrl('home', { id: 'c2026-e001' }),
  'report.submit': REPORT,
  'report.withdraw': REPORT,
  'report.return': REPORT,
  'report.receive': REPORT,
  'enterprise.leave': HOME,
  'enterprise.rejoin': REVIEW,
  'ledger.return': pageUrl('papers/ledger', { cycle: 'c2026' }),
  'quota.set': NOMINATIONS,
  'nomination.submit': NOMINATION_REVIEW,
  'nomination.withdraw': NOMINATION_REVIEW,
  'nomination.return': NOMINATIONS,
  'nomination.decide': NOMINATIONS,
  'nomination.confirmMany': NOMINATIONS,
}

const OF_NO_YEAR: readonly ActionName[] = ['invitation.accept', 'oversight.unbind', 'inbox.feedback', 'feedback.close']

const OWN_FEEDBACK = /^\/packages\/papers\/pages\/own-feedback\/index\?id=/

const { submit } = rounds(() => world)
const { write } = reporting(() => world)
const { fire, subscribe, sentTo } = timer(() => world)
const inboxOf = async (openId: string) => (await world.as(openId).does('inbox.list', { offset: 0 })).rows

describe('a message leads to what it is about, of the year in which that is,', () => {
  test.each(
    tellings(() => world)
      // Who sits where is of no year, and neither is 投诉建议.
      .filter(({ action }) => !OF_NO_YEAR.includes(action))
      .map((telling) => [`${telling.action} to ${telling.told}: ${telling.says}`, telling] as const),
  )('%s', async (_name, { action, by, told, says, before, input }) => {
    await before()
    await world.as(by).does(action, await input(), newRequest())
    // A withdrawal is told after a while.
    await fire('12-02')
    // Another year is the one that is shown by itself, when the message is opened.
    await openNextYear(world)
    const message = (await inboxOf(told)).find(({ title }) => title.includes(says))
    expect(message?.address).toEqual(LEADS[action])
    expect(message?.lines.join()).toContain('2026 年度')
  })

  test('投诉建议: the office what is open, who sent it their own with the answer', async () => {
    const feedbackId = newRequest()
    await world.as('contact-1').does('inbox.feedback', { text: '字太小' }, feedbackId)
    expect((await inboxOf('office')).map(({ address }) => address)).toEqual([pageUrl('office/feedback')])
    await world.as('office').does('feedback.close', { feedbackId, answer: '请打开关怀版' })
    const [{ address } = { address: null }] = await inboxOf('contact-1')
    expect(address).toMatch(OWN_FEEDBACK)
    const id = decodeURIComponent((address ?? '').replace(OWN_FEEDBACK, ''))
    expect((await world.as('contact-1').does('feedback.own', { feedbackId: id, after: null })).rows).toMatchObject([
      { feedbackId, text: '字太小', closing: { answer: '请打开关怀版' } },
    ])
  })

  test('a reminder of a form, of a report, and of what waits for a union', async () => {
    await submit()
    await write('stage')
    await fire('12-08')
    await openNextYear(world)
    const addresses = async (openId: string) => (await inboxOf(openId)).map(({ address }) => address)
    expect(await addresses('contact-1')).toEqual(
      expect.arrayContaining([
        pageUrl('home', { id: 'c2026-e001' }),
        pageUrl('papers/report', { id: 'c2026-e001-stage' }),
      ]),
    )
    expect(await addresses('reviewer-dg')).toContain(pageUrl('reviewer/worklist', { cycle: 'c2026' }))
  })
})

describe('WeChat’s message opens what it is about, in the seat that it is for:', () => {
  const list = { list: 'nominations', cycleId: 'c2026', unionId: 'u-dongguan' } as const
  test.each([
    [
      'a form, to its contact',
      { seat: 'contact:e001', subjectId: 'c2026-e001' },
      'pages/home/index?id=c2026-e001&seat=contact%3Ae001',
    ],
    [
      'a form, to its reviewer',
      { seat: 'reviewer:u-dongguan', subjectId: 'c2026-e001' },
      'packages/reviewer/pages/review/index?id=c2026-e001&seat=reviewer%3Au-dongguan',
    ],
    [
      'a list, to the office',
      { seat: 'office', subjectId: null, list },
      'packages/papers/pages/nomination-review/index?cycle=c2026&union=u-dongguan&seat=office',
    ],
    [
      'who sits where, to a reviewer, whose union looks after its own',
      { seat: 'reviewer:u-dongguan', subjectId: null, aboutSeat: { role: 'office' } },
      'packages/papers/pages/people/index?seat=reviewer%3Au-dongguan',
    ],
    [
      'an answer to 投诉建议, to whoever sent it',
      { seat: 'contact:e001', subjectId: null, feedback: { kind: 'own', feedbackId: 'f1' } },
      'packages/papers/pages/own-feedback/index?id=f1&seat=contact%3Ae001',
    ],
    ['what was kept before seats were noted', { subjectId: 'c2026-e001' }, 'pages/inbox/index'],
  ] as const)('%s', (_what, message, page) => {
    expect(openedPage(message)).toBe(page)
  })

  test('so it is sent', async () => {
    await subscribe('contact-1', 1)
    await fire('12-15')
    expect((await sentTo('contact-1')).map(({ page }) => page)).toEqual([
      'pages/home/index?id=c2026-e001&seat=contact%3Ae001',
    ])
  })
})

test('every address is that of a page that there is', () => {
  const known = PAGES.map((page) => pageUrl(page))
  const subjects = ['c2026-e001', 'c2026-e001-stage', null]
  const lists = [undefined, 'ledger', 'nominations', 'worklist'] as const
  for (const role of ['contact', 'reviewer', 'office'] as const)
    for (const subjectId of subjects)
      for (const list of lists) {
        const address = addressOf({ subjectId, ...(list ? { list: { list, cycleId: 'c2026' } } : {}) }, role)
        if (address !== null) expect(known).toContain(address.split('?')[0])
      }
})
