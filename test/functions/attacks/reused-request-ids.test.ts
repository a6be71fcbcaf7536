import { contract, type ActionName } from '@/contract/contract'
import { assessment } from '../support/standing'
import { newRequest, startWorld, type World } from '../support/world'
import { writes } from '../support/writes'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const WRITES = writes(() => world)
const refused = { outcome: 'refused', refusal: { refused: 'request_id_reused' } }

/** Somebody with the very seat of another person, or a stranger beside a stranger. */
const colleagueOf = async (openId: string): Promise<string> => {
  const [document] = await world.read<{ _id: string }>('people', { _id: openId })
  if (document) await world.insert({ people: [{ ...document, _id: 'colleague', personId: 'p-colleague' }] })
  return 'colleague'
}

test('there is a row for every write of the contract', () => {
  const known = (Object.keys(contract) as ActionName[]).filter((name) => contract[name].kind === 'write')
  expect([...new Set(WRITES.map(({ action }) => action))].sort()).toEqual(known.sort())
})

describe('a request id is bound to what it was first used for', () => {
  test.each(WRITES)('$action by $by', async ({ action, by, prepare, other }) => {
    const input = await prepare()
    const request = newRequest()
    expect(await world.as(by).ask(action, input, request)).toMatchObject({ outcome: 'done' })
    expect(await world.as(by).ask(action, other(input), request)).toMatchObject(refused)
    expect(await world.as(await colleagueOf(by)).ask(action, input, request)).toMatchObject(refused)
    expect(await world.as(by).ask(action, input, request)).toMatchObject({ outcome: 'done' })
    // Nobody is left with what says that it was begun and of which it is not known whether it was done.
    await world.told()
    expect(await world.read('audit', { outcome: 'begun' })).toEqual([])
  })
})

test('one action’s id is no other’s', async () => {
  const request = newRequest()
  await world.as('office').does('inbox.feedback', { text: '字太小' }, request)
  const union = { name: '某产业工会', kind: 'industry' } as const
  expect(await world.as('office').ask('oversight.addUnion', union, request)).toMatchObject(refused)
})

test('no phone can send the id under which a part of a list is done', async () => {
  const request = newRequest()
  await world.as('office').does('routing.confirm', { enterpriseIds: ['e004'] }, request)
  await world
    .as('office')
    .does('routing.assign', { enterpriseId: 'e004', unionId: 'u-dongguan', reason: '改派' }, `${request}-e004`)
  const { outline } = await world.as('office').does('oversight.enterprise', { enterpriseId: 'e004' })
  expect(outline.unionId).toBe('u-dongguan')
})

describe('an invitation’s code stands under its own label alone', () => {
  const contact = { seat: { role: 'contact', enterpriseId: 'e004' }, inviteeName: '' } as const
  const office = { seat: { role: 'office' }, inviteeName: '' } as const

  test('even once the clock has forgotten what the request’s id was used for', async () => {
    const request = newRequest()
    await world.as('office').does('invitation.issue', { seats: [contact] }, request)
    await world.emulator.clock.set(new Date('2027-02-01T01:37:00Z'))
    await world.emulator.fireTimer('deadline')
    expect(await world.read('requests')).toEqual([])
    expect(await world.as('office').ask('invitation.issue', { seats: [office] }, request)).toMatchObject(refused)
  })

  test('and repeated it is the same code', async () => {
    const request = newRequest()
    const first = await world.as('office').does('invitation.issue', { seats: [contact, office] }, request)
    expect(await world.as('office').does('invitation.issue', { seats: [contact, office] }, request)).toEqual(first)
    expect(new Set(first.issued.map(({ code }) => code)).size).toBe(2)
  })
})

describe('what was kept before digests were is judged as before', () => {
  test('an answer by its request’s id', async () => {
    const requestId = newRequest()
    const kept = { narrative: '成立了领导小组', selfScore: 5, facts: {}, revision: 1, savedBy: 'p-contact-6' }
    await world.insert({
      people: [
        {
          ...(await world.read<object>('people', { _id: 'contact-1' }))[0],
          _id: 'c6',
          personId: 'p6',
          enterpriseId: 'e006',
        },
      ],
      assessments: [assessment(6, 'u-dongguan', { answers: { 1: { ...kept, savedAt: 0, requestId } as never } })],
    })
    const { narrative, selfScore, facts } = kept
    const input = { assessmentId: 'c2026-e006', no: 1, seenRevision: 0, narrative, selfScore, facts }
    expect(await world.as('c6').does('assessment.saveAnswer', input, requestId)).toMatchObject({
      answer: { revision: 1 },
    })
  })

  test('a journal entry by its action, person and subject', async () => {
    const _id = newRequest()
    const answer = { state: 'revoked' }
    await world.insert({
      journal: [{ _id, action: 'invitation.revoke', personId: 'p-office', at: 0, subject: 'i-1', answer }],
    })
    expect(await world.as('office').does('invitation.revoke', { invitationId: 'i-1' }, _id)).toEqual(answer)
  })
})
