import { edition2023 } from '@/domain/rubric/edition-2023'
import { factDoubts } from '@/domain/rubric/fact-doubts'
import type { FactValues } from '@/domain/rubric/facts'
import { findIndicator } from '@/domain/rubric/rubric'

const doubts = (no: number, values: FactValues, lastYear?: FactValues) => {
  const indicator = findIndicator(edition2023, no)
  if (!indicator) throw new Error(`no indicator ${no}`)
  return factDoubts(indicator, values, lastYear).map(({ doubt, facts }) => [doubt, facts.map(({ id }) => id).join()])
}

describe('figures are asked about', () => {
  test.each([
    [
      'a growth of more than 300 %',
      4,
      { membersThisYear: 41, membersLastYear: 10 },
      undefined,
      'grown',
      'membersThisYear,membersLastYear',
    ],
    [
      'a part that is more than its whole',
      8,
      { educationExpenses: 12, payroll: 10 },
      undefined,
      'part_exceeds_whole',
      'educationExpenses,payroll',
    ],
    ['a thousandfold of last year', 8, { payroll: 93_200_000 }, { payroll: 9320 }, 'unlike_last_year', 'payroll'],
    ['a thousandth of last year', 8, { payroll: 9.32 }, { payroll: 9320 }, 'unlike_last_year', 'payroll'],
  ])('%s', (_, no, values: FactValues, lastYear: FactValues | undefined, doubt, ids) => {
    expect(doubts(no, values, lastYear)).toEqual([[doubt, ids]])
  })
})

describe('and nobody is asked about', () => {
  test.each([
    ['a growth of 300 %', 4, { membersThisYear: 40, membersLastYear: 10 }, undefined],
    ['a first member after none', 4, { membersThisYear: 4, membersLastYear: 0 }, undefined],
    ['a whole that is not there yet', 8, { educationExpenses: 12 }, undefined],
    ['all of the whole', 17, { dispatched: 5, workforce: 5 }, undefined],
    ['a sum', 12, { artisansProvince: 9000, artisansCity: 0, artisansEnterprise: 1 }, undefined],
    ['less than a thousandfold', 8, { payroll: 9_319_999 }, { payroll: 9320 }],
    [
      'nothing this year, or none last year',
      8,
      { payroll: 0, educationExpenses: 5 },
      { payroll: 9320, educationExpenses: 0 },
    ],
  ])('%s', (_, no, values: FactValues, lastYear: FactValues | undefined) => {
    expect(doubts(no, values, lastYear)).toEqual([])
  })
})
