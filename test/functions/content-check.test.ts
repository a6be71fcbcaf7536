import cloudbase from '@cloudbase/node-sdk'
import { getInstant } from '@/domain/calendar/instant'
import type { ContentHint } from '@/domain/content/content-hint'
import { contentCheckStore, type ContentCheck } from '../../cloudfunctions/_store/content-checks'
import { packaging } from './support/packages'
import { READY, rounds } from './support/rounds'
import { assessment, filledIn, standing } from './support/standing'
import { timer } from './support/timer'
import { FIRST_OF_DECEMBER, startWorld, type World } from './support/world'

const TEXT = { wechat: '/wxa/msg_sec_check' } as const
const PICTURE = { wechat: '/wxa/media_check_async' } as const

let world: World
beforeEach(async () => {
  world = await startWorld(FIRST_OF_DECEMBER, standing(), { env: { CONTENT_CHECK: 'on' } })
})
afterEach(() => world.end())

const { photo } = packaging(() => world)
const { submit, flag, returnIt, endorse } = rounds(() => world)
const { fire, subscribe } = timer(() => world)

/** Enterprise 2's form with these narratives in place of its own, and two pictures at item 8. */
const prepare = async (narratives: Readonly<Record<number, string>>): Promise<void> => {
  // By this WeChat's stand-in knows who they are.
  await subscribe('contact-2', 1)
  const { answers } = filledIn()
  const said = Object.entries(answers).map(([no, answer]) => [
    no,
    { ...answer, narrative: narratives[Number(no)] ?? answer.narrative },
  ])
  const pictures = [await photo('', 3_000, 1), await photo('', 2_000, 2)].map(({ content: _content, ...rest }) => rest)
  const form = { ...filledIn(), answers: Object.fromEntries(said) as typeof answers, evidence: { 8: pictures } }
  await world.replace('assessments', assessment(2, 'u-dongguan', form))
}
const hintsFor = async (openId = 'reviewer-dg'): Promise<readonly ContentHint[]> => {
  await world.told()
  return (await world.as(openId).does('likeness.hints', { assessmentId: READY })).contentHints ?? []
}
const kept = async (): Promise<ContentCheck | undefined> => {
  await world.told()
  return (await world.read<ContentCheck>('content_checks', { _id: READY }))[0]
}
/** WeChat's verdict, pushed in the name of whoever handed in. */
const verdict = (traceId: string, suggest: string, label: number, openId = 'contact-2') =>
  world.emulator.invoke(
    'deadline',
    { MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, errcode: 0, result: { suggest, label } },
    { openId },
  )

describe('what WeChat would look at once more is a hint for whoever reviews', () => {
  test('of texts by their indicator, whether WeChat is sure or not; nothing of what is well', async () => {
    await prepare({ 3: '组织赌博活动', 9: '含有待复核词' })
    await submit()
    expect(await hintsFor()).toEqual([
      { no: 3, photoId: null, label: 20006 },
      { no: 9, photoId: null, label: 21000 },
    ])
    expect(await hintsFor('office')).toHaveLength(2)
  })

  test('of pictures once WeChat’s verdict comes, each once', async () => {
    await prepare({})
    await submit()
    expect(await hintsFor()).toEqual([])
    const [first, second] = (await kept())?.traces ?? []
    if (!first || !second) throw new Error('both pictures were to be asked about')
    await verdict(first.traceId, 'risky', 20002)
    await verdict(first.traceId, 'risky', 20002)
    await verdict(second.traceId, 'pass', 100)
    expect(await hintsFor()).toEqual([{ no: 8, photoId: first.photoId, label: 20002 }])
    expect((await kept())?.traces).toEqual([])
  })

  test('of each thing once, also where the clock looks at the same moment', async () => {
    await prepare({ 3: '组织赌博活动' })
    await submit()
    await Promise.all([1, 2, 3].map(() => world.emulator.fireTimer('deadline')))
    expect(await hintsFor()).toEqual([{ no: 3, photoId: null, label: 20006 }])
    expect((await kept())?.traces).toHaveLength(2)
  })

  test('and never the enterprise’s: it is asked for by those who review alone', async () => {
    await prepare({ 3: '组织赌博活动' })
    await submit()
    const asked = await world.as('contact-2').isRefused('likeness.hints', { assessmentId: READY })
    expect(asked.refused).toBe('not_permitted')
    const { assessment: own } = await world.as('contact-2').does('assessment.load', { assessmentId: READY })
    expect(JSON.stringify(own)).not.toContain('20006')
  })

  test('a verdict that nobody asked for, whoever makes it up, changes nothing', async () => {
    await prepare({})
    await submit()
    await kept()
    await verdict('made-up', 'risky', 20002, 'reviewer-sz')
    expect(await hintsFor()).toEqual([])
    expect((await kept())?.traces).toHaveLength(2)
  })
})

describe('it blocks nothing and loses nothing', () => {
  test('what was found stands beside a review that goes on as ever', async () => {
    await prepare({ 3: '组织赌博活动' })
    await submit()
    await hintsFor()
    expect((await endorse()).state).toBe('endorsed')
  })

  test.each([
    ['answers with an error', { code: 61010 }],
    ['breaks off', 'drop'],
  ] as const)('WeChat %s: it is handed in, and asked again by the clock while it may be', async (_how, fault) => {
    await prepare({ 3: '组织赌博活动' })
    for (const path of [TEXT, PICTURE]) world.emulator.faults.failNext(path, 1000, fault)
    expect((await submit()).state).toBe('submitted')
    expect(await hintsFor()).toEqual([])
    expect(await kept()).toMatchObject({ textsDue: true, picturesDue: [{ no: 8 }, { no: 8 }] })
    world.emulator.faults.clear()
    await fire('12-01', '10:07')
    expect(await hintsFor()).toEqual([{ no: 3, photoId: null, label: 20006 }])
    expect(await kept()).toMatchObject({ textsDue: false, picturesDue: [], askUntil: null })
  })

  test('after two hours WeChat answers for nobody any more, and is not asked', async () => {
    await prepare({ 3: '组织赌博活动' })
    world.emulator.faults.failNext(TEXT, 1000, { code: 61010 })
    await submit()
    await kept()
    world.emulator.faults.clear()
    await fire('12-01', '12:07')
    expect(await hintsFor()).toEqual([])
  })

  test('handed in anew, the texts are checked anew; a picture that is still there is not, and keeps its hint', async () => {
    await prepare({ 3: '组织赌博活动' })
    await submit()
    const [first, second] = (await kept())?.traces ?? []
    await verdict(first?.traceId ?? '', 'review', 20012)
    await verdict(second?.traceId ?? '', 'pass', 100)
    await flag(3)
    await returnIt()
    await world.as('contact-2').does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 3, seenRevision: (await answerOf(3)).revision },
      ...{ narrative: '按要求开展了活动', selfScore: 2, facts: {} },
    })
    await submit()
    expect(await hintsFor()).toEqual([{ no: 8, photoId: first?.photoId, label: 20012 }])
    expect((await kept())?.traces).toEqual([])
  })
})

describe('a verdict that comes at the moment at which the enterprise hands in anew', () => {
  const round = (submittedAt: number): ContentCheck => ({
    ...{ _id: READY, submittedAt: getInstant(submittedAt), openId: 'contact-2', textsDue: true, picturesDue: [] },
    ...{ asked: ['p1'], traces: [{ traceId: 't1', no: 8, photoId: 'p1' }], hints: [], askUntil: null, nextAt: 0 },
  })

  test('is not written over: the new round is begun from what came of the former one', async () => {
    Object.assign(process.env, world.emulator.sdkEnvironment())
    const checks = contentCheckStore(cloudbase.init({ env: 'local' }).database())
    expect(await checks.begin(round(1), undefined)).toBe(true)
    expect(await checks.begin(round(1), undefined)).toBe(false)
    const former = await checks.find(READY)
    await checks.answer('t1', 20002)
    expect(await checks.begin(round(2), former)).toBe(false)
    const read = await checks.find(READY)
    expect(read).toMatchObject({ submittedAt: 1, traces: [], hints: [{ no: 8, photoId: 'p1', label: 20002 }] })
    const { traces, hints } = read ?? round(2)
    expect(await checks.begin({ ...round(2), traces, hints }, read)).toBe(true)
    expect(await checks.find(READY)).toEqual({ ...round(2), traces: [], hints })
  })
})

const answerOf = async (no: number): Promise<{ readonly revision: number }> => {
  const { assessment: loaded } = await world.as('contact-2').does('assessment.load', { assessmentId: READY })
  const answer = loaded.answers[no]
  if (!answer) throw new Error(`no answer ${no}`)
  return answer
}

test('where it is not switched on, WeChat is asked about nothing', async () => {
  await world.end()
  world = await startWorld(FIRST_OF_DECEMBER, standing())
  await prepare({ 3: '组织赌博活动' })
  await submit()
  expect(await hintsFor()).toEqual([])
  expect(await kept()).toBeUndefined()
})
