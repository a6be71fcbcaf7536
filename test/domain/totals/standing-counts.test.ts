import {
  entryStandingOf,
  findFormStanding,
  findReportStanding,
  formStandingOf,
  reportStandingOf,
} from '@/domain/totals/standing-counts'

const form = { departed: false, started: true, answered: 5 } as const
const report = { kind: 'stage', departed: false, started: true, late: false } as const

describe('a paper is counted under one name, which says where it stands', () => {
  test.each([
    ['a form that nobody began', formStandingOf({ ...form, state: 'draft', started: false, answered: 0 })],
    ['a draft, by how much of it is written', formStandingOf({ ...form, state: 'draft' })],
    ['the same with one answer more', formStandingOf({ ...form, state: 'draft', answered: 6 })],
    ['a form that was handed in', formStandingOf({ ...form, state: 'submitted' })],
    ['a form of an enterprise that has left', formStandingOf({ ...form, state: 'submitted', departed: true })],
    ['a report', reportStandingOf({ ...report, state: 'draft' })],
    ['a late report', reportStandingOf({ ...report, state: 'draft', late: true })],
    ['a report of another kind', reportStandingOf({ ...report, kind: 'summary', state: 'draft' })],
  ])('%s', (_what, name) => {
    expect(name).toMatch(/^[a-z0-9/-]+$/)
  })

  test('which is no other’s', () => {
    const names = [
      formStandingOf({ ...form, state: 'draft', started: false, answered: 0 }),
      formStandingOf({ ...form, state: 'draft' }),
      formStandingOf({ ...form, state: 'draft', answered: 6 }),
      formStandingOf({ ...form, state: 'submitted' }),
      formStandingOf({ ...form, state: 'draft', departed: true }),
    ]
    expect(new Set(names).size).toBe(names.length)
  })
})

test('a name gives back what it was made of', () => {
  for (const state of ['draft', 'submitted', 'returned', 'endorsed', 'received'] as const)
    expect(findFormStanding(formStandingOf({ ...form, state }))).toMatchObject({ state, started: true })
  expect(findFormStanding(formStandingOf({ ...form, state: 'draft' }))).toMatchObject({ answered: 5 })
  for (const late of [true, false])
    for (const started of [true, false]) {
      const { departed: _departed, ...said } = { ...report, state: 'returned' as const, started, late }
      expect(findReportStanding(reportStandingOf({ ...said, departed: false }))).toEqual(said)
    }
})

test('who has left the ledger stands nowhere', () => {
  expect(findFormStanding(formStandingOf({ ...form, state: 'received', departed: true }))).toBeUndefined()
  expect(findReportStanding(reportStandingOf({ ...report, state: 'received', departed: true }))).toBeUndefined()
  expect(entryStandingOf({ state: 'confirmed', departed: true })).toBe('departed')
  expect(entryStandingOf({ state: 'confirmed', departed: false })).toBe('confirmed')
})
