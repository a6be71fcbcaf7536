import type { Assessment } from '@/domain/assessment/assessment'
import { isAtRisk, latenessOf } from '@/domain/assessment/standing'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { assessment, CYCLE, enterprise, filledIn, person, standing } from '../../functions/support/standing'
import { counting } from '../support/counting'
import { phonesInWorld } from '../support/phones'

// A week of the office and the unions, 7 to 11 December, with a hundred enterprises and 24 unions. Every evening the office's numbers are
// recounted from the papers.

const UNIONS = Array.from({ length: 24 }, (_, index) => `u-${String(index + 1).padStart(2, '0')}`)
const nameOf = (unionId: string): string => `第${unionId.slice(2)}市总工会`
const at = (text: string): Instant => getInstant(Date.parse(`2026-${text}:00+08:00`))

const submitted = (day: string): Partial<Assessment> => ({
  ...filledIn(),
  ...{ state: 'submitted', round: 1, revision: 1, editable: [], submittedAt: at(`${day}T10:00`) },
})
const endorsed = (): Partial<Assessment> => ({
  ...submitted('11-20'),
  ...{ state: 'endorsed', revision: 2, endorsedAt: at('11-28T10:00') },
})

/** By its number: 34 without a union, ten that wait with the first union, sixteen not handed in, eight returned, 32 endorsed. */
const paperOf = (no: number): { unionId: string | null; more: Partial<Assessment> } => {
  const unionId = UNIONS[no % UNIONS.length] ?? null
  if (no <= 34) return { unionId: null, more: no % 2 === 0 ? filledIn() : {} }
  // The last of the ten hands in on Tuesday morning.
  if (no === 44) return { unionId: UNIONS[0] ?? null, more: filledIn() }
  if (no < 44) return { unionId: UNIONS[0] ?? null, more: submitted(`11-${no - 20}`) }
  if (no <= 60) return { unionId, more: no % 2 === 0 ? filledIn() : {} }
  if (no <= 68)
    return {
      unionId,
      more: {
        ...submitted('11-20'),
        ...{ state: 'returned', revision: 2, editable: [1] },
        returnOrder: {
          ...{ nos: [1], rectifyBy: getPlainDate('2026-12-09'), note: '', byName: '审', from: 'union' },
          at: at('11-25T10:00'),
        },
      },
    }
  return { unionId, more: endorsed() }
}
const NUMBERS = Array.from({ length: 100 }, (_, index) => index + 1)
const papers = NUMBERS.map((no) => {
  const { unionId, more } = paperOf(no)
  return assessment(no, unionId, { ...more, unionName: unionId === null ? null : nameOf(unionId) })
})

const documents = {
  ...standing(),
  unions: UNIONS.map((unionId) => ({ _id: unionId, unionId, name: nameOf(unionId), kind: 'city' })),
  enterprises: NUMBERS.map((no) => enterprise(no, paperOf(no).unionId)),
  people: [
    ...[1, 2].map((no) => person(`office-${no}`, no === 1 ? '周办' : '吴办', { role: 'office' })),
    ...UNIONS.map((unionId) => person(`of-${unionId}`, `${unionId}审`, { role: 'reviewer', unionId })),
    // Of a third nobody is bound.
    ...NUMBERS.filter((no) => no % 3 !== 0).map((no) =>
      person(`contact-${no}`, `第${no}号联系人`, { role: 'contact', enterpriseId: `e${String(no).padStart(3, '0')}` }),
    ),
  ],
  assessments: papers,
}

const { phoneOf, world } = phonesInWorld(documents)
const morning = (day: string) => world().emulator.clock.set(new Date(at(`${day}T09:30`)))

/** What the office is shown at this moment is what lies in the database. */
const recounted = async (now: Instant): Promise<void> => {
  const stored = await world().read<Assessment>('assessments')
  const count = (holds: (paper: Assessment) => boolean) => stored.filter(holds).length
  const { total } = await world().as('office-2').does('oversight.progress', { cycleId: CYCLE.cycleId })
  expect(total).toMatchObject({
    submitted: count(({ state }) => state === 'submitted'),
    returned: count(({ state }) => state === 'returned'),
    endorsed: count(({ state }) => state === 'endorsed'),
    received: count(({ state }) => state === 'received'),
    rectification_late: count((paper) => latenessOf(paper, CYCLE, now) === 'rectification_late'),
    at_risk: count((paper) => isAtRisk(paper, 28, CYCLE, now)),
  })
}

test('Monday: the office assigns 34 enterprises to three unions within 45 taps', async () => {
  await morning('12-07')
  const phone = await phoneOf('office-1')
  phone.sees('34 家')
  const person = counting(phone)
  await person.tap('责任工会分派')
  await person.tap('待分派', { role: 'tab' })
  for (const [union, numbers] of [
    ['u-02', [1, 2, 3, 4, 5]],
    ['u-03', [6, 7, 8, 9, 10, 11, 12]],
  ] as const) {
    for (const no of numbers) await person.tap(`第${no}号企业有限公司`, { role: 'checkbox' })
    await person.tap(`分派所选 ${numbers.length} 家`)
    await person.tap(nameOf(union))
    await person.tap(`分派给${nameOf(union)}`)
    await person.tap('关闭')
  }
  await person.tap('全部分派 22 家')
  await person.tap(nameOf('u-04'))
  await person.tap(`分派给${nameOf('u-04')}`)
  phone.sees('已分派 22 家')
  await person.tap('关闭')
  phone.sees('没有待分派的企业')
  expect(person.taps()).toBeLessThanOrEqual(45)
  await recounted(at('12-07T18:00'))
})

test('Tuesday: a union that has ten to look at goes from one to the next, and comes to its list’s end', async () => {
  await morning('12-08')
  await world().as('contact-44').does('assessment.submit', { assessmentId: 'c2026-e044', seenRevision: 0 })
  const phone = await phoneOf('of-u-01')
  const person = counting(phone)
  await person.tap('第35号企业有限公司')
  for (let no = 35; no < 44; no += 1) {
    await person.tap('同意呈报')
    await person.tap('确认同意呈报')
    await person.tap('下一家')
  }
  await person.tap('组织领导', { role: 'tab' })
  await person.tap('第 1 项写意见')
  await person.write('审核意见', '请补充领导小组的文件号。')
  await person.tap('需退回修改')
  await person.tap('保存')
  await person.tap('退回 1 项')
  await person.tap('确认退回 1 项')
  await phone.wait(1_000)
  phone.sees('已退回', '这个列表里没有下一家了')
  // Three taps an enterprise where nothing is to be said, eight for a return.
  expect(person.taps()).toBeLessThanOrEqual(36)
  await recounted(at('12-08T18:00'))
})

test('Wednesday: whoever has not handed in is reminded together within four taps, and who has nobody bound is said', async () => {
  await morning('12-09')
  const phone = await phoneOf('office-2', { at: '/packages/office/pages/progress/index?filter=unsubmitted' })
  const person = counting(phone)
  await person.tap('挑选催办')
  await person.tap('催办整栏')
  await person.tap('催办', { within: '今天已经提醒过的不再重复发' })
  await world().told()
  await phone.wait(3_000)
  phone.sees('没有填报人')
  expect(person.taps()).toBeLessThanOrEqual(4)
  await recounted(at('12-09T18:00'))
})

test('Thursday: 49 get a later day with one reason within ten taps', async () => {
  await morning('12-10')
  const phone = await phoneOf('office-1', { at: '/packages/office/pages/progress/index?filter=unsubmitted' })
  const person = counting(phone)
  await person.tap('一并延期')
  await person.tap('延期全部')
  await phone.change('新的截止日期（当日 24:00 截止），请选择日期', '2026-12-19')
  await person.write('延期理由', '台风停工')
  await person.tap('确定延期')
  phone.sees('已延期 50 家')
  expect(person.taps()).toBeLessThanOrEqual(10)
  await recounted(at('12-10T18:00'))
})

test('Friday: what was endorsed is received together within 12 taps and 10 calls, and the tables are taken away', async () => {
  await morning('12-11')
  const phone = await phoneOf('office-1')
  const person = counting(phone)
  await person.tap('一并接收')
  await person.tap('全选 41 家')
  await person.tap('接收 41 家')
  await person.tap('确定接收')
  phone.sees('已接收 41 家')
  await person.tap('关闭')
  expect(person.taps()).toBeLessThanOrEqual(12)
  expect(person.calls()).toBeLessThanOrEqual(10)
  expect(await world().read('assessments', { state: 'received' })).toHaveLength(41)
  await recounted(at('12-11T18:00'))

  const list = await phoneOf('office-2', { at: '/packages/office/pages/progress/index?filter=received' })
  await list.tap('导出进度')
  await list.wait(6_000)
  list.sees('进度 已打开')
})
