import { getPlainDate } from '@/domain/calendar/plain-date'
import { CYCLE, standing } from '../../functions/support/standing'
import { phonesInWorld } from '../support/phones'

const DIMENSION = '/packages/contact/pages/dimension/index?id=c2026-e001&d=organisation'
const FIRST = `${DIMENSION}&no=1`
const WHY = '本次填报从12月5日开始，现在还不能填写'

/** In China. */
const at = (time: string): Date => new Date(`${time.replace(' ', 'T')}:00+08:00`)
const BEFORE = at('2026-12-04 23:50')
const OPEN = at('2026-12-05 00:10')
const CLOSED = at('2026-12-16 09:00')
const QUARTER = 15 * 60_000

const BUTTON = { role: 'button' } as const

describe('a year’s opening day', () => {
  const { phoneOf, world } = phonesInWorld({
    ...standing(),
    cycles: [{ _id: CYCLE.cycleId, ...CYCLE, openOn: getPlainDate('2026-12-05') }],
  })
  const clock = (now: Date) => world().emulator.clock.set(now)

  test.each([
    [
      'contact-1',
      {
        before: { sees: ['距12月5日开始填报', WHY, '看看要填什么'], misses: ['开始填写第 1 项', '从 Word 填入'] },
        open: { sees: ['距12月15日截止', '开始填写第 1 项', '从 Word 填入'], misses: [WHY] },
        closed: { sees: ['已截止', '不能提交；内容还可以保存'], misses: [WHY] },
      },
    ],
    [
      'reviewer-dg',
      {
        before: { sees: ['2 家企业从12月5日开始填报'], misses: ['一键催办'] },
        open: { sees: ['未提交的 2 家，还有 10 天截止', '一键催办 2 家'], misses: ['开始填报'] },
        closed: { sees: ['未提交的 2 家，已截止 1 天', '一键催办 2 家'], misses: ['开始填报'] },
      },
    ],
    [
      'office',
      {
        before: { sees: ['2026年12月5日开始填报'], misses: ['一键催办'] },
        open: { sees: ['还有 10 天截止', '一键催办 5 家'], misses: ['12月5日开始填报'] },
        closed: { sees: ['已截止 1 天', '一键催办 5 家'], misses: ['12月5日开始填报'] },
      },
    ],
  ])('stands on the first page of %s, and nobody is invited to write or urged before it', async (openId, pages) => {
    const moments = [
      [BEFORE, pages.before],
      [OPEN, pages.open],
      [CLOSED, pages.closed],
    ] as const
    for (const [now, { sees, misses }] of moments) {
      await clock(now)
      const phone = await phoneOf(openId)
      phone.sees(...sees)
      for (const words of misses) phone.doesNotSee(words)
    }
  })

  test.each([
    ['the assessment', 'contact-1', FIRST, 1],
    ['the assessment, with nothing unfolded', 'contact-1', DIMENSION, 1],
    ['the stage report', 'contact-1', '/packages/papers/pages/report/index?id=c2026-e001-stage', 1],
    ['the summary', 'reviewer-dg', '/packages/papers/pages/report/index?id=c2026-u-dongguan-summary', 1],
    ['the ledger', 'contact-1', '/packages/papers/pages/ledger/index', 1],
    ['what is read from Word', 'contact-1', '/packages/papers/pages/word-in/index?id=c2026-e001', 1],
    // At its head, and beside the button that cannot be pressed.
    ['the check', 'contact-1', '/packages/contact/pages/check/index?id=c2026-e001', 2],
  ])(
    '%s is there to be read before it, and says why and until when it cannot be written',
    async (_, openId, page, times) => {
      await clock(BEFORE)
      const phone = await phoneOf(openId, { at: page })
      expect(phone.text.split(WHY)).toHaveLength(times + 1)
      for (const way of ['无变化', '逐项修改', '添加照片', '提交', '选择文件'])
        expect([way, phone.count(way, BUTTON) === 0 || phone.isOff(way, BUTTON)]).toEqual([way, true])
      const before = phone.machine.calls.length
      await phone.wait(QUARTER)
      phone.doesNotSee(WHY)
      expect(phone.machine.calls.slice(before).filter(({ name }) => name !== 'session.get')).toEqual([])
    },
  )

  test('comes while the page lies open over midnight, and what is written then is saved', async () => {
    await clock(BEFORE)
    const phone = await phoneOf('contact-1', { at: FIRST })
    phone.sees(WHY)
    await clock(OPEN)
    await phone.wait(QUARTER)
    await phone.type('第 1 项自评情况', '成立领导小组')
    await phone.blur()
    phone.sees('已保存 00:')
  })

  test('comes while the program rests in the background', async () => {
    await clock(BEFORE)
    const phone = await phoneOf('contact-1')
    phone.sees(WHY)
    await phone.leave()
    await clock(OPEN)
    await phone.comeBack()
    phone.sees('继续填写第 1 项')
    phone.doesNotSee(WHY)
  })

  test('nobody can urge an enterprise before it', async () => {
    await clock(BEFORE)
    const refusal = await world()
      .as('reviewer-dg')
      .isRefused('worklist.nudge', { assessmentIds: ['c2026-e001'] })
    expect(refusal).toEqual({ refused: 'cycle_not_open', with: { openOn: '2026-12-05' } })
  })
})
