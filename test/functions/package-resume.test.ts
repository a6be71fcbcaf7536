import { getInstant } from '@/domain/calendar/instant'
import { FAILURES_LIMIT } from '@/domain/job/job'
import { PACKAGE_HOURS } from '@/domain/package/package-job'
import type { PackageJob } from '@/domain/package/package-job'
import { assessment, filledIn, standing } from './support/standing'
import { ALL, packaging, unzip } from './support/packages'
import { startWorld, type World } from './support/world'

jest.setTimeout(60_000)

let world: World
const { photo, start, finish, fetchPart, files, later } = packaging(() => world)
const SUBMITTED = { state: 'submitted', submittedAt: getInstant(1), round: 1 } as const
/** Eight fill a part: nine are two parts and the overview. */
const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9]
/** One part with the overview in it, where the number of parts is not what is asked. */
const TWO = [1, 2]

/** A world for the tests of a block, with these enterprises submitted, each with a photo. */
const withSubmitted = (enterprises: readonly number[]): void => {
  beforeEach(async () => {
    world = await startWorld(undefined, {})
    const { content: _content, ...shared } = await photo('现场', 2_000_000)
    await world.insert({
      ...standing(),
      enterprises: [],
      assessments: enterprises.map((no) =>
        assessment(no, 'u-dongguan', { ...filledIn(), ...SUBMITTED, evidence: { 1: [shared] } }),
      ),
    })
  })
  afterEach(() => world.end())
}

const jobOf = async (packageId: string): Promise<PackageJob> => {
  const [job] = await world.read<PackageJob>('packages', { _id: packageId })
  if (!job) throw new Error('no such package')
  return job
}

/** Every file of a finished package, over all its parts; fails where two parts hold the same. */
const treeOf = async (packageId: string): Promise<readonly string[]> => {
  const { parts } = await jobOf(packageId)
  const paths: string[] = []
  for (const [index] of parts.entries())
    paths.push(...(await unzip(await fetchPart('office', packageId, index))).keys())
  expect(new Set(paths).size).toBe(paths.length)
  return paths
}

/** Form and photo of each enterprise, and the overview. */
const expectWhole = async (packageId: string, enterprises: readonly number[] = NINE): Promise<void> => {
  const paths = await treeOf(packageId)
  expect(paths.filter((path) => path.endsWith('01-1 现场.jpg'))).toHaveLength(enterprises.length)
  expect(paths.filter((path) => path.endsWith('.docx'))).toHaveLength(enterprises.length)
  expect(paths.filter((path) => path.endsWith('.xlsx'))).toHaveLength(1)
  expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(new Set(['2026年度材料包']))
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 20_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error('it did not happen in time')
}

describe('several parts', () => {
  withSubmitted(NINE)

  test('are built in order, the overview last, and unpack into one tree', async () => {
    const { packageId } = await start('office', ALL)
    const view = await finish('office', packageId)
    expect(view.parts.map(({ fileName, overview }) => [fileName, overview])).toEqual([
      ['2026年度材料包-全省_第01卷.zip', false],
      ['2026年度材料包-全省_第02卷.zip', false],
      ['2026年度材料包-全省_总览.zip', true],
    ])
    expect(view.parts.map(({ enterprises }) => enterprises)).toEqual([8, 1, 0])
    await expectWhole(packageId)
  })
})

describe('two drivers at once', () => {
  withSubmitted(NINE)

  test('phones and the timer together build each part once', async () => {
    const { packageId } = await start('office', ALL)
    const go = () => world.as('office').does('package.continue', { packageId })
    await Promise.all([go(), go(), go(), world.emulator.fireTimer('documents'), go()])
    await finish('office', packageId)
    expect((await jobOf(packageId)).parts).toHaveLength(3)
    await expectWhole(packageId)
  })
})

describe('a driver that is killed half way', () => {
  withSubmitted(NINE)

  /** The package, and where its worker died over a part. */
  const killed = async () => {
    const { packageId } = await start('office', ALL)
    const going = world.as('office').does('package.continue', { packageId })
    const gone = going.catch(() => 'killed')
    await until(async () => (await world.read('temporary_files')).length > 0)
    await world.restart()
    expect(await gone).toBe('killed')
    const left = (await jobOf(packageId)).lease.path ?? ''
    // It may have died between its upload and its word of it: then a whole object lies there that nobody knows.
    await files().keep(left, Buffer.from('left behind'))
    return { packageId, left, isLeft: async () => files().linkTo(await files().fileIdOf(left), getInstant(1)) }
  }

  test('leaves no half part: once its lease is over the part is done again, and what it left is cleared away', async () => {
    const { packageId, isLeft } = await killed()

    const meanwhile = await world.as('office').does('package.continue', { packageId })
    expect(meanwhile.package).toMatchObject({ state: 'building', busy: true })
    await later(3)
    await finish('office', packageId)
    await expectWhole(packageId)
    expect(await isLeft()).toBeUndefined()
  })

  test('leaves nothing for good where storage would not remove what it left, either', async () => {
    const { packageId, left, isLeft } = await killed()
    await later(3)
    world.emulator.faults.failNext({ action: 'storage.batchDeleteFile' })
    await finish('office', packageId)
    await expectWhole(packageId)
    // What counts is the package's own: nobody else clears it away.
    expect(await world.read('temporary_files')).toMatchObject([{ _id: left }])
    await later(PACKAGE_HOURS * 60)
    await world.emulator.fireTimer('documents')
    expect(await isLeft()).toBeUndefined()
    expect(await world.read('temporary_files')).toEqual([])
  })

  test('is followed by the timer, if the phone never comes back', async () => {
    const { packageId } = await start('office', ALL)
    await later(10)
    await world.emulator.fireTimer('documents')
    expect((await jobOf(packageId)).state).toBe('done')
    await expectWhole(packageId)
  })
})

describe('storage and database that fail', () => {
  withSubmitted(TWO)

  test('a failed upload is tried again', async () => {
    const { packageId } = await start('office', ALL)
    world.emulator.faults.failNext({ action: 'storage.getUploadMetadata' }, 2)
    expect((await finish('office', packageId)).state).toBe('done')
    await expectWhole(packageId, TWO)
  })

  test('links that cannot be had make no photo missing', async () => {
    const { packageId } = await start('office', ALL)
    world.emulator.faults.failNext({ action: 'storage.batchGetDownloadUrl' }, 1)
    expect(await finish('office', packageId)).toMatchObject({ state: 'done', lost: 0 })
    await expectWhole(packageId, TWO)
  })

  test('what fails again and again ends, says so, and holds up no other package', async () => {
    const { packageId } = await start('office', ALL)
    world.emulator.faults.failNext({ action: 'storage.getUploadMetadata' }, FAILURES_LIMIT)
    expect((await finish('office', packageId)).state).toBe('failed')
    world.emulator.faults.clear()
    const again = await start('office', ALL)
    expect(again.packageId).not.toBe(packageId)
    expect((await finish('office', again.packageId)).state).toBe('done')
  })
})

describe('an answer of the database that is lost', () => {
  withSubmitted(NINE)

  test('a lease whose answer was lost is waited for, and no part is built twice', async () => {
    const { packageId } = await start('office', ALL)
    world.emulator.faults.failNext({ action: 'database.modifyDocument' }, 1, 'lose-answer')
    const reply = await world.as('office').ask('package.continue', { packageId })
    expect(reply.outcome).not.toBe('refused')
    await later(3)
    await finish('office', packageId)
    await expectWhole(packageId)
  })
})

describe('a package whose time is over', () => {
  withSubmitted(NINE)

  test('gives no link any more, and the timer deletes its parts', async () => {
    const { packageId } = await start('office', ALL)
    await finish('office', packageId)
    const { parts } = await jobOf(packageId)
    await later(PACKAGE_HOURS * 60 + 1)
    const refused = await world.as('office').isRefused('package.link', { packageId, index: 0 })
    expect(refused.refused).toBe('package_expired')
    expect((await world.as('office').does('package.status', { packageId })).package.state).toBe('expired')
    await world.emulator.fireTimer('documents')
    expect((await jobOf(packageId)).state).toBe('expired')
    for (const { fileId } of parts) expect(await files().linkTo(fileId, getInstant(1))).toBeUndefined()
  })

  test('one that was never finished goes the same way, and a new one may begin at once', async () => {
    const { packageId } = await start('office', ALL)
    await later(PACKAGE_HOURS * 60 + 1)
    const again = await start('office', ALL)
    expect(again.packageId).not.toBe(packageId)
    expect((await jobOf(packageId)).state).toBe('expired')
  })

  test('it is kept until then', async () => {
    const { packageId } = await start('office', ALL)
    await finish('office', packageId)
    await later(PACKAGE_HOURS * 60 - 2)
    await world.emulator.fireTimer('documents')
    await expectWhole(packageId)
  })
})
