import { getInstant } from '@/domain/calendar/instant'
import { openFirstData, type FirstData } from '../../deployment/first-data'
import { builtFunctions, dataInMemory, ENVIRONMENT, run, settingsOf } from '../deployment/support/deploying'
import { isWrite, startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { chains } from './support/chains'
import { frozen } from './support/frozen'
import { READY, rounds } from './support/rounds'
import { totals } from './support/totals'
import { FIRST_OF_DECEMBER, startWorld, type World } from './support/world'

const NOW = FIRST_OF_DECEMBER
let world: World
let cloud: TencentCloud
let data: FirstData
beforeAll(async () => {
  cloud = await startTencentCloud(ENVIRONMENT)
})
afterAll(() => cloud.stop())
afterEach(() => world.end())

const { submit, endorse, receive, seen } = rounds(() => world)
const { check } = totals(() => world)
const { faults } = chains(() => world)

/** An environment in which the functions of a day were deployed, with what they had written. */
const landed = async (day: Parameters<typeof frozen>[0]): Promise<void> => {
  world = await startWorld(NOW, frozen(day))
  await world.read('cycles')
  cloud.scf.invoked = (name, event) => world.emulator.invoke(name, event)
  data = openFirstData(settingsOf(), () => getInstant(NOW.getTime()))
  expect((await run({ builds: builtFunctions('of then'), data: dataInMemory().data })).done).toBe(true)
  cloud.forgetCalls()
}

/** What the first day's documents lack of what is kept today, as the command says it. */
const LACKING = {
  '2026-11-22':
    '1 重新统计的评估表 5 份，2 补检索用的拼音 4 份，3 改正责任工会不符的材料 0 份，4 补记评估表最后保存的时间和已发出的意见 5 份，5 接入校验链的材料 6 份',
  '2026-11-30':
    '1 重新统计的评估表 5 份，2 补检索用的拼音 0 份，3 改正责任工会不符的材料 0 份，4 补记评估表最后保存的时间和已发出的意见 0 份，5 接入校验链的材料 6 份',
} as const
const DAYS = ['2026-11-22', '2026-11-30'] as const

describe.each(DAYS)('what was landed on %s', (day) => {
  test('is looked at by a dry run, which says how many documents each step would change, and changes none', async () => {
    await landed(day)
    const { said } = await run({ builds: builtFunctions(), data, dryRun: true })
    expect(said.join('\n')).toContain(`整理以前的数据：${LACKING[day]}`)
    expect([cloud.calls.filter(isWrite), await world.read('migrations', { no: 1 })]).toEqual([[], []])
  })

  test('is upgraded, once, and the numbers and the search are those of its papers', async () => {
    await landed(day)
    const first = await run({ builds: builtFunctions(), data })
    expect([first.done, first.said.join('\n')]).toEqual([true, expect.stringContaining('都与清单一致')])
    const again = await run({ builds: builtFunctions(), data })
    expect([again.done, again.said[0]]).toEqual([true, '和清单没有差别。'])
    expect(await check()).toMatchObject({ looked: 10, found: 0 })
    expect(await world.read('ledger', { searchKey: null })).toEqual([])
    const records = await world.read<{ no?: number; endedAt?: number }>('migrations')
    expect(records.flatMap(({ no, endedAt }) => (no !== undefined && endedAt ? [no] : []))).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('is covered by the chains that begin over it: what is changed of it afterwards is found', async () => {
    await landed(day)
    await run({ builds: builtFunctions(), data })
    expect(await faults()).toEqual({})
    const [event] = await world.read<{ readonly _id: string; readonly subjectId: string }>('events', {
      ...{ subjectId: READY, kind: 'submitted' },
    })
    if (!event) throw new Error('nothing was submitted')
    await world.replace('events', { ...event, at: 1 })
    expect((await faults())[READY]).toContain('older_changed')
  })

  test('plays on: corrected, submitted again, endorsed, received; and what waited is reviewed', async () => {
    await landed(day)
    await run({ builds: builtFunctions(), data })
    const contact = world.as('contact-2')
    const { assessment } = await contact.does('assessment.load', { assessmentId: READY })
    expect([assessment.state, assessment.editable, assessment.remarks[8]?.comment]).toEqual([
      'returned',
      [8],
      '请补充材料',
    ])
    await contact.does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 8, seenRevision: assessment.answers[8]?.revision ?? 0 },
      ...{ narrative: '已补充：制度文件和名册见附件。', selfScore: 4, facts: {} },
    })
    await submit()
    const waiting = await world
      .as('reviewer-dg')
      .does('worklist.page', { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 })
    expect(waiting.rows.map(({ outline }) => outline.enterpriseId)).toEqual(['e002'])
    await endorse()
    await receive()
    expect(
      await world.as('reviewer-sz').does('assessment.beginReview', {
        ...{ assessmentId: 'c2026-e003', seenRevision: await seen('reviewer-sz', 'c2026-e003') },
      }),
    ).toMatchObject({ state: 'submitted' })
    const { report } = await world.as('reviewer-dg').does('report.load', { reportId: 'c2026-e001-stage' })
    expect(report.state).toBe('submitted')
    await world.told()
    expect(await check()).toMatchObject({ found: 0, lines: [] })
    expect(await faults()).toEqual({})
    expect(
      (await world.as('contact-2').does('assessment.timeline', { assessmentId: READY, after: null })).rows.map(
        ({ kind }) => kind,
      ),
    ).toEqual(expect.arrayContaining(['received', 'endorsed', 'submitted', 'returned']))
  })
})

test('cut off in the midst of a step, it goes on there and changes nothing twice', async () => {
  await landed('2026-11-22')
  for (let at = 0; at < 3; at += 1) {
    world.emulator.faults.failNext({ action: 'database.commitTransaction' }, 20, 'drop', at)
    expect((await run({ builds: builtFunctions(), data })).done).toBe(false)
    world.emulator.faults.clear()
  }
  const { done, said } = await run({ builds: builtFunctions(), data })
  expect([done, said.join('\n')]).toEqual([true, expect.stringContaining('都与清单一致')])
  expect(await check()).toMatchObject({ found: 0 })
  expect(await world.read<object>('migrations', { no: 1 })).toMatchObject([{ touched: 5, place: '' }])
})

describe('functions that are older than the documents', () => {
  const newer = () => world.replace('migrations', { _id: 'written', newest: 99 })

  test('refuse whoever asks, in words, and write nothing', async () => {
    await landed('2026-11-30')
    await newer()
    await world.restart()
    const contact = world.as('contact-1')
    const answer = { assessmentId: 'c2026-e001', no: 2, seenRevision: 0, narrative: '', selfScore: null, facts: {} }
    for (const refusal of [
      await contact.isRefused('session.get', {}),
      await contact.isRefused('assessment.saveAnswer', answer),
      await contact.isRefused('document.continue', { jobId: 'd'.repeat(24) }),
    ])
      expect(refusal).toEqual({ refused: 'functions_outdated', with: null })
    expect(await world.emulator.fireTimer('deadline')).toMatchObject({ refusal: { refused: 'functions_outdated' } })
    expect(await world.emulator.fireTimer('documents')).toMatchObject({ refused: 'functions_outdated' })
    expect(await world.emulator.invoke('deadline', { migrate: 'run' })).toMatchObject({
      refusal: { refused: 'functions_outdated' },
    })
    expect(await world.glimpse('requests', { action: 'assessment.saveAnswer' })).toEqual([])
  })

  test('are not deployed over them', async () => {
    await landed('2026-11-30')
    await newer()
    const { done, said } = await run({ builds: builtFunctions(), data })
    expect([done, cloud.calls.filter(isWrite)]).toEqual([false, []])
    expect(said.join('\n')).toContain('这份代码只认得到第 6 步')
  })
})

test('the steps are nothing that a person of the program can ask for', async () => {
  await landed('2026-11-30')
  expect(await world.emulator.invoke('deadline', { migrate: 'run' }, { openId: 'office' })).toMatchObject({
    refusal: { refused: 'not_permitted' },
  })
})
