import readXlsxFile from 'read-excel-file/node'
import type { Reply } from '@/contract/envelope'
import { proofOf } from '../../cloudfunctions/_host/own-call'
import type { PersonDocument } from '../../cloudfunctions/_store/joined-read'
import { documents } from './support/documents'
import { newRequest } from './support/new-request'
import { startWorld, type World } from './support/world'

const [OLD, NEW] = ['kold0123456789abcdef', 'knew0123456789abcdef']
const own: { env: Record<string, string> } = { env: {} }

let world: World
beforeEach(async () => {
  own.env = { INVITATION_SECRET: OLD }
  world = await startWorld(undefined, undefined, own)
})
afterEach(() => world.end())

/** The functions go on with another secret, as after a deployment. */
const deployWith = async (env: Record<string, string>): Promise<void> => {
  await world.told()
  own.env = env
  await world.restart()
}
const BOTH = { INVITATION_SECRET: NEW, INVITATION_SECRET_BEFORE: OLD }
const NEW_ALONE = { INVITATION_SECRET: NEW }

const seatOf = (enterpriseId: string) => ({ role: 'contact', enterpriseId }) as const
const issueOf = (enterpriseId: string, requestId = newRequest()) =>
  world
    .as('office')
    .does('invitation.issue', { seats: [{ seat: seatOf(enterpriseId), inviteeName: '新来的' }] }, requestId)
const issue = async (enterpriseId: string, requestId?: string): Promise<string> =>
  (await issueOf(enterpriseId, requestId)).issued[0]?.code ?? ''
const accept = (openId: string, code: string) => world.as(openId).ask('invitation.accept', { code, name: '甲' })
const listedCodes = async (...places: readonly string[]) => {
  const asked = { format: 'xlsx' as const, role: 'contact' as const, places: [...places] }
  const { url } = await documents(() => world).made('office', 'invitation.export', asked)
  const [sheet] = await readXlsxFile(Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer()))
  return (sheet?.data ?? []).slice(1).map((row) => row[4])
}
const ownCall = async (secret: string) => {
  const asked = { events: ['made-up'], papers: [] }
  return (await world.emulator.invoke('deadline', { ...asked, proof: proofOf(secret, asked) })) as Reply
}

describe('a code that was made with the secret before', () => {
  test('binds, while both are known and once the old one is gone', async () => {
    const [first, second] = [await issue('e002'), await issue('e004')]
    await deployWith(BOTH)
    expect(await accept('newcomer', first)).toMatchObject({ outcome: 'done' })
    await deployWith(NEW_ALONE)
    expect(await accept('another', second)).toMatchObject({ outcome: 'done' })
  })

  test('is listed beside those that are made with the new one; without the old one it is listed as one that cannot be', async () => {
    const first = await issue('e002')
    await deployWith(BOTH)
    const second = await issue('e004')
    expect(await listedCodes('e002', 'e004')).toEqual([first, second])
    await deployWith(NEW_ALONE)
    expect(await listedCodes('e002', 'e004')).toEqual([expect.not.stringMatching(first), second])
  })

  test('is shown again to whoever repeats the request; without the old one that is refused, and no other code is made', async () => {
    const request = newRequest()
    const first = await issue('e002', request)
    await deployWith(BOTH)
    expect(await issue('e002', request)).toBe(first)
    await deployWith(NEW_ALONE)
    const input = { seats: [{ seat: seatOf('e002'), inviteeName: '新来的' }] }
    expect(await world.as('office').isRefused('invitation.issue', input, request)).toMatchObject({
      refused: 'request_id_reused',
    })
    expect(await world.read('invitations')).toHaveLength(1)
  })
})

test('functions know one another while one of them has yet to be told, and by the new one alone in the end', async () => {
  expect(await ownCall(NEW)).toMatchObject({ outcome: 'refused' })
  await deployWith(BOTH)
  for (const secret of [OLD, NEW]) expect(await ownCall(secret)).toMatchObject({ outcome: 'done' })
  await deployWith(NEW_ALONE)
  expect(await ownCall(OLD)).toMatchObject({ outcome: 'refused' })
  expect(await ownCall(NEW)).toMatchObject({ outcome: 'done' })
})

describe('somebody stays who they are', () => {
  const idsOf = async (openId: string) =>
    new Set(
      (await world.read<PersonDocument>('people'))
        .filter((each) => (each.openId ?? each._id) === openId)
        .map(({ personId }) => personId),
    )

  test('in a further seat, and in one that they come back to, whatever the secret is', async () => {
    await accept('newcomer', await issue('e002'))
    const before = await idsOf('newcomer')
    expect(before.size).toBe(1)
    await deployWith(NEW_ALONE)
    await accept('newcomer', await issue('e004'))
    expect(await idsOf('newcomer')).toEqual(before)
    const [personId = ''] = before
    await world.as('office').does('oversight.unbind', { personId, seat: 'contact:e002', reason: '换人' })
    await accept('newcomer', await issue('e002'))
    expect(await idsOf('newcomer')).toEqual(before)
  })

  test('when they open a code once more: nobody is told of a second person, but where there is one', async () => {
    const told = async () =>
      (await world.read<{ _id: string }>('journal')).filter(({ _id }) => _id.includes('opened-')).length
    const code = await issue('e002')
    await world.as('newcomer').does('invitation.preview', { code })
    await deployWith(BOTH)
    await world.as('newcomer').does('invitation.preview', { code })
    expect(await told()).toBe(0)
    await accept('newcomer', await issue('e004'))
    await world.as('newcomer').does('invitation.preview', { code })
    expect(await told()).toBe(0)
    await world.as('another').does('invitation.preview', { code })
    expect(await told()).toBe(1)
  })
})
