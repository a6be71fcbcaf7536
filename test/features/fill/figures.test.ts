import { edition2023 } from '@/domain/rubric/edition-2023'
import { findIndicator } from '@/domain/rubric/rubric'
import { readFigure } from '@/features/fill/figures'
import { cycle } from './fake-server'

const read = (no: number, id: string, text: string) => {
  const fact = findIndicator(edition2023, no)?.facts.find((each) => each.id === id)
  if (!fact) throw new Error(`no fact ${id}`)
  return readFigure(edition2023, no, fact, cycle, text)
}

test.each([
  ['', { kind: 'blank' }],
  ['  ', { kind: 'blank' }],
  ['186.4', { kind: 'number', value: 186.4 }],
  ['186.', { kind: 'number', value: 186 }],
  ['.5', { kind: 'number', value: 0.5 }],
  ['9,320', { kind: 'number', value: 9320 }],
  ['９ ３２０．５', { kind: 'number', value: 9320.5 }],
  ['12。5', { kind: 'number', value: 12.5 }],
  ['12,5', { kind: 'unreadable', problem: 'comma' }],
  ['0', { kind: 'number', value: 0 }],
  ['1.234', { kind: 'unreadable', problem: 'too_fine' }],
  ['12万', { kind: 'unreadable', problem: 'not_a_number' }],
  ['-3', { kind: 'unreadable', problem: 'negative' }],
  ['1e5', { kind: 'unreadable', problem: 'not_a_number' }],
  ['1.2.3', { kind: 'unreadable', problem: 'not_a_number' }],
  ['999999999999', { kind: 'unreadable', problem: 'out_of_range' }],
])('an amount typed as "%s"', (text, figure) => {
  expect(read(8, 'payroll', text)).toEqual(figure)
})

test('people are counted whole', () => {
  expect(read(4, 'membersThisYear', '12')).toEqual({ kind: 'number', value: 12 })
  expect(read(4, 'membersThisYear', '3.00')).toEqual({ kind: 'number', value: 3 })
  expect(read(4, 'membersThisYear', '12.5')).toEqual({ kind: 'unreadable', problem: 'not_whole' })
})
