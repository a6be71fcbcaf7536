import { getPlainDate } from '@/domain/calendar/plain-date'
import { aYearLater, filesWithQuotas, quotasIn } from '@/domain/cycle/carried-over'
import { freshNominationFile } from '@/domain/nomination/nomination'

test.each([
  ['2026-12-15', '2027-12-15'],
  ['2027-02-28', '2028-02-28'],
  ['2028-02-29', '2029-02-28'],
])('%s is %s a year later', (day, later) => {
  expect(aYearLater(getPlainDate(day))).toBe(later)
})

const file = (unionId: string, provincial: number, own: number) => ({
  ...freshNominationFile('c2027', { unionId, name: unionId }),
  quota: { provincial, own, revision: 4 },
})

test('quotas are given again to those alone who had some, and nothing that was nominated goes along', () => {
  const files = [file('a', 3, 0), file('b', 0, 0), file('c', 0, 2)]
  expect(quotasIn(files)).toEqual({ unions: 2, provincial: 3, own: 2 })
  expect(filesWithQuotas('c2028', files)).toEqual([
    { ...freshNominationFile('c2028', { unionId: 'a', name: 'a' }), quota: { provincial: 3, own: 0, revision: 1 } },
    { ...freshNominationFile('c2028', { unionId: 'c', name: 'c' }), quota: { provincial: 0, own: 2, revision: 1 } },
  ])
})
