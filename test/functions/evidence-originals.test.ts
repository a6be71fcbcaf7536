import { sha256Of } from '../../cloudfunctions/_store/digest'
import { enterpriseScope, packaging, unzip } from './support/packages'
import { png, pngWithPlace } from './support/pictures'
import { READY, rounds } from './support/rounds'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { load } = rounds(() => world)
const { start, finish, fetchPart } = packaging(() => world)
const contact = () => world.as('contact-2')
const PLACE = { assessmentId: READY, no: 8, photoId: 'a'.repeat(32), type: 'png' } as const

const put = async (bytes: Buffer, original: boolean) => {
  const { url, headers } = await contact().does('evidence.prepareUpload', {
    ...PLACE,
    ...(original ? { original } : {}),
  })
  await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
}
const attach = () => contact().does('evidence.attach', { ...PLACE, caption: '签到表', original: 'png' })
const attached = async () => (await load('contact-2')).assessment.evidence[8]

describe('an original that may not be kept is left out, and its photo counts all the same', () => {
  test.each([
    ['that was never sent', undefined],
    ['of more than 10 MB', Buffer.concat([png(8), Buffer.alloc(10 * 1024 * 1024)])],
    ['that still says where it was taken', pngWithPlace()],
    ['that is no picture', Buffer.from('MZ and more of it')],
  ])('%s', async (_case, original) => {
    await put(png(8), false)
    if (original) await put(original, true)
    const { photo } = await attach()
    expect(photo.original).toBeUndefined()
    expect(await attached()).toHaveLength(1)
  })
})

test('an original is kept for the package, under the name that the papers say, and what is shown stays small', async () => {
  const [small, large] = [png(8), png(40)]
  await put(small, false)
  await put(large, true)
  const { photo } = await attach()
  expect(photo).toMatchObject({ bytes: small.length, original: { bytes: large.length, sha256: sha256Of(large) } })
  const { links } = await contact().does('evidence.links', { assessmentId: READY, nos: [8] })
  const shown = Buffer.from(await (await fetch(encodeURI(links[0]?.url ?? ''))).arrayBuffer())
  expect(shown.equals(small)).toBe(true)

  const { packageId } = await start('contact-2', enterpriseScope())
  await finish('contact-2', packageId)
  const files = await unzip(await fetchPart('contact-2', packageId, 0))
  const [, packed] = [...files].find(([path]) => path.endsWith('08-1 签到表.png')) ?? []
  expect(packed?.equals(large)).toBe(true)
})

test('a photo that is taken off takes its original with it', async () => {
  await put(png(8), false)
  await put(png(40), true)
  const { photo } = await attach()
  const { type: _type, ...place } = PLACE
  await contact().does('evidence.remove', place)
  Object.assign(process.env, world.emulator.sdkEnvironment())
  const files = packaging(() => world).files()
  expect(await files.read(photo.original?.fileId ?? '', 1_000_000)).toBeUndefined()
  expect(await files.read(photo.fileId, 1_000_000)).toBeUndefined()
})
