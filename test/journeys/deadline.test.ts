import { getPlainDate } from '@/domain/calendar/plain-date'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { findIndicator } from '@/domain/rubric/rubric'
import { fillIndicator, savedToServer } from './support/form'
import { startStage, until, type Stage } from './support/stage'
import { OFFICE, officeAtEnterprise, submitFrom } from './support/steps'

const LATE = 'c2026-e031'
const contact = 'local-contact-031'
const AFTERWARDS = '截止以后补写的一句，仍然可以保存。'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const late = () => stage.assessmentOf(contact, LATE)

const indicatorNumbered = (no: number) => {
  const found = findIndicator(edition2023, no)
  if (!found) throw new Error(`no indicator ${no}`)
  return found
}

// The day that the clock missed before is made up for, and the day after the deadline says what can still be done.
test('the timer reminds who has not submitted, each once a day, from 10 to 16 December', async () => {
  const reminders = async () => (await stage.inboxOf(contact)).filter((title) => title.startsWith('阶段性评估表'))
  const counted: number[] = []
  for (const day of ['12-10', '12-11', '12-12', '12-13', '12-14', '12-15', '12-16']) {
    await stage.china(day, '09:07')
    await stage.product.fireTimer('deadline')
    await stage.product.fireTimer('deadline')
    counted.push((await reminders()).length)
  }
  expect(counted).toEqual([1, 1, 2, 2, 3, 4, 5])
  expect((await stage.inboxOf('local-contact-034')).filter((title) => title.startsWith('阶段性评估表'))).toEqual([])
})

test('a complete form is refused on the 16th in plain words, and what was typed stays', async () => {
  await stage.china('12-15', '23:30')
  const phone = await stage.phoneOf(contact)
  for (const no of [9, 10, 15, 16, 17, 18, 28]) {
    const dimension = edition2023.dimensions.find(({ indicators }) => indicators.some((each) => each.no === no))
    await phone.page.goto(
      `${stage.product.origin}/#/packages/contact/pages/dimension/index?id=${LATE}&d=${dimension?.id ?? ''}&no=${no}`,
    )
    await phone.page.reload()
    await fillIndicator(phone, indicatorNumbered(no))
    await savedToServer(phone)
  }
  await stage.china('12-16', '09:30')
  expect(
    await stage.asks(contact, 'assessment.submit', { assessmentId: LATE, seenRevision: (await late()).revision }),
  ).toMatchObject({
    outcome: 'refused',
    refusal: { refused: 'deadline_passed', with: { deadlineOn: '2026-12-15' } },
  })
  await phone.open()
  await phone.sees(/已逾期|已超过|已过/)
  await phone.page.goto(
    `${stage.product.origin}/#/packages/contact/pages/dimension/index?id=${LATE}&d=organisation&no=2`,
  )
  await phone.page.reload()
  await phone.write('第 2 项自评情况', AFTERWARDS)
  await phone.page.getByRole('textbox', { name: '第 2 项自评情况' }).blur()
  await until(async () => (await late()).answers[2]?.narrative === AFTERWARDS)
})

test('an extension by the office is honoured', async () => {
  const office = await officeAtEnterprise(stage, '广东生益科技股份有限公司')
  await office.sees(/延期/)
  const extended = await stage.asks(OFFICE, 'assessment.extend', {
    assessmentId: LATE,
    seenRevision: (await late()).revision,
    deadlineOn: getPlainDate('2026-12-20'),
    reason: '厂区搬迁',
  })
  expect(extended.outcome).toBe('done')
  const phone = await stage.phoneOf(contact)
  await phone.sees('距12月20日截止')
  await submitFrom(phone)
  await until(async () => (await late()).state === 'submitted')
})
