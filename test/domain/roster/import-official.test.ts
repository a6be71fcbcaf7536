import { SUGGESTED_COLUMNS } from '@/domain/ledger/ledger-column'
import { kinds, known, plan } from '../support/import'
import { officialEnterprises } from '../../../seeds/official/enterprises'
import { roster } from '../../../seeds/official/roster'
import { cityUnions } from '../../../seeds/official/unions'

describe('the official roster of 100', () => {
  const lines = [
    'no,name,suggested_city,basis',
    ...roster.map(({ no, name, suggestedCity, basis }) => [no, name, suggestedCity ?? '', basis ?? ''].join(',')),
  ].map((line) => line.replaceAll(',', '|'))
  const ground = { columns: SUGGESTED_COLUMNS, unions: cityUnions }

  test('is 100 new enterprises on an empty ledger, none of them taken for another', () => {
    const { rows } = plan(lines, { ...ground, known: [] })
    expect(rows).toHaveLength(100)
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['new']))
    expect(rows.filter(({ unionId }) => unionId !== null)).toHaveLength(66)
    expect(rows[0]).toMatchObject({ no: 1, name: '广州海格通信集团股份有限公司', unionId: 'u-guangzhou' })
  })

  test('changes nothing of the ledger that was made from it', () => {
    const ledger = officialEnterprises.map((each) => ({ ...known(each.no, each.name), ...each, values: {} }))
    const { rows, absent } = plan(lines, { ...ground, known: ledger })
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['unchanged']))
    expect(absent).toEqual([])
  })

  test('in half-width brackets and without blanks is still the same 100', () => {
    const ledger = officialEnterprises.map((each) => ({ ...known(each.no, each.name), ...each, values: {} }))
    const plain = lines.map((line) => line.normalize('NFKC').replaceAll(' ', ''))
    expect(new Set(kinds(plain, { ...ground, known: ledger }))).toEqual(new Set(['unchanged']))
  })
})
