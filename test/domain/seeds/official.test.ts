import { readFileSync } from 'node:fs'
import path from 'node:path'
import { officialEnterprises, readyCycle, unions } from '../../../seeds'
import { china } from '../support/cast'

const annex = readFileSync(path.join(__dirname, '../../../docs/notice/annex-2.txt'), 'utf8')
const inAnnex = [...annex.matchAll(/^(\d+)\. (.+)$/gm)].map(([, no, name]) => [Number(no), name] as const)

describe('the roster is 附件 2, character for character', () => {
  test('100 enterprises with the notice’s numbers and names, in its order', () => {
    expect(inAnnex).toHaveLength(100)
    expect(officialEnterprises.map(({ no, name }) => [no, name])).toEqual(inAnnex)
    expect(new Set(officialEnterprises.map(({ enterpriseId }) => enterpriseId)).size).toBe(100)
  })

  test.each([
    [10, 'e010', 'TCL 华星光电技术有限公司'],
    [11, 'e011', '深圳市生物医药创新产业+园'],
    [28, 'e028', 'TCL 王牌电器（惠州）有限公司'],
    [74, 'e074', '五羊-本田摩托有限公司'],
    [100, 'e100', '中建科工华南钢结构公司'],
  ])('%i is %s %s', (no, enterpriseId, name) => {
    expect(officialEnterprises[no - 1]).toMatchObject({ no, enterpriseId, name })
  })

  test('66 have a suggestion with its basis, 34 have none, and none is routed by itself', () => {
    const suggested = officialEnterprises.filter(({ suggestedUnionId }) => suggestedUnionId !== null)
    expect(suggested).toHaveLength(66)
    expect(suggested.every(({ suggestionBasis }) => suggestionBasis !== null)).toBe(true)
    expect(officialEnterprises.filter(({ suggestionBasis }) => suggestionBasis === null)).toHaveLength(34)
    expect(officialEnterprises.every(({ unionId }) => unionId === null)).toBe(true)
    expect(officialEnterprises[21]).toMatchObject({
      suggestedUnionId: 'u-shaoguan',
      suggestionBasis: 'list position; name says 深圳',
    })
  })

  test('21 city unions are official; the others say in their names that they are samples', () => {
    expect(unions.filter(({ origin }) => origin === 'official').map(({ kind }) => kind)).toEqual(Array(21).fill('city'))
    const invented = unions.filter(({ origin }) => origin === 'sample')
    expect(new Set(invented.map(({ kind }) => kind))).toEqual(new Set(['industry', 'group']))
    expect(invented.every(({ name, unionId }) => name.endsWith('（示例）') && unionId.startsWith('u-sample-'))).toBe(
      true,
    )
    expect(new Set(unions.map(({ name }) => name)).size).toBe(unions.length)
  })
})

describe('the ready cycle is the one whose 15 December comes next in China', () => {
  test.each([
    ['2026-11-22 12:00', 'c2026', '2026-10-30', '2026-12-15'],
    ['2026-12-15 23:59:59.999', 'c2026', '2026-10-30', '2026-12-15'],
    ['2026-12-16 00:00', 'c2027', '2026-11-26', '2027-12-15'],
    ['2026-12-31 23:59', 'c2027', '2026-12-11', '2027-12-15'],
    ['2027-01-01 00:00', 'c2027', '2026-12-12', '2027-12-15'],
    ['2027-10-31 09:00', 'c2027', '2027-10-11', '2027-12-15'],
    ['2027-11-19 09:00', 'c2027', '2027-10-30', '2027-12-15'],
    ['2028-02-29 09:00', 'c2028', '2028-02-09', '2028-12-15'],
  ])('at %s: %s, open from %s until %s', (now, cycleId, openOn, deadlineOn) => {
    expect(readyCycle(china(now))).toMatchObject({ cycleId, openOn, deadlineOn, bonusPoints: null, scoreStep: 0.5 })
  })
})
