import type { ActionInput } from '@/contract/contract'
import type { Seat } from '@/domain/people/person'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { ledgerStanding, ledgerSteps, FIRST } from './support/ledger'
import { DONGGUAN, nominating } from './support/nominating'
import { PARTIES, reporting } from './support/reporting'
import { READY, rounds } from './support/rounds'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert(ledgerStanding())
})
afterEach(() => world.end())

const { submit, endorse, seen } = rounds(() => world)
const ledger = ledgerSteps(() => world)
const reports = reporting(() => world)
const nominations = nominating(() => world)

const REVIEWER: Seat = { role: 'reviewer', unionId: DONGGUAN }
const OFFICE: Seat = { role: 'office' }
const rectifyBy = getPlainDate('2026-12-10')

/** The same person in another seat. */
const sitsNow = (openId: string, seat: Seat) => world.replace('people', person(openId, openId, seat))

test('a form is not endorsed, returned or opened for review by who submitted it', async () => {
  await submit('contact-2')
  await sitsNow('contact-2', REVIEWER)
  const own = world.as('contact-2')
  const target = { assessmentId: READY, seenRevision: await seen() }
  for (const refusal of [
    await own.isRefused('assessment.beginReview', target),
    await own.isRefused('assessment.endorse', { ...target, signerName: '李二' }),
    await own.isRefused('assessment.return', { ...target, rectifyBy, note: '' }),
  ])
    expect(refusal).toEqual({ refused: 'own_submission', with: null })
  expect((await endorse()).state).toBe('endorsed')
})

test('a form is not received or sent back by who submitted it', async () => {
  await submit('contact-2')
  await endorse()
  await sitsNow('contact-2', OFFICE)
  const own = world.as('contact-2')
  const target = { assessmentId: READY, seenRevision: await seen() }
  expect((await own.isRefused('assessment.receive', target)).refused).toBe('own_submission')
  expect((await own.isRefused('assessment.sendBack', { ...target, rectifyBy, note: '' })).refused).toBe(
    'own_submission',
  )
  expect((await world.as('office').does('assessment.receive', target)).state).toBe('received')
})

test.each([
  ['stage', 'contact-1', REVIEWER],
  ['summary', 'reviewer-dg', OFFICE],
] as const)('a report (%s) is not opened, returned or received by who submitted it', async (kind, writer, seat) => {
  const { reportId } = PARTIES[kind]
  await reports.write(kind)
  const { revision: seenRevision } = await world.as(writer).does('report.submit', { reportId, seenRevision: 0 })
  // Whoever took the writer's place may be somebody else.
  await sitsNow(writer, seat)
  await world.insert({ people: [person('another', '另一位', seat)] })
  const own = world.as(writer)
  const target = { reportId, seenRevision }
  for (const refusal of [
    await own.isRefused('report.open', target),
    await own.isRefused('report.return', { ...target, rectifyBy, note: '请补充' }),
    await own.isRefused('report.receive', target),
  ])
    expect(refusal.refused).toBe('own_submission')
  expect((await world.as('another').does('report.receive', target)).state).toBe('received')
})

test('an entry of the ledger is not confirmed or returned by who checked it', async () => {
  await ledger.check({ staff: '1300' }, 'contact-1')
  await sitsNow('contact-1', REVIEWER)
  const own = world.as('contact-1')
  expect((await own.isRefused('ledger.confirm', await ledger.target(FIRST))).refused).toBe('own_submission')
  expect((await own.isRefused('ledger.return', { ...(await ledger.target(FIRST)), note: '不对' })).refused).toBe(
    'own_submission',
  )
  expect((await ledger.confirm('reviewer-dg')).state).toBe('confirmed')
})

test('a list of nominees is not returned or decided on by who submitted it', async () => {
  await nominations.quota(2)
  await nominations.add('甲公司')
  await nominations.submit()
  await sitsNow('reviewer-dg', OFFICE)
  const own = world.as('reviewer-dg')
  const target = await nominations.target('provincial')
  expect((await own.isRefused('nomination.return', { ...target, note: '请重排' })).refused).toBe('own_submission')
  const file = await world.as('office').does('nomination.load', { unionId: DONGGUAN })
  const [item] = file.lists.provincial.items
  const verdict: ActionInput<'nomination.decide'> = {
    ...{ unionId: DONGGUAN, ledger: 'provincial', nominationId: item?.nominationId ?? '' },
    ...{ seenRevision: item?.revision ?? 0, verdict: 'confirmed', note: '' },
  }
  expect((await own.isRefused('nomination.decide', verdict)).refused).toBe('own_submission')
  expect(await world.as('office').ask('nomination.decide', verdict)).toMatchObject({ outcome: 'done' })
})

test('what was submitted before it was kept by whom is decided on as before', async () => {
  await submit('contact-2')
  const [kept] = await world.read<{ _id: string; submittedBy?: string }>('assessments', { _id: READY })
  const { submittedBy, ...before } = kept ?? { _id: READY }
  expect(submittedBy).toBe('p-contact-2')
  await world.replace('assessments', before)
  await sitsNow('contact-2', REVIEWER)
  const target = { assessmentId: READY, seenRevision: await seen(), signerName: '李二' }
  expect((await world.as('contact-2').does('assessment.endorse', target)).state).toBe('endorsed')
})
