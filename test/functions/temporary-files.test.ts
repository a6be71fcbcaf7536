import { uploadedPath } from '../../cloudfunctions/_store/files'
import { documents } from './support/documents'
import { ledgerStanding } from './support/ledger'
import { packaging } from './support/packages'
import { reporting, STAGE } from './support/reporting'
import { csv, rosters } from './support/rosters'
import { READY, rounds } from './support/rounds'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { made } = documents(() => world)
const { files } = packaging(() => world)
const { write } = reporting(() => world)
const { preview, upload } = rosters(() => world)

const HOUR = 3_600_000
/** Moves the clock on by some hours and lets the timer run. */
const after = async (hours: number) => {
  const { clock } = world.emulator
  await clock.set(new Date(clock.now().getTime() + hours * HOUR))
  return world.emulator.fireTimer('documents')
}
/** Links live by the machine's clock, which stands still here: what is behind one is gone when its object is. */
const isThere = async (url: string): Promise<boolean> => {
  const { status } = await fetch(encodeURI(url))
  expect([200, 404]).toContain(status)
  return status === 200
}

const HANDED_OUT: ReadonlyArray<readonly [string, () => Promise<string>]> = [
  [
    'the ledger, with telephone numbers',
    async () => {
      await world.insert(ledgerStanding())
      return (await made('reviewer-dg', 'ledger.export', { filter: 'all' })).url
    },
  ],
  [
    'a form',
    async () => {
      await rounds(() => world).submit()
      const form = { assessmentId: READY, format: 'docx', withPhotos: false } as const
      return (await made('reviewer-dg', 'form.export', form)).url
    },
  ],
  [
    'one’s own draft of a form',
    async () => {
      const form = { assessmentId: READY, format: 'pdf', withPhotos: false } as const
      return (await made('contact-2', 'form.export', form)).url
    },
  ],
  [
    'a report',
    async () => {
      await write('stage')
      return (await made('contact-1', 'report.export', { reportId: STAGE })).url
    },
  ],
  [
    'the rows of a roster that were not written',
    async () => {
      const { importId } = await preview(csv('序号,企业名称', '甲,新来的企业集团'))
      return (await made('office', 'roster.rejected', { importId })).url
    },
  ],
]

describe('what was handed out lies in storage for some hours', () => {
  test.each(HANDED_OUT)('%s', async (_what, handOut) => {
    const url = await handOut()
    await after(1)
    expect(await isThere(url)).toBe(true)
    await after(23)
    expect(await isThere(url)).toBe(false)
  })

  test('made again meanwhile, it is another file, with its own time', async () => {
    await world.insert(ledgerStanding())
    const make = () => made('office', 'ledger.export', { filter: 'all' })
    const first = await make()
    await after(2)
    const second = await make()
    await after(1)
    expect([await isThere(first.url), await isThere(second.url)]).toEqual([false, true])
  })
})

describe('what was handed in is thrown away within a day', () => {
  test('a roster that was previewed, with all that was read of it', async () => {
    await preview(csv('企业名称,联系电话', '新来的企业集团,0769-22000000'))
    const [kept] = await world.read<{ fileId: string }>('imports')
    const isKept = async () => (await files().read(kept?.fileId ?? '', 1_000_000)) !== undefined
    await after(23)
    expect([await isKept(), (await world.read('imports')).length]).toEqual([true, 1])
    await after(1)
    expect([await isKept(), (await world.read('imports')).length, (await world.read('import_pages')).length]).toEqual([
      ...[false, 0, 0],
    ])
  })

  test('a roster that was uploaded and never read', async () => {
    const uploaded = await upload(csv('企业名称', '新来的企业集团'))
    const fileId = await files().fileIdOf(uploadedPath('p-office', uploaded))
    expect(await files().read(fileId, 1_000_000)).toBeDefined()
    await after(24)
    expect(await files().read(fileId, 1_000_000)).toBeUndefined()
  })

  test('a roster whose reading died before it could be kept', async () => {
    const uploaded = await upload(csv('企业名称', '新来的企业集团'))
    const { job } = await world.as('office').does('roster.preview', uploaded)
    await world.fails({ action: 'storage.batchGetDownloadUrl' })
    const { job: gone } = await world.as('office').does('document.continue', { jobId: job.jobId })
    expect(gone.state).toBe('building')
    world.emulator.faults.clear()
    const [noted] = (await world.read<{ _id: string; fileId: string }>('temporary_files')).filter(({ _id }) =>
      _id.startsWith('documents/imports/'),
    )
    expect(await files().read(noted?.fileId ?? '', 1_000_000)).toBeDefined()
    await after(24)
    expect(await files().read(noted?.fileId ?? '', 1_000_000)).toBeUndefined()
  })
})

describe('the timer', () => {
  const noted = async () => (await world.read('temporary_files')).length
  const note = async (count: number): Promise<void> => {
    const paths = Array.from({ length: count }, (_, index) => `exports/old/${index}.xlsx`)
    const ids = await Promise.all(paths.map((path) => files().fileIdOf(path)))
    const documents = paths.map((_id, index) => ({ _id, fileId: ids[index], expiresAt: index }))
    await Promise.all(documents.map((document) => world.insert({ temporary_files: [document] })))
  }

  test('clears away so much a run, and goes on with the next', async () => {
    await note(1030)
    expect(await after(0)).toMatchObject({ files: 1000 })
    expect(await after(0)).toMatchObject({ files: 30 })
    expect(await noted()).toBe(0)
  })

  test('forgets none that storage did not remove', async () => {
    await note(3)
    await world.fails({ action: 'storage.batchDeleteFile' })
    expect(await after(0)).toMatchObject({ files: 0, driven: 0, expired: 0 })
    expect(await noted()).toBe(3)
    expect(await after(0)).toMatchObject({ files: 3 })
  })

  test('is held up by none that storage will never remove', async () => {
    await note(60)
    await world.insert({
      temporary_files: Array.from({ length: 60 }, (_, index) => ({
        _id: `bad/${index}`,
        fileId: 'bad',
        expiresAt: -1,
      })),
    })
    expect(await after(0)).toMatchObject({ files: 60 })
    expect(await noted()).toBe(60)
  })
})
