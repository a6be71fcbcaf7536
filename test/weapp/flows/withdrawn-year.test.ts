import { openNextYear } from '../../functions/support/opening'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { attributeOf, nodesUnder } from '../harness/tree'
import { phonesInWorld } from '../support/phones'

describe('a year that was opened by a slip', () => {
  const { phoneOf, world } = phonesInWorld()
  const CYCLE = '/packages/office/pages/cycle/index'
  const years = async () => (await world().read<{ cycleId: string }>('cycles')).map(({ cycleId }) => cycleId).sort()

  test('is hard to open: the picker offers this year and the next alone, and the opening day lies before', async () => {
    await world().emulator.clock.set(new Date('2026-12-16T10:00:00+08:00'))
    const phone = await phoneOf('office', { at: CYCLE })
    phone.sees('开启下一年度评估')
    const pickers = [...nodesUnder(phone.screen)].filter(({ tag }) => tag === 'wx-picker')
    const ends = pickers.map((node) => [attributeOf(node, 'start'), attributeOf(node, 'end')])
    // The year to be opened stands first, then the settings of the one that runs.
    expect(ends).toEqual([
      ['2026-01-01', '2027-12-15'],
      ['2026-01-01', '2027-12-31'],
      ['2025-01-01', '2026-12-15'],
      ['2026-01-01', '2027-06-30'],
    ])
  })

  test('is taken back by the office from its settings, after it is said what goes with it', async () => {
    await openNextYear(world(), { openOn: getPlainDate('2027-01-02'), deadlineOn: getPlainDate('2028-12-15') })
    const phone = await phoneOf('office', { at: CYCLE })
    phone.sees('2028 年度阶段性评估')
    await phone.tap('撤销这个年度')
    phone.sees('撤销2028 年度阶段性评估？', '不能恢复')
    await phone.tap('取消')
    expect(await years()).toEqual(['c2026', 'c2028'])
    await phone.tap('撤销这个年度')
    await phone.tap('撤销')
    phone.sees('已撤销这个年度', '2026 年度阶段性评估', '开启下一年度评估')
    expect(await years()).toEqual(['c2026'])
  })

  test('stays once somebody has written in it, and the office reads why', async () => {
    await openNextYear(world(), { openOn: getPlainDate('2027-01-02'), deadlineOn: getPlainDate('2027-12-15') })
    await world()
      .as('contact-1')
      .does('assessment.saveAnswer', {
        ...{ assessmentId: 'c2027-e001', no: 1, seenRevision: 0 },
        ...{ narrative: '成立领导小组。', selfScore: null, facts: {} },
      })
    const phone = await phoneOf('office', { at: CYCLE })
    await phone.tap('撤销这个年度')
    await phone.tap('撤销')
    phone.sees('没有撤销', '2027 年度阶段性评估已有 1 份材料有人填写或办理')
    expect(await years()).toEqual(['c2026', 'c2027'])
  })
})
