import { getInstant } from '@/domain/calendar/instant'
import { FAILURES_LIMIT } from '@/domain/job/job'
import { documents, FORM } from './support/documents'
import { packaging } from './support/packages'
import { csv, rosters } from './support/rosters'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { begin, bytesOf, dies, goOn, isRefused, job, kept, status } = documents(() => world)
const { files, later } = packaging(() => world)
const { upload } = rosters(() => world)
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 20_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error('it did not happen in time')
}

describe('a worker that is killed in the middle', () => {
  test('leaves no half file: within a minute it is gone on with, and what it left is cleared away', async () => {
    const { jobId } = await begin('contact-2')
    world.emulator.faults.latency(200)
    const gone = goOn('contact-2', jobId).catch(() => 'killed')
    await until(async () => (await kept(jobId)).lease.path !== null)
    await world.restart()
    expect(await gone).toBe('killed')
    const { lease } = await kept(jobId)
    // It may have died between its upload and its word of it: then a whole object lies there that nobody knows.
    await files().keep(lease.path ?? '', Buffer.from('left behind'))

    expect(await status('contact-2', jobId)).toMatchObject({ state: 'building', busy: true })
    expect(await goOn('contact-2', jobId)).toMatchObject({ value: { job: { state: 'building', busy: true } } })
    await later(2)
    expect(await goOn('contact-2', jobId)).toMatchObject({ value: { job: { state: 'done' } } })
    expect((await bytesOf('contact-2', jobId)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await files().linkTo(await files().fileIdOf(lease.path ?? ''), getInstant(1))).toBeUndefined()
  })

  test('is followed by the timer, if whoever asked never comes back', async () => {
    const { jobId } = await begin('contact-2')
    await dies(jobId)
    await world.emulator.fireTimer('documents')
    expect((await status('contact-2', jobId)).state).toBe('done')
  })

  test('again and again ends, says so, and holds up no other request', async () => {
    const { jobId } = await begin('contact-2')
    for (let death = 0; death < FAILURES_LIMIT; death += 1) await dies(jobId)
    expect(await goOn('contact-2', jobId)).toMatchObject({ value: { job: { state: 'failed' } } })
    expect((await job('contact-2', 'form.export', FORM)).state).toBe('done')
  })
})

describe('storage and database that fail', () => {
  test('a failed upload is tried again', async () => {
    await world.fails({ action: 'storage.getUploadMetadata' }, 2)
    expect((await job('contact-2', 'form.export', FORM)).state).toBe('done')
  })

  test('what fails again and again ends, and says so', async () => {
    const { jobId } = await begin('contact-2')
    await world.fails({ action: 'storage.getUploadMetadata' }, FAILURES_LIMIT)
    for (let turn = 0; turn < FAILURES_LIMIT; turn += 1) await goOn('contact-2', jobId)
    expect((await status('contact-2', jobId)).state).toBe('failed')
  })
})

describe('what turns out to be refused', () => {
  test('is answered by the refusal from then on, and nothing is made', async () => {
    const { job: begun } = await world.as('office').does('roster.preview', await upload(csv('没有表头', '甲公司')))
    for (let turn = 0; turn < 2; turn += 1)
      expect(await goOn('office', begun.jobId)).toMatchObject({ refusal: { refused: 'table_without_head' } })
    const refusal = await world.as('office').isRefused('document.status', { jobId: begun.jobId })
    expect(refusal.refused).toBe('table_without_head')
    expect(await world.read('imports')).toEqual([])
  })

  test('a roster whose reader died is read by the next one, once', async () => {
    const { job: begun } = await world.as('office').does('roster.preview', await upload(csv('企业名称', '新来的企业')))
    await dies(begun.jobId)
    await goOn('office', begun.jobId)
    expect(await world.as('office').does('roster.summary', { importId: begun.jobId })).toMatchObject({
      state: 'planned',
      wanted: { added: 1 },
    })
    expect(await isRefused('office', 'roster.rejected', { importId: begun.jobId })).toMatchObject({
      refused: 'import_nothing_returned',
    })
  })
})
