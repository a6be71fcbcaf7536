import { NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { contract, type ActionInput, type ActionName } from '@/contract/contract'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const WHO = {
  contact: 'contact-1',
  reviewer: 'reviewer-dg',
  office: 'office',
  stranger: 'stranger',
  former: 'former',
} as const
type Who = keyof typeof WHO

const INPUTS: { readonly [Name in ActionName]?: ActionInput<Name> } = {
  'worklist.page': { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 },
  'worklist.nudged': { assessmentIds: ['c2026-e001'] },
  'unreached.list': { offset: 0 },
  'unreached.link': {},
  'unreached.phoned': { rowId: 'nobody:contact:e001:c2026-e001' },
  'worklist.extensionRequests': { offset: 0 },
  'worklist.nudge': { assessmentIds: ['c2026-e001'] },
  'oversight.progress': {},
  'totals.year': {},
  'review.present': { assessmentId: 'c2026-e001' },
  'review.markSeen': { assessmentId: 'c2026-e001', round: 1, nos: [8], seen: true },
  'review.keepLetter': { assessmentId: 'c2026-e001', round: 1, rectifyBy: getPlainDate('2026-12-20'), note: '' },
  'phrase.list': {},
  'phrase.save': { of: 'own', seenRevision: 0, phrases: [] },
  'list.look': { list: 'enterprises', cycleId: 'c2026', seen: [] },
  'list.saveView': {
    ...{ list: 'worklist', name: '每天先看', search: '', placeName: '', order: null, changed: false },
    shown: { by: 'tab', unionId: 'u-dongguan', tab: 'waiting' },
  },
  'list.removeView': { viewId: 'v-1' },
  'totals.own': { assessmentId: 'c2026-e001' },
  'oversight.waitingUnions': { matter: 'review', offset: 0 },
  'oversight.nudgeUnions': { matter: 'review', unionIds: ['u-dongguan'] },
  'oversight.nudgedUnions': { matter: 'review', unionIds: ['u-dongguan'] },
  'oversight.receivable': { tab: 'waiting', search: '', offset: 0 },
  'oversight.enterprises': { filter: 'all', search: '', offset: 0 },
  'oversight.enterprise': { enterpriseId: 'e001' },
  'oversight.unions': {},
  'oversight.addUnion': { name: '新的工会', kind: 'industry' },
  'oversight.people': {},
  'people.list': { search: '', offset: 0 },
  'union.list': { search: '', offset: 0 },
  'union.rename': { unionId: 'u-dongguan', seenName: '东莞市总工会', name: '东莞市工会联合会' },
  'union.setTelephone': { unionId: 'u-dongguan', telephone: '0769-22223333' },
  'union.mergerPreview': { unionId: 'u-dongguan', intoId: 'u-shenzhen' },
  'union.merge': {
    ...{ unionId: 'u-dongguan', intoId: 'u-shenzhen', reason: '机构合并', keepsReviewers: true, seenYears: ['c2026'] },
    seen: { enterprises: 2, openForms: 2, reviewers: 1, places: 0, nominations: 0, invitations: 0 },
  },
  'people.handOver': { personId: 'p-contact-2', seat: 'contact:e002', to: 'p-contact-3', reason: '已调离' },
  'people.telephone': { of: 'enterprise', enterpriseId: 'e001' },
  ...{ 'people.ownTelephone': {}, 'people.setTelephone': { telephone: '' } },
  ...{ 'people.ownData': {}, 'people.eraseOwn': { kinds: ['own'] as const } },
  'oversight.unbind': { personId: 'p-contact-2', reason: '已调离' },
  'routing.list': { tab: 'suggested', search: '', offset: 0 },
  'routing.confirm': { enterpriseIds: ['e004'] },
  'routing.assign': { enterpriseId: 'e005', unionId: 'u-dongguan', reason: '' },
  'routing.assignMany': { unionId: 'u-dongguan', seen: [{ assessmentId: 'c2026-e005', seenRevision: 0 }] },
  'enterprise.leave': { enterpriseId: 'e003', kind: 'removed', reason: '迁往外省' },
  'enterprise.rejoin': { enterpriseId: 'e003', reason: '迁回本省' },
  'cycle.configure': {
    seenRevision: 1,
    openOn: getPlainDate('2026-11-01'),
    deadlineOn: getPlainDate('2026-12-20'),
    scoreStep: 0.5,
    bonusPoints: null,
  },
  'cycle.open': { openOn: getPlainDate('2027-11-01'), deadlineOn: getPlainDate('2027-12-15') },
  'cycle.withdraw': { cycleId: 'c2037', seenRevision: 1 },
  'cycle.preview': {},
  'cycle.holidays': {},
  'cycle.closing': { cycleId: 'c2026' },
  'cycle.leftOpen': { cycleId: 'c2026', kind: 'waiting', offset: 0 },
  'cycle.archive': { cycleId: 'c2026', seenRevision: 1, confirmed: NOTHING_UNFINISHED },
  'edition.get': { version: '2023-10' },
  'edition.list': {},
  'edition.loadDraft': { draftId: 'd'.repeat(24) },
  'edition.correct': {
    ...{ draftId: 'd'.repeat(24), seenRevision: 1 },
    correction: { kind: 'row', at: 0, no: 1, wording: '工作方案情况（5分）', points: 5, example: '', follows: null },
  },
  'edition.discard': { draftId: 'd'.repeat(24), seenRevision: 1 },
  'edition.confirm': { draftId: 'd'.repeat(24), seenRevision: 1, source: '粤产改办〔2027〕8号' },
  'invitation.issue': { seats: [{ seat: { role: 'office' }, inviteeName: '新同事' }] },
  'invitation.list': { offset: 0 },
  'invitation.revoke': { invitationId: 'nothing' },
  'invitation.revokeSeats': { seats: [{ role: 'contact', enterpriseId: 'e004' }] },
  'invitation.seats': { role: 'contact', state: 'all', search: '', offset: 0 },
  'message.check': { kind: 'deadline' },
  'message.ofEnterprise': { enterpriseId: 'e001', offset: 0 },
  'message.ofPerson': { personId: 'p-contact-2', offset: 0 },
  'message.ofDay': { on: getPlainDate('2026-12-01'), offset: 0 },
  'message.days': {},
  'health.look': {},
  'feedback.list': { state: 'open', after: null },
  'feedback.own': { after: null },
  'feedback.close': { feedbackId: 'f'.repeat(32), answer: '下一版改' },
  'audit.list': { after: null },
  'audit.own': { after: null },
  'inbox.list': { offset: 0 },
  'inbox.templates': {},
  'inbox.markRead': { messageIds: [] },
  'inbox.subscribed': { kinds: ['todo'] },
  'inbox.feedback': { text: '字再大些' },
}

const EVERYBODY: readonly Who[] = ['contact', 'reviewer', 'office']

const MAY: Readonly<Record<string, readonly Who[]>> = {
  'worklist.page': ['reviewer', 'office'],
  'totals.year': ['reviewer', 'office'],
  'review.present': ['reviewer', 'office'],
  'review.markSeen': ['reviewer', 'office'],
  'review.keepLetter': ['reviewer', 'office'],
  'phrase.list': ['reviewer', 'office'],
  'phrase.save': ['reviewer', 'office'],
  'list.look': ['reviewer', 'office'],
  'list.saveView': ['reviewer', 'office'],
  'list.removeView': ['reviewer', 'office'],
  'totals.own': ['contact'],
  'worklist.nudged': ['reviewer', 'office'],
  'unreached.list': ['reviewer', 'office'],
  'unreached.link': ['reviewer', 'office'],
  'unreached.phoned': ['reviewer', 'office'],
  'worklist.extensionRequests': ['reviewer', 'office'],
  'worklist.nudge': ['reviewer', 'office'],
  'edition.get': ['contact', 'reviewer', 'office'],
  'union.setTelephone': ['reviewer', 'office'],
  'people.handOver': ['reviewer', 'office'],
  'oversight.unbind': ['reviewer', 'office'],
  ...{ 'people.list': EVERYBODY, 'people.telephone': EVERYBODY, 'people.ownTelephone': EVERYBODY },
  ...{ 'people.setTelephone': EVERYBODY, 'people.ownData': EVERYBODY, 'people.eraseOwn': EVERYBODY },
  'message.check': ['contact', 'reviewer', 'office'],
  'message.ofEnterprise': ['reviewer', 'office'],
  'message.ofPerson': ['reviewer', 'office'],
  'audit.own': ['contact', 'reviewer', 'office'],
  'feedback.own': ['contact', 'reviewer', 'office'],
  'inbox.list': ['contact', 'reviewer', 'office'],
  'inbox.templates': ['contact', 'reviewer', 'office'],
  'inbox.markRead': ['contact', 'reviewer', 'office'],
  'inbox.subscribed': ['contact', 'reviewer', 'office'],
  'inbox.feedback': ['contact', 'reviewer', 'office'],
}

test('every other action × every role is allowed exactly where the table says', async () => {
  for (const [action, input] of Object.entries(INPUTS) as Array<[ActionName, object]>)
    for (const who of Object.keys(WHO) as Who[]) {
      const reply = await world
        .as(WHO[who])
        .sends(contract[action].kind === 'write' ? { action, requestId: newRequest(), input } : { action, input })
      const may = (MAY[action] ?? ['office']).includes(who)
      const refusedForWho =
        reply.outcome === 'refused' &&
        ['not_permitted', 'not_bound', 'seat_revoked', 'other_union'].includes(reply.refusal.refused)
      expect(`${action} by ${who}: ${refusedForWho ? 'refused' : 'allowed'}`).toBe(
        `${action} by ${who}: ${may ? 'allowed' : 'refused'}`,
      )
      expect(reply.outcome).not.toBe('outage')
    }
})

test('every action of the contract stands in a table of who may', () => {
  const elsewhere = ['invitation.preview', 'invitation.accept', 'edition.read', 'invitation.export']
  elsewhere.push('unreached.export', 'worklist.export', 'message.export', 'audit.export')
  // Each of these nouns has a table of its own, in the test of its name.
  const nouns = ['assessment', 'evidence', 'quota', 'nomination', 'report', 'ledger', 'stamp', 'form', 'document']
  nouns.push('earlier', 'likeness', 'colleagues', 'roster', 'package', 'wordForm', 'pairing', 'session')
  const missing = Object.keys(contract).filter(
    (action) => !(action in INPUTS) && !elsewhere.includes(action) && !nouns.includes(action.split('.')[0] ?? ''),
  )
  expect(missing).toEqual([])
})

test('progress counts every enterprise once, by union and by state', async () => {
  await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
  const progress = await world.as('office').does('oversight.progress', {})
  expect(progress.total).toMatchObject({ unstarted: 3, draft: 1, submitted: 1, endorsed: 0 })
  expect(progress).toMatchObject({ unrouted: 2, suggested: 1 })
  expect(progress.unions).toMatchObject([
    { unionId: 'u-shenzhen', counts: { unstarted: 1 } },
    { unionId: 'u-dongguan', counts: { unstarted: 1, submitted: 1 } },
  ])
})

test('a union is added once, and its name is not taken twice', async () => {
  const add = (name: string) => world.as('office').ask('oversight.addUnion', { name, kind: 'industry' })
  expect(await add('省机械工会')).toMatchObject({ outcome: 'done' })
  expect(await add('省机械工会')).toMatchObject({ refusal: { refused: 'union_name_taken' } })
})
