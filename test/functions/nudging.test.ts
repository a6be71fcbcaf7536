import { rounds } from './support/rounds'
import { person } from './support/standing'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, returnIt } = rounds(() => world)
const { titles } = timer(() => world)
const IDS = [1, 2, 3, 4, 5].map((no) => `c2026-e00${no}`)

const nudge = (who: string, assessmentIds: string[], request = newRequest()) =>
  world.as(who).does('worklist.nudge', { assessmentIds }, request)
const unreached = async () => (await world.as('office').does('unreached.list', { offset: 0 })).rows

describe('a nudge of enterprises', () => {
  test('counts by one definition: the button, the list, the result, and those who could not be reached', async () => {
    await submit()
    await flag(8)
    await returnIt()
    await submit('contact-1', 'c2026-e001').catch(() => undefined)
    const { total } = await world.as('office').does('oversight.progress', {})
    const button = total.unstarted + total.draft + total.returned
    const listed = new Set<string>()
    for (const filter of ['unstarted', 'draft', 'returned'] as const)
      for (const row of (await world.as('office').does('oversight.enterprises', { filter, search: '', offset: 0 }))
        .rows)
        listed.add(row.assessmentId)
    expect(listed.size).toBe(button)
    const worklist = { unionId: 'u-dongguan', tab: 'returned', search: '', offset: 0 } as const
    const { counts } = await world.as('reviewer-dg').does('worklist.page', worklist)
    const { results } = await nudge('office', [...listed])
    expect(results).toHaveLength(button)
    expect(counts.unsubmitted + counts.returned).toBe(
      results.filter(({ enterpriseId }) => ['e001', 'e002'].includes(enterpriseId)).length,
    )
    await world.told()
    // Nobody let WeChat carry anything: all of the result are to be telephoned, and all stand on the list, which says so in numbers.
    const rows = await unreached()
    expect(rows.map(({ seat }) => seat).sort()).toEqual(
      results.map(({ enterpriseId }) => `contact:${enterpriseId}`).sort(),
    )
    const answer = await world.as('office').does('unreached.list', { offset: 0 })
    expect(answer.counts.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
    expect((await world.as('office').does('oversight.progress', {})).unreached).toBe(rows.length)
  })

  test('of one that nobody is bound for puts its seat on the list, once, however often', async () => {
    const outcomes = async () => (await nudge('office', ['c2026-e004'])).results.map(({ outcome }) => outcome)
    expect(await outcomes()).toEqual(['no_contact'])
    await world.told()
    expect(await outcomes()).toEqual(['no_contact'])
    await world.told()
    expect((await unreached()).map(({ seat, personId, reason }) => [seat, personId, reason])).toEqual([
      ['contact:e004', null, 'nobody_bound'],
    ])
    expect(await world.read('messages', { seat: 'contact:e004' })).toHaveLength(1)
  })

  test('asks of a form that was returned to correct it, and stands on the list as that', async () => {
    await submit()
    await flag(8)
    await returnIt()
    await world.told()
    await nudge('reviewer-dg', ['c2026-e002'])
    await world.told()
    expect(await titles('contact-2')).toContain('东莞市总工会提醒您修改评估表')
    const rows = await unreached()
    expect(rows.find(({ title }) => title.includes('修改评估表'))).toMatchObject({
      seat: 'contact:e002',
      matter: 'correct',
    })
  })

  test('says of each person who was told today already', async () => {
    await nudge('reviewer-dg', ['c2026-e001'])
    await world.told()
    await world.insert({ people: [person('second', '钱二', { role: 'contact', enterpriseId: 'e001' })] })
    const { results } = await nudge('office', ['c2026-e001'])
    expect(results).toMatchObject([
      {
        outcome: 'told_in_app_only',
        people: [
          { name: '张一', toldAlready: true },
          { name: '钱二', toldAlready: false },
        ],
      },
    ])
    await world.told()
    expect((await nudge('office', ['c2026-e001'])).results).toMatchObject([{ outcome: 'told_already_today' }])
    expect((await titles('contact-1')).filter((title) => title.includes('提醒您'))).toHaveLength(1)
    expect((await titles('second')).filter((title) => title.includes('提醒您'))).toHaveLength(1)
  })

  test('by two at once tells each once', async () => {
    await Promise.all([nudge('office', IDS), nudge('reviewer-dg', IDS.slice(0, 2)), nudge('office', IDS)])
    await world.told()
    for (const who of ['contact-1', 'contact-2', 'contact-3', 'contact-5'])
      expect((await titles(who)).filter((title) => title.includes('提醒您'))).toHaveLength(1)
    expect(await world.read('messages', { seat: 'contact:e004' })).toHaveLength(1)
  })
})
