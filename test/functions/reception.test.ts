import type { ActionInput } from '@/contract/contract'
import { READY, rounds } from './support/rounds'
import { FIRST_OF_DECEMBER, newRequest, startWorld, type World } from './support/world'
import { stamping } from './support/stamping'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { seen, submit, endorse } = rounds(() => world)
const { attach, target } = stamping(() => world)
const office = () => world.as('office')
const list = (tab: 'waiting' | 'today' = 'waiting', search = '') =>
  office().does('oversight.receivable', { tab, search, offset: 0 })
const one = async (): Promise<ActionInput<'assessment.receiveMany'>> => ({
  seen: [{ assessmentId: READY, seenRevision: await seen() }],
})
const stateOf = async (): Promise<string | undefined> =>
  (await world.read<{ state: string }>('assessments', { _id: READY }))[0]?.state
const told = async (openId: string, title: string): Promise<number> => {
  await world.told()
  return (await world.read<{ title: string }>('messages', { personId: `p-${openId}` })).filter((each) =>
    each.title.includes(title),
  ).length
}
const endorsed = async (): Promise<void> => {
  await submit()
  await endorse()
}
const hours = (count: number): Promise<unknown> =>
  world.emulator.clock.set(new Date(FIRST_OF_DECEMBER.getTime() + count * 3_600_000))

describe('the list of what waits to be received', () => {
  test.each(['contact-2', 'reviewer-dg'])('is not for %s', async (who) => {
    expect(
      await world.as(who).isRefused('oversight.receivable', { tab: 'waiting', search: '', offset: 0 }),
    ).toMatchObject({ refused: 'not_permitted' })
  })

  test('holds what was endorsed alone, and nothing of what has left the ledger', async () => {
    expect((await list()).rows).toEqual([])
    await submit()
    expect((await list()).rows).toEqual([])
    await endorse()
    expect(await list()).toMatchObject({
      counts: { waiting: 1, today: 0 },
      rows: [{ assessmentId: READY }],
      more: false,
    })
    expect((await list('waiting', '没有这家')).rows).toEqual([])
    await office().does('enterprise.leave', { enterpriseId: 'e002', kind: 'deregistered', reason: '已办理注销登记' })
    expect(await list()).toMatchObject({ counts: { waiting: 0 }, rows: [] })
  })

  test('says of each what stands out: no stamped sheets, 核定分 below 自评分, the full score without evidence', async () => {
    await submit()
    const { assessment } = await world.as('reviewer-dg').does('assessment.load', { assessmentId: READY })
    const [no] = Object.entries(assessment.tally)
      .filter(([, { score }]) => (score ?? 0) > 0)
      .map(([each]) => Number(each))
    if (no === undefined) throw new Error('something was scored')
    await world.as('reviewer-dg').does('assessment.remark', {
      ...{ assessmentId: READY, no, seenRevision: 0, comment: '', flagged: false },
      ...{ verifiedScore: 0, verifiedReason: '没有材料' },
    })
    await endorse()
    const [row] = (await list()).rows
    expect(row).toMatchObject({ unstamped: true, lowered: [no] })
    expect(row?.unevidenced).not.toEqual([])
    expect((row?.selfScore ?? 0) - (row?.verifiedScore ?? 0)).toBeCloseTo(assessment.tally[no]?.score ?? 0)

    await attach(1)
    expect((await list()).rows[0]?.unstamped).toBe(true)
    await world.as('contact-2').does('stamp.finish', await target())
    expect((await list()).rows[0]?.unstamped).toBe(false)
  })
})

describe('several received at once', () => {
  test.each(['contact-2', 'reviewer-dg'])('are not by %s', async (who) => {
    await endorsed()
    expect(await world.as(who).isRefused('assessment.receiveMany', await one())).toMatchObject({
      refused: 'not_permitted',
    })
    expect(await stateOf()).toBe('endorsed')
  })

  test('says of each why it was not: not endorsed, or another one than was seen', async () => {
    await endorsed()
    const asSeen = await one()
    const { results } = await office().does('assessment.receiveMany', {
      seen: [
        { assessmentId: 'c2026-e001', seenRevision: await seen('office', 'c2026-e001') },
        { assessmentId: READY, seenRevision: (asSeen.seen[0]?.seenRevision ?? 0) - 1 },
      ],
    })
    expect(
      Object.fromEntries(results.map(({ assessmentId, refusal }) => [assessmentId, refusal?.refused ?? null])),
    ).toEqual({ 'c2026-e001': 'move_not_allowed', [READY]: 'version_changed' })
    expect(await stateOf()).toBe('endorsed')
  })

  test('receives each, tells its contacts and its union once, and says the same asked again', async () => {
    await endorsed()
    const input = await one()
    const request = newRequest()
    const first = await office().does('assessment.receiveMany', input, request)
    expect(first.results).toMatchObject([{ assessmentId: READY, refusal: null }])
    expect(await office().does('assessment.receiveMany', input, request)).toEqual(first)
    expect(await stateOf()).toBe('received')
    expect(await told('contact-2', '已接收')).toBe(1)
    expect(await told('reviewer-dg', '已接收')).toBe(1)
    expect(await list()).toMatchObject({ counts: { waiting: 0, today: 1 }, rows: [] })
  })
})

describe('a receipt', () => {
  const received = async (): Promise<void> => {
    await endorsed()
    await office().does('assessment.receiveMany', await one())
  }

  test.each(['contact-2', 'reviewer-dg'])('is not taken back by %s', async (who) => {
    await received()
    expect(await world.as(who).isRefused('assessment.takeBackReceipts', await one())).toMatchObject({
      refused: 'not_permitted',
    })
  })

  test('stands once its day is over in China', async () => {
    await hours(13.5)
    await received()
    await hours(14)
    expect((await list('today')).rows).toEqual([])
    const { results } = await office().does('assessment.takeBackReceipts', await one())
    expect(results[0]?.refusal).toEqual({ refused: 'receipt_stands', with: { receivedOn: '2026-12-01' } })
    expect(await stateOf()).toBe('received')
  })

  test('is taken back until then, which its contacts and its union are told, and may be given again', async () => {
    await received()
    expect((await list('today')).rows).toMatchObject([{ assessmentId: READY }])
    const { results } = await office().does('assessment.takeBackReceipts', await one())
    expect(results[0]?.refusal).toBeNull()
    expect(await stateOf()).toBe('endorsed')
    expect(await told('contact-2', '撤回了接收')).toBe(1)
    expect(await told('reviewer-dg', '撤回了接收')).toBe(1)
    expect(await list()).toMatchObject({ counts: { waiting: 1, today: 0 } })
    expect((await office().does('assessment.receiveMany', await one())).results[0]?.refusal).toBeNull()
  })
})
