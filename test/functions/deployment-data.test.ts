import { getInstant } from '@/domain/calendar/instant'
import { formatCode } from '@/domain/people/invitation'
import { findCode } from '../../cloudfunctions/_host/invitation-code'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { deploymentDocuments, officeInvitation } from '../../deployment/documents'
import { FIRST_OF_DECEMBER, FUNCTION_ENV, startWorld, type World } from './support/world'

const NOW = getInstant(FIRST_OF_DECEMBER.getTime())
const invitation = officeInvitation(FUNCTION_ENV.INVITATION_SECRET, { requestId: 'a'.repeat(24), name: '周办' }, NOW)
const documents = { ...deploymentDocuments(NOW), invitations: [invitation.document] }
const CODE = invitation.code

let world: World
beforeAll(async () => {
  world = await startWorld(FIRST_OF_DECEMBER, {})
  await world.insert({ ...documents })
})
afterAll(() => world.end())

test('the first invitation binds the first person of the office, once', async () => {
  const officer = world.as('first-officer')
  expect(await officer.does('invitation.preview', { code: CODE })).toMatchObject({
    role: 'office',
    seatName: '省产改办',
    inviteeName: '周办',
  })
  await officer.does('invitation.accept', { code: formatCode(CODE).toLowerCase(), name: '周办' })

  const session = await officer.does('session.get', {})
  expect(session.person).toMatchObject({ name: '周办', seat: { role: 'office' } })
  expect(session.cycle).toMatchObject({ cycleId: 'c2026', openOn: '2026-10-30', deadlineOn: '2026-12-15' })
  expect(await world.as('somebody-else').isRefused('invitation.accept', { code: CODE, name: '别人' })).toMatchObject({
    refused: 'invitation_used',
  })
})

test('that person finds the 100 enterprises untouched, 66 with a suggestion and 34 to be routed, and invites from there', async () => {
  const officer = world.as('first-officer')
  const first = await officer.does('routing.list', { tab: 'suggested', search: '', offset: 0 })
  expect(first.counts).toEqual({ suggested: 66, unrouted: 34, routed: 0 })
  const { issued } = await officer.does('invitation.issue', {
    seats: [{ seat: { role: 'contact', enterpriseId: 'e001' }, inviteeName: '张一' }],
  })
  const contact = world.as('first-contact')
  await contact.does('invitation.accept', { code: issued[0]?.code ?? '', name: '张一' })
  expect(await contact.does('session.get', {})).toMatchObject({ assessmentId: 'c2026-e001' })
})

test('the code itself is in none of the documents', () => {
  expect(JSON.stringify(documents)).not.toContain(CODE)
})

test('another invitation is another document with another code, and the secret shows either again', () => {
  const { INVITATION_SECRET: secret } = FUNCTION_ENV
  const other = officeInvitation(secret, { requestId: 'b'.repeat(24), name: '周办' }, NOW)
  expect(other.document._id).not.toBe(invitation.document._id)
  expect(other.code).not.toBe(CODE)
  for (const { document, code } of [invitation, other]) expect(findCode([secret], document)).toBe(formatCode(code))
})

test('nothing of it is a sample, and every collection is one that the deployment creates', () => {
  expect(JSON.stringify(documents)).not.toMatch(/示例|local-|sample/)
  const names: readonly string[] = manifest.collections.map(({ name }) => name)
  expect(Object.keys(documents).filter((name) => !names.includes(name))).toEqual([])
})
