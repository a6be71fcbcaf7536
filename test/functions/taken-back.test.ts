import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import { READY, rounds } from './support/rounds'
import { nominating } from './support/nominating'
import { reporting, STAGE } from './support/reporting'
import { timer } from './support/timer'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, seen } = rounds(() => world)
const { fire, titles } = timer(() => world)
const at = (time: string) => world.emulator.clock.set(new Date(`2026-12-01T${time}:00+08:00`))
const withdraw = async () =>
  world.as('contact-2').does('assessment.withdraw', { assessmentId: READY, seenRevision: await seen('contact-2') })
const deliveries = async () =>
  (await world.read<AssessmentEvent & { delivery: string }>('events')).map(({ kind, delivery }) => [kind, delivery])

const SUBMITTED = '第2号企业有限公司提交了评估表'
const WITHDRAWN = '第2号企业有限公司撤回了评估表'

test('however often a contact submits and withdraws within minutes, the reviewers are told once, and what is so', async () => {
  await at('10:00')
  await submit()
  for (let round = 0; round < 4; round += 1) {
    await withdraw()
    await submit()
  }
  await fire('12-01', '10:37')
  expect(await titles('reviewer-dg')).toEqual([SUBMITTED])
  expect((await deliveries()).filter(([, delivery]) => delivery !== 'done')).toEqual([])
})

test('where it ends withdrawn they are told so, once, even if the clock dies in between', async () => {
  await at('10:00')
  await submit()
  await withdraw()
  expect(await titles('reviewer-dg')).toEqual([SUBMITTED])
  expect(await titles('contact-2')).toEqual([])
  await fire('12-01', '10:07')
  expect(await titles('reviewer-dg')).toEqual([SUBMITTED])
  expect(await deliveries()).toContainEqual(['withdrawn', 'later'])
  await world.restart()
  await fire('12-01', '10:37')
  await fire('12-01', '11:07')
  expect(await titles('reviewer-dg')).toEqual([WITHDRAWN, SUBMITTED])
  await submit()
  expect(await titles('reviewer-dg')).toEqual([SUBMITTED, WITHDRAWN, SUBMITTED])
})

test('a submission after a while is told though the withdrawal before it was not yet, and that one then never is', async () => {
  await at('10:00')
  await submit()
  await withdraw()
  await at('10:11')
  await submit()
  expect(await titles('reviewer-dg')).toEqual([SUBMITTED, SUBMITTED])
  await fire('12-01', '10:37')
  expect(await titles('reviewer-dg')).toEqual([SUBMITTED, SUBMITTED])
})

test('a colleague of whoever submits and withdraws is told of no round, and once of what is so in the end', async () => {
  await world.insert({ people: [person('contact-2b', '孙二', { role: 'contact', enterpriseId: 'e002' })] })
  await at('10:00')
  for (let round = 0; round < 4; round += 1) {
    await submit()
    await withdraw()
  }
  const told = async (openId: string) => (await titles(openId)).filter((title) => title === WITHDRAWN)
  await fire('12-01', '10:07')
  expect(await told('contact-2b')).toEqual([])
  await fire('12-01', '10:37')
  expect(await told('contact-2b')).toEqual([WITHDRAWN])
  expect(await told('contact-2')).toEqual([])
})

test('withdrawals that wait do not hold up what is to be told at once', async () => {
  await world.insert({
    events: Array.from({ length: 60 }, (_, index) => ({
      ...{ _id: `w-${index}`, subjectId: 'c2026-e001', kind: 'withdrawn', at: index, round: 0, detail: {} },
      ...{ actor: { personId: 'p', name: '张一', role: 'contact' }, effects: [], delivery: 'later' },
    })),
  })
  await at('10:00')
  await submit()
  expect(await titles('reviewer-dg')).toEqual([SUBMITTED])
  await fire('12-01', '10:37')
  expect((await deliveries()).filter(([, delivery]) => delivery !== 'done')).toEqual([])
})

test('a report goes by the same rule', async () => {
  const { write, writer } = reporting(() => world)
  await at('10:00')
  await write('stage')
  let revision = 0
  const move = async (action: 'report.submit' | 'report.withdraw') => {
    await writer('stage').does(action, { reportId: STAGE, seenRevision: revision })
    revision += 1
  }
  await move('report.submit')
  for (let round = 0; round < 3; round += 1) {
    await move('report.withdraw')
    await move('report.submit')
  }
  await move('report.withdraw')
  expect(await titles('reviewer-dg')).toEqual(['第1号企业有限公司提交了阶段性总结评估报告'])
  await fire('12-01', '10:37')
  expect(await titles('reviewer-dg')).toEqual([
    '第1号企业有限公司撤回了阶段性总结评估报告',
    '第1号企业有限公司提交了阶段性总结评估报告',
  ])
})

test('a union’s list of nominees goes by the same rule', async () => {
  const { quota, add, submit: handIn, target } = nominating(() => world)
  const takeBack = async () => world.as('reviewer-dg').does('nomination.withdraw', await target('provincial'))
  const [HANDED_IN, TAKEN_BACK] = ['东莞市总工会提交了省级台账遴选名单', '东莞市总工会撤回了省级台账遴选名单']
  await at('10:00')
  await quota(3)
  await add('甲公司')
  await handIn()
  for (let round = 0; round < 3; round += 1) {
    await takeBack()
    await handIn()
  }
  await fire('12-01', '10:37')
  expect(await titles('office')).toEqual([HANDED_IN])
  await takeBack()
  await handIn()
  await takeBack()
  await fire('12-01', '10:47')
  expect(await titles('office')).toEqual([HANDED_IN])
  await fire('12-01', '11:07')
  await fire('12-01', '11:37')
  expect(await titles('office')).toEqual([TAKEN_BACK, HANDED_IN])
})
