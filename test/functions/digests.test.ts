import type { Assessment } from '@/domain/assessment/assessment'
import { assessment, filledIn, person } from './support/standing'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, sentTo, titles } = timer(() => world)

const at = (day: string) => Date.parse(`2026-${day}T10:00:00+08:00`) as never
const submitted = (day: string): Partial<Assessment> => ({
  ...{ ...filledIn(), state: 'submitted', round: 1, editable: [], submittedAt: at(day) },
})
const accept = async (openId: string, times: number) => {
  for (let turn = 0; turn < times; turn += 1) {
    await world.as(openId).does('inbox.subscribed', { kinds: ['todo'] })
    await fetch(`${world.emulator.origin}/client/subscribe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': openId },
      body: JSON.stringify({ templateId: 'template-todo', result: 'accept' }),
    })
  }
}

test('a reviewer’s phone rings once in the morning for all that waits, while the inbox has each at once', async () => {
  await accept('reviewer-dg', 5)
  await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
  expect(await titles('reviewer-dg')).toEqual(['第2号企业有限公司提交了评估表'])
  expect(await sentTo('reviewer-dg')).toEqual([])
  await world.insert({ assessments: [assessment(6, 'u-dongguan', submitted('12-01'))] })
  await fire('12-02', '08:07')
  await fire('12-02', '10:07')
  expect((await sentTo('reviewer-dg')).map(({ data }) => data)).toEqual([
    { thing1: '阶段性评估表审核', number2: '2', thing3: '请安排审核' },
  ])
})

test('the office hears each morning what waits for it, also of a union for which nobody is bound', async () => {
  await accept('office', 5)
  await world.insert({
    people: [person('second', '吴办', { role: 'office' })],
    assessments: [
      assessment(6, 'u-shenzhen', { ...submitted('12-01'), state: 'endorsed', endorsedAt: at('12-01') }),
      assessment(7, null, submitted('12-01')),
      assessment(8, 'u-shenzhen', submitted('12-01')),
    ],
  })
  await world.as('office').does('oversight.unbind', { personId: 'p-reviewer-sz', reason: '已离职' })
  await fire('12-02', '08:07')
  await fire('12-02', '08:37')
  for (const openId of ['office', 'second'])
    expect((await world.as(openId).does('inbox.list', { offset: 0 })).rows).toMatchObject([
      {
        title: '今日待办：3 家',
        lines: ['2026 年度阶段性评估：待接收 1 家，已提交、待分派 1 家，没有审核员的工会有 1 家待审核。', '2026 年度'],
      },
    ])
  expect(await sentTo('office')).toHaveLength(1)
})

test('the morning after a deadline the office is told how the year stands, once, also where the clock missed it', async () => {
  await world.insert({ assessments: [assessment(6, 'u-dongguan', submitted('12-10'))] })
  await fire('12-15')
  await fire('12-17')
  await fire('12-18')
  const summaries = (await world.as('office').does('inbox.list', { offset: 0 })).rows.filter(({ title }) =>
    title.includes('截止：'),
  )
  expect(summaries).toHaveLength(1)
  expect(summaries[0]?.title).toBe('12月15日截止：1 家已提交，5 家未提交')
  expect(summaries[0]?.lines.join('')).toContain('没有送达，请电话联系')
})

test('an enterprise that nobody is bound for stands on the list, until somebody is', async () => {
  await fire('12-08')
  expect(await world.read('unreached', { personId: null })).toMatchObject([
    { reason: 'nobody_bound', enterpriseId: 'e004', matter: 'hand_in' },
  ])
  await world.insert({ people: [person('contact-4', '孙四', { role: 'contact', enterpriseId: 'e004' })] })
  await fire('12-12')
  expect(await world.read('unreached', { personId: null })).toEqual([])
})
