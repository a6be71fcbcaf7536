import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { getInstant } from '@/domain/calendar/instant'
import type { Photo } from '@/domain/evidence/photo'
import { evidenceHandlers } from '../../cloudfunctions/api/handlers/evidence'
import type { Call } from '../../cloudfunctions/_host/call'
import { openStores, type Stores } from '../../cloudfunctions/_store/stores'
import { TENTH_OF_JANUARY } from './support/opening'
import { png } from './support/pictures'
import { FIRST_OF_DECEMBER, startWorld, type World } from './support/world'

const MINE = 'c2026-e001'
const NO = 8
const PLACE = { assessmentId: MINE, no: NO, photoId: 'a'.repeat(32), type: 'png' } as const
const SENT = { ...PLACE, caption: '签到表', original: 'png' } as const

let world: World
let stores: Stores
beforeEach(async () => {
  world = await startWorld()
  Object.assign(process.env, world.emulator.sdkEnvironment())
  stores = openStores()
})
afterEach(() => world.end())

const contact = () => world.as('contact-1')
const partNow = async () => {
  const part = (await stores.assessments.findPart({ openId: 'contact-1' }, MINE, NO))?.assessment
  if (!part) throw new Error('the form is not there')
  return part
}

const upload = async (original: boolean): Promise<void> => {
  const { url, headers } = await contact().does('evidence.prepareUpload', {
    ...PLACE,
    ...(original ? { original } : {}),
  })
  await fetch(url, { method: 'PUT', headers, body: new Uint8Array(png(original ? 40 : 8)) })
}

/** Attaches the photo while something else happens: after it was found that it may, and before it is written down. */
const attachWhile = async (happens: () => Promise<unknown>) => {
  let first = true
  const read: Stores['files']['read'] = async (...asked) => {
    if (first) await happens()
    first = false
    return stores.files.read(...asked)
  }
  const call = { asking: { openId: 'contact-1' }, now: getInstant(FIRST_OF_DECEMBER.getTime()) }
  const during = { ...call, stores: { ...stores, files: { ...stores.files, read } } } as unknown as Call
  return evidenceHandlers['evidence.attach']({ ...SENT, name: '' }, during)
}

/** Which of the photo and its original lie where they are kept. */
const kept = async (): Promise<readonly boolean[]> => {
  const { revision } = await partNow()
  const paths = ['', '-original'].map((beside) => `evidence/${MINE}/${NO}/${revision}/${PLACE.photoId}${beside}.png`)
  const found: boolean[] = []
  for (const path of paths)
    found.push((await stores.files.read(await stores.files.fileIdOf(path), 1_000_000)) !== undefined)
  return found
}

const nineOthers = async (): Promise<void> => {
  const part = await partNow()
  for (let index = 1; index <= 9; index += 1) {
    const other = { photoId: String(index), fileId: 'f', sha256: '', bytes: 1, type: 'png', caption: '' } as Photo
    await stores.assessments.addPhoto(part, NO, other, 9)
  }
}
const archived = async (): Promise<void> => {
  await world.emulator.clock.set(TENTH_OF_JANUARY)
  const cycleId = cycleIdOf(MINE)
  const { cycle, unfinished } = await world.as('office').does('cycle.closing', { cycleId })
  await world.as('office').does('cycle.archive', { cycleId, seenRevision: cycle.revision, confirmed: unfinished })
}
const twin = () => contact().does('evidence.attach', SENT)

beforeEach(async () => {
  await upload(false)
  await upload(true)
})

test.each([
  ['nine others were attached meanwhile', nineOthers, 'photo_limit'],
  ['the year was archived meanwhile', archived, 'cycle_archived'],
])('of a photo that is refused because %s nothing stays', async (_case, happens, refused) => {
  expect(await attachWhile(happens)).toMatchObject({ refused })
  expect(await kept()).toEqual([false, false])
})

test('a photo that the same request attached meanwhile is answered with it, and stays with its original', async () => {
  expect(await attachWhile(twin)).toMatchObject({ photo: { photoId: PLACE.photoId, caption: '签到表' } })
  expect(await kept()).toEqual([true, true])
})

test('and stays where the year was archived right behind it', async () => {
  const both = async () => {
    await twin()
    await archived()
  }
  expect(await attachWhile(both)).toMatchObject({ refused: 'cycle_archived' })
  expect(await kept()).toEqual([true, true])
})
