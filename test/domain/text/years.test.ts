import { formatPastMoment } from '@/text/dates'
import { departureLine } from '@/text/departure'
import { formerNameWords } from '@/text/ledger'
import { departedWords } from '@/text/office-departure'
import { peopleListPage } from '@/text/people-page'
import { china } from '../support/cast'

describe('what is kept for years', () => {
  test('says the year of a moment that is of another one, on either side of midnight in China', () => {
    const newYear = china('2027-01-01 00:00')
    expect(formatPastMoment(china('2027-11-03 09:00'), newYear)).toBe('11月3日 09:00')
    expect(formatPastMoment(china('2026-12-31 23:59'), newYear)).toBe('2026年12月31日 23:59')
  })

  const at = china('2026-12-08 10:32')
  const departure = { kind: 'removed', into: null, reason: '已迁出', at, byName: '周办', cycleId: 'c2026' } as const
  test.each([
    ['an old name', formerNameWords('莞城电子厂', at)],
    ['a departure', departureLine(departure)],
    ['a departure, on its own page', departedWords(at, '周办')],
    ['since when somebody is bound', peopleListPage.since(at)],
    ['when they were last there', peopleListPage.used(at)],
  ])('always says the year of %s', (_, said) => {
    expect(said).toContain('2026年12月8日')
  })
})
