import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const issue = async (requestId = newRequest()) => {
  const { issued } = await world
    .as('office')
    .does(
      'invitation.issue',
      { seats: [{ seat: { role: 'contact', enterpriseId: 'e004' }, inviteeName: '新填报人' }] },
      requestId,
    )
  const [invitation] = issued
  if (!invitation) throw new Error('nothing was issued')
  return invitation
}
const accept = (openId: string, code: string) => world.as(openId).ask('invitation.accept', { code, name: '新填报人' })

test('a code binds one person once, to one enterprise', async () => {
  const { code, seatName } = await issue()
  expect(await world.as('newcomer').does('invitation.preview', { code })).toMatchObject({ role: 'contact', seatName })
  expect(await accept('newcomer', code)).toMatchObject({ outcome: 'done', value: { seatName } })
  const session = await world.as('newcomer').does('session.get', {})
  expect(session).toMatchObject({
    person: { name: '新填报人', seat: { role: 'contact', enterpriseId: 'e004' } },
    assessmentId: 'c2026-e004',
  })
  expect(await accept('another', code)).toMatchObject({ refusal: { refused: 'invitation_used' } })
})

test('a code is forgiven its small letters, blanks and missing hyphens, and fits into a scene', async () => {
  const { code } = await issue()
  expect(code.length).toBeLessThanOrEqual(32)
  const typed = ` ${code.toLowerCase().replace(/-/g, ' ')} `
  expect(await accept('newcomer', typed)).toMatchObject({ outcome: 'done' })
})

test('only the hash of a code is kept', async () => {
  const { code } = await issue()
  const kept = JSON.stringify(await world.read('invitations')) + JSON.stringify(await world.read('journal'))
  expect(kept).not.toContain(code)
  expect(kept).not.toContain(code.replace(/-/g, ''))
})

test('a repeated request shows the same code and issues none twice', async () => {
  const request = newRequest()
  expect((await issue(request)).code).toBe((await issue(request)).code)
  expect(await world.read('invitations')).toHaveLength(1)
})

describe('binding is refused', () => {
  test('with a code that never was', async () => {
    expect(await accept('newcomer', 'AAAA-BBBB-CCCC')).toMatchObject({ refusal: { refused: 'invitation_unknown' } })
  })

  test('with a revoked code', async () => {
    const { code, invitationId } = await issue()
    await world.as('office').does('invitation.revoke', { invitationId })
    expect(await accept('newcomer', code)).toMatchObject({ refusal: { refused: 'invitation_revoked' } })
  })

  test('with an expired code', async () => {
    const { code } = await issue()
    await world.emulator.clock.set(new Date('2027-01-05T02:00:00Z'))
    expect(await accept('newcomer', code)).toMatchObject({ refusal: { refused: 'invitation_expired' } })
  })

  test('to all but one of many who use the same code at once', async () => {
    const { code } = await issue()
    const replies = await Promise.all(Array.from({ length: 6 }, (_, index) => accept(`newcomer-${index}`, code)))
    expect(replies.filter((reply) => reply.outcome === 'done')).toHaveLength(1)
    expect(await world.read('people', { enterpriseId: 'e004' })).toHaveLength(1)
  })
})

test('the same tap sent twice binds once and says yes twice', async () => {
  const { code } = await issue()
  const request = newRequest()
  const input = { code, name: '新填报人' }
  const first = await world.as('newcomer').does('invitation.accept', input, request)
  expect(await world.as('newcomer').does('invitation.accept', input, request)).toEqual(first)
})

test('unbinding ends what a person may do, and the next one can be invited', async () => {
  await world.as('office').does('oversight.unbind', { personId: 'p-contact-1', reason: '已调离' })
  expect(await world.as('contact-1').isRefused('assessment.load', { assessmentId: 'c2026-e001' })).toMatchObject({
    refused: 'seat_revoked',
  })
  const { code } = await issue()
  expect(await accept('contact-1', code)).toMatchObject({ outcome: 'done' })
  expect((await world.as('contact-1').does('session.get', {})).assessmentId).toBe('c2026-e004')
})
