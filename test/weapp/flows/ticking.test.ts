import { getInstant } from '@/domain/calendar/instant'
import { COLUMNS, ledgerEntry } from '../../functions/support/ledger'
import { nominating } from '../../functions/support/nominating'
import { assessment, CYCLE, enterprise, filledIn, standing } from '../../functions/support/standing'
import { counting } from '../support/counting'
import { phonesInWorld } from '../support/phones'

const at = (day: string) => getInstant(Date.parse(`2026-${day}T02:00:00Z`))
const name = (no: number): string => `第${no}号企业有限公司`
const progress = (filter: string): string => `/packages/office/pages/progress/index?filter=${filter}`

/** Forty that were endorsed, from 101 on, and six that write, from 201 on; eight of the ledger have checked, from 101 on. */
const ENDORSED = Array.from({ length: 40 }, (_, index) => 101 + index)
const WRITING = Array.from({ length: 6 }, (_, index) => 201 + index)
const endorsed = {
  ...filledIn(),
  ...({ state: 'endorsed', round: 1, revision: 2, editable: [] } as const),
  ...{ submittedAt: at('11-20'), endorsedAt: at('11-28') },
}
const documents = standing()
const crowded = {
  ...documents,
  ledger_columns: [{ _id: CYCLE.cycleId, ...COLUMNS }],
  enterprises: [
    ...(documents['enterprises'] ?? []),
    ...[...ENDORSED, ...WRITING].map((no) => enterprise(no, 'u-dongguan')),
  ],
  assessments: [
    ...(documents['assessments'] ?? []),
    ...ENDORSED.map((no) => assessment(no, 'u-dongguan', endorsed)),
    ...WRITING.map((no) => assessment(no, 'u-dongguan', filledIn())),
  ],
  ledger: ENDORSED.slice(0, 8).map((no) =>
    ledgerEntry(no, 'u-dongguan', {
      ...{ state: 'checked', revision: 1 },
      check: { changes: [], note: '', at: at('11-20'), by: 'p', byName: '张一' },
    }),
  ),
}
const tickBox = (no: number) => [name(no), { role: 'checkbox' }] as const

describe('on the office’s list', () => {
  const { phoneOf, world } = phonesInWorld(crowded)

  test('some are ticked, and just these are received after the look that receiving has', async () => {
    const phone = await phoneOf('office', { at: progress('endorsed') })
    const person = counting(phone)
    await person.tap('多选')
    phone.sees('选中本筛选全部 40 家')
    for (const no of [102, 104, 107]) await person.tap(...tickBox(no))
    phone.sees('已选 3 家')
    await person.tap('接收 3 家')
    phone.sees('只列出您选中的 3 家', '接收 3 家？', '其中 3 家建议先看一看')
    phone.doesNotSee(name(103))
    await person.tap('确定接收')
    phone.sees('已接收 3 家')
    await person.tap('关闭')
    // The page is whole again afterwards.
    phone.sees(name(103))
    expect(person.taps()).toBeLessThanOrEqual(7)
    const received = await world().read<{ enterpriseNo: number }>('assessments', { state: 'received' })
    expect(received.map(({ enterpriseNo }) => enterpriseNo).sort()).toEqual([102, 104, 107])
  })

  test('each step is offered for whom it fits, and reminding is done in place', async () => {
    const phone = await phoneOf('office', { at: progress('all') })
    await phone.tap('多选')
    await phone.tap(name(1), { role: 'checkbox' })
    await phone.tap(name(2), { role: 'checkbox' })
    phone.sees('已选 2 家', '催办 2 家', '延期 2 家', '2 家的材料包')
    phone.doesNotSee('接收 2 家')
    await phone.tap(name(2), { role: 'checkbox' })
    await phone.tap('催办 1 家')
    await phone.tap('催办', { within: '今天已经提醒过的不会重复发' })
    await world().told()
    await phone.wait(3_000)
    phone.sees(name(1))
    expect(await world().read('messages', { seat: 'contact:e001' })).toHaveLength(1)
    expect(await world().read('messages', { seat: 'contact:e002' })).toHaveLength(0)
  })

  test('all that the filter finds are ticked at once, and get one day and one reason', async () => {
    const phone = await phoneOf('office', { at: progress('draft') })
    const person = counting(phone)
    await person.tap('多选')
    await person.tap('选中本筛选全部 8 家')
    await person.tap('延期 8 家')
    phone.sees('新的截止日期')
    await phone.change('新的截止日期（当日 24:00 截止），请选择日期', '2026-12-19')
    await person.write('延期理由', '台风停工')
    await person.tap('确定延期')
    phone.sees('已延期')
    expect(person.taps()).toBeLessThanOrEqual(5)
    const extended = await world().read<{ state: string }>('assessments', { 'extension.deadlineOn': '2026-12-19' })
    expect(extended.length).toBeGreaterThanOrEqual(WRITING.length)
    expect(extended.every(({ state }) => state === 'draft')).toBe(true)
  })

  test('and those that are received are all of the filter, over several pages, in five taps', async () => {
    const phone = await phoneOf('office', { at: progress('endorsed') })
    const person = counting(phone)
    await person.tap('多选')
    await person.tap('选中本筛选全部 37 家')
    phone.sees('已选 37 家')
    await person.tap('接收 37 家')
    await person.tap('确定接收')
    phone.sees('已接收 37 家')
    await person.tap('关闭')
    expect(person.taps()).toBeLessThanOrEqual(5)
    expect(await world().read('assessments', { state: 'received' })).toHaveLength(40)
  })
})

describe('on a reviewer’s list', () => {
  const { phoneOf, world } = phonesInWorld(crowded)

  test('those that are ticked are reminded; 同意呈报 is never among the steps', async () => {
    const phone = await phoneOf('reviewer-dg', { at: '/packages/reviewer/pages/worklist/index?tab=unsubmitted' })
    await phone.tap('多选')
    for (const no of [201, 203]) await phone.tap(...tickBox(no))
    phone.sees('已选 2 家')
    phone.doesNotSee('同意呈报')
    await phone.tap('催办 2 家')
    await phone.tap('催办', { within: '催办 2 家' })
    await phone.wait(3_000)
    phone.sees('没有填报人', name(201), name(203))
    await phone.tap('关闭')
    await phone.tap('全不选')
    await phone.tap('退出多选')
    phone.doesNotSee('退出多选')
  })

  test('and their papers go into one package', async () => {
    const phone = await phoneOf('reviewer-dg', { at: '/packages/reviewer/pages/worklist/index?tab=endorsed' })
    await phone.tap('多选')
    for (const no of [101, 102]) await phone.tap(...tickBox(no))
    await phone.tap('2 家的材料包')
    phone.sees('已选 2 家')
  })

  test('entries of the ledger are ticked and confirmed after the look that confirming has', async () => {
    const phone = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/ledger-list/index' })
    const person = counting(phone)
    await person.tap('多选')
    for (const no of [101, 103]) await person.tap(...tickBox(no))
    await person.tap('确认 2 家')
    phone.sees('确认 2 家的台账？')
    await person.tap('确定确认')
    phone.sees('已确认 2 家')
    expect(person.taps()).toBeLessThanOrEqual(6)
    expect(await world().read('ledger', { state: 'confirmed' })).toHaveLength(2)
  })
})

describe('on a union’s nominations', () => {
  const { phoneOf, world } = phonesInWorld()
  const { quota, add, submit, load } = nominating(world)

  test('those that are ticked are confirmed after the look that confirming has, the others wait on', async () => {
    await quota(30)
    for (const no of [1, 2, 3]) await add(`莞城第${no}号材料有限公司`)
    await submit()
    const phone = await phoneOf('office', { at: '/packages/papers/pages/nomination-review/index?union=u-dongguan' })
    await phone.tap('多选')
    await phone.tap('选中莞城第1号材料有限公司', { role: 'checkbox' })
    await phone.tap('选中莞城第3号材料有限公司', { role: 'checkbox' })
    await phone.tap('同意入库 2 家')
    phone.sees('同意 2 家入库？')
    await phone.tap('确定同意')
    phone.sees('已同意 2 家入库')
    expect((await load()).tally.provincial).toEqual({ draft: 0, submitted: 1, confirmed: 2, declined: 0 })
  })
})
