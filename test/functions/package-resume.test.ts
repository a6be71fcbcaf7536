import { getInstant } from '@/domain/calendar/instant'
import { FAILURES_LIMIT } from '@/domain/job/job'
import { PACKAGE_HOURS } from '@/domain/package/package-job'
import { ALL } from './support/packages'
import { THREE, submittedPackages, TWO } from './support/submitted-packages'

const { withSubmitted, jobOf, expectWhole, world, start, startInParts, finish, files, later } = submittedPackages()

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 20_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error('it did not happen in time')
}

describe('several parts', () => {
  withSubmitted(THREE)

  test('are built in order, the overview last, and unpack into one tree', async () => {
    const { packageId } = await startInParts()
    const view = await finish('office', packageId)
    expect(view.parts.map(({ fileName, overview }) => [fileName, overview])).toEqual([
      ['2026年度材料包-全省_第01卷.zip', false],
      ['2026年度材料包-全省_第02卷.zip', false],
      ['2026年度材料包-全省_总览.zip', true],
    ])
    expect(view.parts.map(({ enterprises }) => enterprises)).toEqual([2, 1, 0])
    await expectWhole(packageId)
  })
})

describe('two drivers at once', () => {
  withSubmitted(THREE)

  test('phones and the timer together build each part once', async () => {
    const { packageId } = await startInParts()
    const go = () => world().as('office').does('package.continue', { packageId })
    await Promise.all([go(), go(), go(), world().emulator.fireTimer('documents'), go()])
    await finish('office', packageId)
    expect((await jobOf(packageId)).parts).toHaveLength(3)
    await expectWhole(packageId)
  })
})

describe('a driver that is killed half way', () => {
  withSubmitted(THREE)

  /** The package, and where its worker died over a part. */
  const killed = async () => {
    const { packageId } = await startInParts()
    const going = world().as('office').does('package.continue', { packageId })
    const gone = going.catch(() => 'killed')
    await until(async () => (await world().read('temporary_files')).length > 0)
    await world().restart()
    expect(await gone).toBe('killed')
    const left = (await jobOf(packageId)).lease.path ?? ''
    // It may have died between its upload and its word of it: then a whole object lies there that nobody knows.
    await files().keep(left, Buffer.from('left behind'))
    return { packageId, left, isLeft: async () => files().linkTo(await files().fileIdOf(left), getInstant(1)) }
  }

  test('leaves no half part: once its lease is over the part is done again, and what it left is cleared away', async () => {
    const { packageId, isLeft } = await killed()

    const meanwhile = await world().as('office').does('package.continue', { packageId })
    expect(meanwhile.package).toMatchObject({ state: 'building', busy: true })
    await later(3)
    await finish('office', packageId)
    await expectWhole(packageId)
    expect(await isLeft()).toBeUndefined()
  })

  test('leaves nothing for good where storage would not remove what it left, either', async () => {
    const { packageId, left, isLeft } = await killed()
    await later(3)
    await world().fails({ action: 'storage.batchDeleteFile' })
    await finish('office', packageId)
    await expectWhole(packageId)
    // What counts is the package's own: nobody else clears it away.
    expect(await world().read('temporary_files')).toMatchObject([{ _id: left }])
    await later(PACKAGE_HOURS * 60)
    await world().emulator.fireTimer('documents')
    expect(await isLeft()).toBeUndefined()
    expect(await world().read('temporary_files')).toEqual([])
  })

  test('is followed by the timer, if the phone never comes back', async () => {
    const { packageId } = await startInParts()
    await later(10)
    await world().emulator.fireTimer('documents')
    expect((await jobOf(packageId)).state).toBe('done')
    await expectWhole(packageId)
  })
})

describe('storage and database that fail', () => {
  withSubmitted(TWO)

  test('a failed upload is tried again', async () => {
    const { packageId } = await start('office', ALL)
    await world().fails({ action: 'storage.getUploadMetadata' }, 2)
    expect((await finish('office', packageId)).state).toBe('done')
    await expectWhole(packageId, TWO)
  })

  test('links that cannot be had make no photo missing', async () => {
    const { packageId } = await start('office', ALL)
    await world().fails({ action: 'storage.batchGetDownloadUrl' }, 1)
    expect(await finish('office', packageId)).toMatchObject({ state: 'done', lost: 0 })
    await expectWhole(packageId, TWO)
  })

  test('what fails again and again ends, says so, and holds up no other package', async () => {
    const { packageId } = await start('office', ALL)
    await world().fails({ action: 'storage.getUploadMetadata' }, FAILURES_LIMIT)
    expect((await finish('office', packageId)).state).toBe('failed')
    world().emulator.faults.clear()
    const again = await start('office', ALL)
    expect(again.packageId).not.toBe(packageId)
    expect((await finish('office', again.packageId)).state).toBe('done')
  })
})

describe('an answer of the database that is lost', () => {
  withSubmitted(THREE)

  test('a lease whose answer was lost is waited for, and no part is built twice', async () => {
    const { packageId } = await startInParts()
    await world().fails({ action: 'database.modifyDocument' }, 1, 'lose-answer')
    const reply = await world().as('office').ask('package.continue', { packageId })
    expect(reply.outcome).not.toBe('refused')
    await later(3)
    await finish('office', packageId)
    await expectWhole(packageId)
  })
})
