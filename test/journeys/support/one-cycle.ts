import type { BrowserContextOptions } from 'playwright-core'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Dimension } from '@/domain/rubric/rubric'
import { pdf, word } from '../../functions/support/office-files'
import { png } from '../../functions/support/pictures'
import { answerTo, fillEverything, narrativeOf, openIndicator, savedToServer } from './form'
import { otherPapers } from './other-papers'
import { startStage, until, type Stage } from './stage'
import { OFFICE, officeAtEnterprise, submitFrom } from './steps'

const REVIEWER = 'local-reviewer-transport'
const NEWCOMER = 'journey-newcomer'
const ENTERPRISE = '中建八局南方建设有限公司'
const MINE = 'c2026-e051'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * One enterprise's round from its invitation to the province, by what each of its people sees and taps on a phone of this size.
 * Typed in is what stands in these dimensions; the others are sent as the page sends them.
 */
export const oneCycle = (size: BrowserContextOptions, typed: readonly Dimension[] = edition2023.dimensions): void => {
  let stage: Stage
  beforeAll(async () => {
    stage = await startStage('2026-12-10T10:00:00+08:00', size)
  })
  afterEach(() => stage.putPhonesAway())
  afterAll(() => stage.end(), 60_000)

  const mine = () => stage.assessmentOf(NEWCOMER, MINE)
  const isIn = (state: string) => until(async () => (await mine()).state === state)

  let code = ''

  test('10 December: the office invites an enterprise that no union answers for yet', async () => {
    const office = await officeAtEnterprise(stage, ENTERPRISE)
    await office.tap('邀请填报人')
    await office.write('被邀请人姓名', '高翔')
    await office.tap('生成邀请码')
    const shown = office.page.getByText(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/).first()
    await shown.waitFor()
    code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await shown.innerText())?.[0] ?? ''
    expect(code).not.toBe('')
  })

  test('the invited person types the code as they like, and is bound', async () => {
    const contact = await stage.phoneOf(NEWCOMER)
    await contact.write('邀请码', code.toLowerCase().replace(/-/g, ' '))
    await contact.tap('下一步')
    await contact.sees(ENTERPRISE)
    await contact.tap(/绑定/)
    await contact.sees(/28 项/)
    await contact.sees('距12月15日截止')
  })

  test('fills in 28 indicators, each saved as it is left', async () => {
    const contact = await stage.phoneOf(NEWCOMER)
    await contact.tap(/填写/)
    await fillEverything(contact, { dimensions: typed })
    for (const { indicators } of edition2023.dimensions.filter((dimension) => !typed.includes(dimension)))
      for (const indicator of indicators)
        expect(
          await stage.asks(NEWCOMER, 'assessment.saveAnswer', { assessmentId: MINE, ...answerTo(indicator) }),
        ).toMatchObject({ outcome: 'done' })
    const { answers } = await mine()
    expect(Object.entries(answers).map(([no, { narrative }]) => [Number(no), narrative])).toEqual(
      Array.from({ length: 28 }, (_, index) => [index + 1, narrativeOf(index + 1)]),
    )
  }, 300_000)

  test('adds three photos at once, a PDF and a Word beside them; they reach the server, each looked at', async () => {
    const contact = await stage.phoneOf(NEWCOMER)
    await contact.tap(/产业工人技能培育/)
    await openIndicator(contact, { no: 8 })
    const [chooser] = await Promise.all([contact.page.waitForEvent('filechooser'), contact.tap(/^添加照片/)])
    await chooser.setFiles(
      [1, 2, 3].map((index) => ({ name: `照片${index}.png`, mimeType: 'image/png', buffer: png(64) })),
    )
    await contact.sees('还可添加 6 张')
    const evidence = async () => (await mine()).evidence[8] ?? []
    // They stand in the order in which they came.
    const came = (count: number) => until(async () => (await evidence()).length === count)
    await came(3)
    for (const [index, file] of [
      { name: '经费使用的通知.pdf', mimeType: 'application/pdf', buffer: await pdf(3) },
      { name: '先进班组的决定.docx', mimeType: WORD_TYPE, buffer: await word() },
    ].entries()) {
      const [files] = await Promise.all([contact.page.waitForEvent('filechooser'), contact.tap(/^添加文件/)])
      await files.setFiles(file)
      await contact.sees(file.name)
      await came(4 + index)
    }
    expect((await evidence()).map(({ type }) => type)).toEqual(['jpeg', 'jpeg', 'jpeg', 'pdf', 'docx'])
  })

  test('checks, and submits although no union answers for it yet', async () => {
    const contact = await stage.phoneOf(NEWCOMER)
    await submitFrom(contact)
    await isIn('submitted')
    await until(async () => (await stage.inboxOf(OFFICE)).includes(`${ENTERPRISE}已提交，还没有责任工会`))
  })

  test('the office assigns it, and it is in that union’s worklist', async () => {
    const office = await stage.phoneOf(OFFICE)
    await office.tap(/家没有责任工会/)
    await office.tap(/^待分派/)
    await office.page.getByRole('searchbox').filter({ visible: true }).last().fill('中建八局南方')
    await office.tap(new RegExp(`^${ENTERPRISE}分派$`))
    await office.page
      .getByRole('radio', { name: /省交通运输产业工会/ })
      .or(office.page.getByRole('button', { name: /省交通运输产业工会/ }))
      .last()
      .tap()
    await office.tap(/^(确认)?分派/)
    await until(async () => (await mine()).unionName === '省交通运输产业工会（示例）')
    const reviewer = await stage.phoneOf(REVIEWER)
    await reviewer.sees(ENTERPRISE)
  })

  test('11 December: the reviewer returns it on two indicators, each with a word', async () => {
    await stage.china('12-11')
    const reviewer = await stage.phoneOf(REVIEWER)
    await reviewer.page.getByText(ENTERPRISE).first().tap()
    await reviewer.tap(/^技能培育/)
    for (const [no, comment] of [
      [8, '请补充今年实际支出凭证。'],
      [9, '请写明实训工位数量。'],
    ] as const) {
      await reviewer.tap(`第 ${no} 项写意见`)
      await reviewer.write('审核意见', comment)
      await reviewer.page.getByRole('switch').filter({ visible: true }).last().tap()
      await reviewer.tap('保存')
      await reviewer.page.getByRole('textbox', { name: '审核意见' }).waitFor({ state: 'hidden' })
    }
    await reviewer.tap('退回 2 项')
    await reviewer.tap('确认退回 2 项')
    await isIn('returned')
    await until(async () => (await stage.inboxOf(NEWCOMER)).includes('评估表被退回：2 项需要修改'))
  })

  test('the contact sees each comment beside its field, corrects two, and nothing else is open', async () => {
    const contact = await stage.phoneOf(NEWCOMER)
    await contact.sees('退回修改')
    await contact.tap(/产业工人技能培育/)
    await openIndicator(contact, { no: 7 })
    await contact.sees(/不能修改/)
    for (const no of [8, 9]) {
      const field = contact.page.getByRole('textbox', { name: `第 ${no} 项自评情况` })
      await openIndicator(contact, { no })
      await contact.sees(no === 8 ? '请补充今年实际支出凭证。' : '请写明实训工位数量。')
      await field.fill(`${narrativeOf(no)}已按意见补充。`)
      await field.blur()
      await savedToServer(contact)
    }
    await until(async () => (await mine()).answers[9]?.narrative.endsWith('已按意见补充。') === true)
    await contact.open()
    await submitFrom(contact)
    await isIn('submitted')
  })

  test('the reviewer sees what changed, and endorses with the official sentence', async () => {
    const reviewer = await stage.phoneOf(REVIEWER)
    await reviewer.page.getByText(ENTERPRISE).first().tap()
    await reviewer.sees(/要求改 2 项，实际改 2 项/)
    await reviewer.tap('同意呈报')
    await reviewer.sees('经审核，上述自评情况真实准确，同意呈报。')
    await reviewer.tap('确认同意呈报')
    await isIn('endorsed')
  })

  otherPapers(() => stage, NEWCOMER)

  test('the office receives it', async () => {
    const office = await officeAtEnterprise(stage, ENTERPRISE)
    await office.tap(/^打开评估表/)
    await office.page.waitForURL(/review/)
    await office.tap(/^接收/)
    await office.tap(/^确认.*接收/)
    await isIn('received')
    const contact = await stage.phoneOf(NEWCOMER)
    await contact.sees(/省级已接收|已接收/)
  })
}
