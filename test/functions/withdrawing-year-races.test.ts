import { freshNominationFile } from '@/domain/nomination/nomination'
import { openStores } from '../../cloudfunctions/_store/stores'
import { openNextYear, TENTH_OF_JANUARY } from './support/opening'
import { counts } from './support/counts'
import { totals } from './support/totals'
import { SLIP, withdrawing } from './support/withdrawing'
import { newRequest, startWorld, type World } from './support/world'

const BY_OFFICE = { requestDigest: '', personId: 'p-office', at: 0 }

let world: World
beforeEach(async () => {
  world = await startWorld()
  await openNextYear(world, SLIP)
})
afterEach(() => world.end())

const { withdraw, countOf, cycles, save } = withdrawing(() => world)
const { check } = totals(() => world)
const { agree } = counts(() => world)

describe('a write at the very moment', () => {
  test.each([1, 2, 3, 4])('is refused, or keeps the year whole (%i)', async () => {
    const writes = [save(), save('contact-2', 2, 'e002'), save('contact-3', 3, 'e003')]
    const [withdrawn, ...saved] = await Promise.all([withdraw(), ...writes])
    const kept = saved.filter(({ outcome }) => outcome === 'done').length
    if (withdrawn.outcome === 'done') {
      expect(kept).toBe(0)
      expect(await countOf()).toBe(0)
      expect(saved.map((reply) => reply.outcome === 'refused' && reply.refusal.refused)).toEqual(
        saved.map(() => 'assessment_unknown'),
      )
    } else {
      expect(await cycles()).toEqual(['c2026', 'c2028'])
      expect(await countOf()).toBe(17)
      const written = await world.read<{ startedAt: number | null }>('assessments', { cycleId: 'c2028' })
      expect(written.filter(({ startedAt }) => startedAt !== null)).toHaveLength(kept)
    }
  })

  test('that came before the year was taken away puts it back, with every paper', async () => {
    await save()
    await check({ mend: true })
    const [year] = await world.read<{ _id: string }>('cycles', { cycleId: 'c2028' })
    // A run that died after it took the year away and removed a part.
    await world.insert({
      withdrawals: [{ _id: 'c2028', cycle: year, state: 'running', requestId: newRequest(), ...BY_OFFICE }],
    })
    await world.remove('cycles', 'c2028')
    await world.remove('assessments', 'c2028-e003')
    await world.remove('reports', 'c2028-e004-stage')
    expect(await world.as('contact-1').isRefused('assessment.load', { assessmentId: 'c2028-e001' })).toMatchObject({
      refused: 'assessment_unknown',
    })
    await world.emulator.fireTimer('deadline')
    expect(await cycles()).toEqual(['c2026', 'c2028'])
    expect(await countOf()).toBe(17)
    expect(await world.read('cycles', { cycleId: 'c2028' })).toEqual([year])
    await agree()
    await world.emulator.fireTimer('deadline')
    await agree()
    expect(await check()).toMatchObject({ found: 0, lines: [] })
  })
})

test('a late paper that somebody writes to at the very moment keeps its mark in its history; that of one that is gone goes', async () => {
  await world.emulator.clock.set(new Date('2028-12-17T02:07:00Z'))
  await world.emulator.fireTimer('deadline')
  await world.emulator.fireTimer('deadline')
  Object.assign(process.env, world.emulator.sdkEnvironment())
  const { withdrawals } = openStores()
  const marked = async () =>
    (await world.read<{ subjectId: string }>('events', { kind: 'marked_late' }))
      .map(({ subjectId }) => subjectId)
      .filter((subjectId) => subjectId.startsWith('c2028-'))
  expect((await marked()).length).toBeGreaterThan(1)
  await save()
  // Broken off before, one was removed already.
  await world.remove('assessments', 'c2028-e003')
  expect(await withdrawals.removeUntouched('c2028')).toBe(1)
  expect(await marked()).toEqual(['c2028-e001'])
})

test('whoever nominates while a year is being taken away loses nothing: the year is put back', async () => {
  Object.assign(process.env, world.emulator.sdkEnvironment())
  const { withdrawals, yearRecount } = openStores()
  const [year] = await world.read<{ _id: string }>('cycles', { cycleId: 'c2028' })
  await world.insert({
    withdrawals: [{ _id: 'c2028', cycle: year, state: 'running', requestId: newRequest(), ...BY_OFFICE }],
  })
  await world.remove('cycles', 'c2028')
  expect(await withdrawals.countWritten('c2028')).toBe(0)
  // It was looked at before the year was taken away, and is saved after everything was counted.
  const union = { unionId: 'u-dongguan', name: '东莞市总工会' }
  const { tally, ...fresh } = freshNominationFile('c2029', union)
  const file = { ...fresh, tally: { ...tally, own: { ...tally.own, draft: 1 } } }
  const quota = freshNominationFile('c2029', { unionId: 'u-shenzhen', name: '深圳市总工会' })
  await world.insert({
    nominations: [
      { _id: 'c2029-u-dongguan', ...file },
      { _id: 'c2029-u-shenzhen', ...quota },
    ],
  })
  const [running] = await withdrawals.running()
  expect(running && (await withdrawals.finish(running, yearRecount.mend))).toBe(false)
  expect((await world.read<{ _id: string }>('nominations')).map(({ _id }) => _id)).toEqual(['c2029-u-dongguan'])
  await world.emulator.fireTimer('deadline')
  expect(await cycles()).toEqual(['c2026', 'c2028'])
})

test.each([1, 2, 3, 5, 7])('a function that dies at its step %i is made up for', async (step) => {
  await world.fails({ action: 'database.removeDocument' }, step)
  await withdraw()
  world.emulator.faults.clear()
  await world.emulator.clock.set(new Date(TENTH_OF_JANUARY.getTime() + 3_600_000))
  await world.emulator.fireTimer('deadline')
  if ((await cycles()).includes('c2028')) expect(await withdraw()).toMatchObject({ outcome: 'done' })
  expect(await countOf()).toBe(0)
  expect(await cycles()).toEqual(['c2026'])
  expect(await world.read('withdrawals', { state: 'running' })).toEqual([])
})
