import { getInstant } from '@/domain/calendar/instant'
import { DOCUMENT_HOURS } from '@/domain/job/document-job'
import { documents, FORM } from './support/documents'
import { ledgerStanding } from './support/ledger'
import { packaging } from './support/packages'
import { READY, rounds } from './support/rounds'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { begin, bytesOf, goOn, job, kept, made, status } = documents(() => world)
const { files, later } = packaging(() => world)
const { submit } = rounds(() => world)
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 20_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error('it did not happen in time')
}

describe('a document is nobody’s but whose who asked for it', () => {
  test('nobody else learns of it, goes on with it or gets a link, not even the office', async () => {
    const { jobId } = await job('contact-2', 'form.export', FORM)
    for (const who of ['contact-1', 'reviewer-dg', 'office'])
      for (const action of ['document.status', 'document.continue', 'document.link'] as const)
        expect([who, action, (await world.as(who).isRefused(action, { jobId })).refused]).toEqual([
          who,
          action,
          'document_unknown',
        ])
    expect((await bytesOf('contact-2', jobId)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('somebody else’s request is none of mine', async () => {
    const requestId = newRequest()
    await begin('contact-2', requestId)
    expect((await world.as('office').isRefused('form.export', FORM, requestId)).refused).toBe('request_id_reused')
  })

  test('a union that lost the enterprise gets neither what was made nor what it had begun', async () => {
    await submit()
    const { jobId } = await job('reviewer-dg', 'form.export', FORM)
    const begun = await world.as('reviewer-dg').does('form.export', { ...FORM, format: 'docx' })
    await world.as('office').does('routing.assign', { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '分工调整' })
    expect((await world.as('reviewer-dg').isRefused('document.link', { jobId })).refused).toBe('other_union')
    const late = await goOn('reviewer-dg', begun.job.jobId)
    expect(late).toMatchObject({ outcome: 'refused', refusal: { refused: 'other_union' } })
    expect((await kept(begun.job.jobId)).file).toBeNull()
  })

  test('a ledger in which an enterprise is another union’s by now has no link, and made anew it is left out', async () => {
    await world.insert(ledgerStanding())
    const asked = ['reviewer-dg', 'ledger.export', { filter: 'all' }] as const
    const { jobId } = await job(...asked)
    expect(await bytesOf('reviewer-dg', jobId)).toBeDefined()
    await world.as('office').does('routing.assign', { enterpriseId: 'e001', unionId: 'u-shenzhen', reason: '分工调整' })
    expect((await world.as('reviewer-dg').isRefused('document.link', { jobId })).refused).toBe('document_handed_over')
    const anew = await job(...asked)
    expect(await bytesOf('reviewer-dg', anew.jobId)).toBeDefined()
    expect(await kept(anew.jobId)).toMatchObject({ entryIds: ['c2026-e002'] })
  })

  test('whoever lost their seat gets no link', async () => {
    const { jobId } = await job('contact-2', 'form.export', FORM)
    await world.as('office').does('oversight.unbind', { personId: 'p-contact-2', reason: '已调离' })
    expect((await world.as('contact-2').isRefused('document.link', { jobId })).refused).toBe('seat_revoked')
  })

  test('what was never begun, and what is not made yet, have no link', async () => {
    const unknown = await world.as('contact-2').isRefused('document.link', { jobId: 'f'.repeat(24) })
    expect(unknown.refused).toBe('document_unknown')
    const { jobId } = await begin('contact-2')
    expect((await world.as('contact-2').isRefused('document.link', { jobId })).refused).toBe('document_unmade')
  })
})

describe('asked for twice it is one', () => {
  test('the same request is the same job, and so is another while it is under way', async () => {
    const requestId = newRequest()
    const [first, again] = await Promise.all([begin('contact-2', requestId), begin('contact-2', requestId)])
    const another = await begin('contact-2')
    expect([first.jobId, again.jobId, another.jobId]).toEqual([requestId, requestId, requestId])
    await Promise.all([goOn('contact-2', requestId), goOn('contact-2', requestId), goOn('contact-2', requestId)])
    await until(async () => (await status('contact-2', requestId)).state === 'done')
    expect(await world.read('document_jobs')).toHaveLength(1)
  })

  test('a file of the same contents is there at once, for whoever else may see it too', async () => {
    await submit()
    const first = await job('contact-2', 'form.export', FORM)
    const second = await begin('reviewer-dg')
    expect([second.state, second.expiresAt]).toEqual(['done', first.expiresAt])
    expect(await bytesOf('reviewer-dg', second.jobId)).toEqual(await bytesOf('contact-2', first.jobId))
  })

  test('one that storage has lost is made anew, and hands nobody a file that is gone', async () => {
    const { jobId } = await job('contact-2', 'form.export', FORM)
    const { file } = await kept(jobId)
    await files().remove([file?.fileId ?? ''])
    expect((await world.as('contact-2').isRefused('document.link', { jobId })).refused).toBe('document_expired')
    const anew = await job('contact-2', 'form.export', FORM)
    expect((await bytesOf('contact-2', anew.jobId)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('one that dies within the hour is not handed out again', async () => {
    await job('contact-2', 'form.export', FORM)
    await later(DOCUMENT_HOURS * 60 - 30)
    expect((await begin('contact-2')).state).toBe('building')
  })

  test('other contents, photos and formats are other files', async () => {
    await job('contact-2', 'form.export', FORM)
    await world.as('contact-2').does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 8, seenRevision: 1, narrative: '改过', selfScore: 2, facts: {} },
    })
    expect((await begin('contact-2')).state).toBe('building')
  })

  test('what was changed before it was made is made as it is then, and passes for nothing else', async () => {
    let seenRevision = 1
    const write = async (narrative: string): Promise<void> => {
      const answer = { assessmentId: READY, no: 8, seenRevision, narrative, selfScore: 2, facts: {} }
      await world.as('contact-2').does('assessment.saveAnswer', answer)
      seenRevision += 1
    }
    await write('原来的话')
    const { jobId } = await begin('contact-2')
    await write('改过的话')
    await goOn('contact-2', jobId)
    expect((await begin('contact-2')).state).toBe('done')
    await write('原来的话')
    expect((await begin('contact-2')).state).toBe('building')
  })

  test('the ledger changes all the time: each asking is its own', async () => {
    const first = await job('office', 'ledger.export', { filter: 'all' })
    expect((await world.as('office').does('ledger.export', { filter: 'all' })).job.jobId).not.toBe(first.jobId)
  })
})

describe('a document lives for some hours', () => {
  test('and a link for half an hour; asked again, there is a new one', async () => {
    const now = world.emulator.clock.now()
    await world.emulator.clock.hold(now)
    const { expiresAt } = await made('contact-2', 'form.export', FORM)
    expect(expiresAt).toBe(now.getTime() + 30 * 60_000)
    await later(60)
    const { jobId } = await begin('contact-2')
    expect((await world.as('contact-2').does('document.link', { jobId })).expiresAt).toBeGreaterThan(expiresAt)
  })

  test('then it gives no link, and the timer deletes the file and forgets that it was asked for', async () => {
    const { jobId } = await job('office', 'ledger.export', { filter: 'all' })
    const { file } = await kept(jobId)
    await later(DOCUMENT_HOURS * 60 + 1)
    expect((await world.as('office').isRefused('document.link', { jobId })).refused).toBe('document_expired')
    await world.emulator.fireTimer('documents')
    expect([await world.read('document_jobs'), await world.read('temporary_files')]).toEqual([[], []])
    expect(await files().linkTo(file?.fileId ?? '', getInstant(1))).toBeUndefined()
  })

  test('one that was never made holds up no other', async () => {
    const { jobId } = await begin('contact-2')
    await later(DOCUMENT_HOURS * 60 + 1)
    expect((await begin('contact-2')).jobId).not.toBe(jobId)
  })

  test('nothing of this is found by going through all', async () => {
    await job('contact-2', 'form.export', FORM)
    world.emulator.resetStats()
    await job('contact-2', 'form.export', FORM)
    await world.emulator.fireTimer('documents')
    expect(world.emulator.stats().fullScans['document_jobs'] ?? 0).toBe(0)
  })
})
