import { assessment, enterprise } from './support/standing'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

describe('routing', () => {
  const counts = async () =>
    (await world.as('office').does('routing.list', { tab: 'suggested', search: '', offset: 0 })).counts

  test('never follows a suggestion by itself', async () => {
    expect(await counts()).toEqual({ suggested: 1, unrouted: 1, routed: 3 })
    const { outline: still } = await world.as('office').does('oversight.enterprise', { enterpriseId: 'e004' })
    expect(still.unionId).toBeNull()
  })

  test('confirms what was suggested, and leaves alone what has nothing to confirm', async () => {
    const result = await world.as('office').does('routing.confirm', { enterpriseIds: ['e001', 'e004', 'e005'] })
    expect(result).toEqual({ confirmed: ['e004'], skipped: ['e001', 'e005'] })
    expect(await counts()).toEqual({ suggested: 0, unrouted: 1, routed: 4 })
    const { outline: routed } = await world.as('office').does('oversight.enterprise', { enterpriseId: 'e004' })
    expect(routed).toMatchObject({ unionId: 'u-shenzhen', unionName: '深圳市总工会' })
  })

  test('brings an unrouted submission to its union’s worklist', async () => {
    await world.as('contact-5').does('assessment.submit', { assessmentId: 'c2026-e005', seenRevision: 0 })
    await world.as('office').does('routing.assign', { enterpriseId: 'e005', unionId: 'u-dongguan', reason: '' })
    const page = await world
      .as('reviewer-dg')
      .does('worklist.page', { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 })
    expect(page.rows.map(({ outline }) => outline.enterpriseId)).toEqual(['e005'])
  })

  test('moves work in progress with its history, and only with a reason', async () => {
    await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
    const move = (reason: string) =>
      world.as('office').ask('routing.assign', { enterpriseId: 'e002', unionId: 'u-shenzhen', reason })
    expect(await move(' ')).toMatchObject({ refusal: { refused: 'reason_missing' } })
    expect(await move('企业划归深圳')).toMatchObject({ outcome: 'done' })
    expect(await world.as('reviewer-dg').isRefused('assessment.load', { assessmentId: 'c2026-e002' })).toMatchObject({
      refused: 'other_union',
    })
    const { rows } = await world
      .as('reviewer-sz')
      .does('assessment.timeline', { assessmentId: 'c2026-e002', after: null })
    expect(rows.map(({ kind }) => kind)).toEqual(['routed', 'submitted'])
  })

  test('to a union that does not exist, or to the same one, is refused', async () => {
    const assign = (unionId: string) =>
      world.as('office').isRefused('routing.assign', { enterpriseId: 'e001', unionId, reason: '改' })
    expect(await assign('u-nowhere')).toMatchObject({ refused: 'union_unknown' })
    expect(await assign('u-dongguan')).toMatchObject({ refused: 'routing_unchanged' })
  })

  test('confirms ten at a time, and a list that was cut off can be sent again', async () => {
    const numbers = Array.from({ length: 10 }, (_, index) => 21 + index)
    await world.insert({
      enterprises: numbers.map((no) => enterprise(no, null, 'u-dongguan')),
      assessments: numbers.map((no) => assessment(no, null)),
    })
    const ids = numbers.map((no) => `e${String(no).padStart(3, '0')}`)
    const request = newRequest()
    await world.fails({ action: 'database.commitTransaction' }, 1)
    await world.as('office').ask('routing.confirm', { enterpriseIds: ids }, request)
    await world.as('office').does('routing.confirm', { enterpriseIds: ids }, request)
    expect((await counts()).suggested).toBe(1)
  })
})

describe('several assigned to one union', () => {
  const numbers = Array.from({ length: 9 }, (_, index) => 21 + index)
  const idOf = (no: number): string => `c2026-e${String(no).padStart(3, '0')}`
  const seenOf = (nos: readonly number[]) => nos.map((no) => ({ assessmentId: idOf(no), seenRevision: 0 }))
  const unionOf = async (no: number): Promise<string | null | undefined> =>
    (await world.read<{ unionId: string | null }>('assessments', { _id: idOf(no) }))[0]?.unionId
  beforeEach(() =>
    world.insert({
      enterprises: numbers.map((no) => enterprise(no, null)),
      assessments: numbers.map((no) => assessment(no, null)),
    }),
  )

  test('says of each why it was not: it has a union, or was changed since it was seen', async () => {
    await world.as('contact-5').does('assessment.submit', { assessmentId: 'c2026-e005', seenRevision: 0 })
    const { results } = await world
      .as('office')
      .does('routing.assignMany', { unionId: 'u-shenzhen', seen: seenOf([1, 5, 21, 22]) })
    expect(
      Object.fromEntries(results.map(({ assessmentId, refusal }) => [assessmentId, refusal?.refused ?? null])),
    ).toEqual({ [idOf(1)]: 'reason_missing', [idOf(5)]: 'version_changed', [idOf(21)]: null, [idOf(22)]: null })
    expect([await unionOf(1), await unionOf(5), await unionOf(21)]).toEqual(['u-dongguan', null, 'u-shenzhen'])
  })

  test('gives none to a union that there is not, nor anything where one of them is none', async () => {
    const refused = (unionId: string, seen: ReturnType<typeof seenOf>) =>
      world.as('office').isRefused('routing.assignMany', { unionId, seen })
    expect(await refused('u-nowhere', seenOf([21]))).toMatchObject({ refused: 'union_unknown' })
    expect(await refused('u-shenzhen', seenOf([21, 99]))).toMatchObject({ refused: 'assessment_unknown' })
    expect(await unionOf(21)).toBeNull()
  })

  test('is the same asked again, and goes on where it was cut off', async () => {
    const request = newRequest()
    const input = { unionId: 'u-shenzhen', seen: seenOf(numbers) }
    await world.fails({ action: 'database.commitTransaction' }, 1)
    await world.as('office').ask('routing.assignMany', input, request)
    const { results } = await world.as('office').does('routing.assignMany', input, request)
    expect(results.map(({ refusal }) => refusal)).toEqual(numbers.map(() => null))
    const { counts } = await world.as('office').does('routing.list', { tab: 'unrouted', search: '', offset: 0 })
    expect(counts).toEqual({ suggested: 1, unrouted: 1, routed: 12 })
    expect(await world.as('office').does('routing.assignMany', input, request)).toEqual({ results })
  })
})
