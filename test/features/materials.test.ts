import { inOrder, materialsOf } from '@/features/materials/materials'
import { reportMaterials } from '@/features/report/report-ways'
import type { Year } from '@/features/session/years'
import type { Session } from '@/contract/session'

const ONE_YEAR: Year = { cycleId: 'c2026', former: false, named: {} }
const FORMER: Year = { cycleId: 'c2026', former: true, named: { cycleId: 'c2026' } }
const rowsOf = (seat: NonNullable<Session['person']>['seat'], year = ONE_YEAR) => {
  const session = { person: { seat } } as Session
  return inOrder([...materialsOf(session, year), ...reportMaterials(session, year)])
}
const titlesOf = (...asked: Parameters<typeof rowsOf>) => rowsOf(...asked).map(({ title }) => title)

test('a contact finds what is written, then what is printed and stamped, and the package at the end', () => {
  expect(titlesOf({ role: 'contact', enterpriseId: 'e031' })).toEqual([
    '从 Word 填入',
    '填报预览',
    '台账核对',
    '阶段性总结评估报告',
    '导出评估表',
    '盖章件',
    '材料包',
  ])
})

test('a reviewer finds the ledger and the reports before the nominations', () => {
  expect(titlesOf({ role: 'reviewer', unionId: 'u-dongguan' })).toEqual([
    '台账',
    '企业阶段性总结评估报告',
    '年度工作总结',
    '企业遴选',
    '统计',
    '材料包',
  ])
})

test('the office finds the import beside the ledger, and quotas before what they are for', () => {
  expect(titlesOf({ role: 'office' })).toEqual([
    '台账',
    '导入名单',
    '企业阶段性总结评估报告',
    '年度工作总结',
    '名额分配',
    '遴选审定',
    '材料包',
  ])
})

test.each([
  { role: 'contact', enterpriseId: 'e031' },
  { role: 'reviewer', unionId: 'u-dongguan' },
  { role: 'office' },
] as const)('of a former year every way of a $role leads to that year', (seat) => {
  for (const { url } of rowsOf(seat, FORMER)) expect(url).toMatch(/[?&](cycle=c2026|id=c2026-)/)
})

test('the office finds quotas and the import of each year', () => {
  expect(titlesOf({ role: 'office' }, FORMER)).toEqual(titlesOf({ role: 'office' }))
})
