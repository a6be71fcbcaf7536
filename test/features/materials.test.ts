import { inOrder, materialsOf } from '@/features/materials/materials'
import { reportMaterials } from '@/features/report/report-ways'
import type { Session } from '@/contract/session'

const cycle = { cycleId: 'c2026' } as Session['cycle']
const titlesOf = (seat: NonNullable<Session['person']>['seat'], assessmentId: string | null) => {
  const session = { person: { seat }, cycle, assessmentId } as Session
  return inOrder([...materialsOf(session), ...reportMaterials(session)]).map(({ title }) => title)
}

test('a contact finds what is written, then what is printed and stamped, and the package at the end', () => {
  expect(titlesOf({ role: 'contact', enterpriseId: 'e031' }, 'c2026-e031')).toEqual([
    '从 Word 填入',
    '评估表预览',
    '台账核对',
    '阶段性总结评估报告',
    '导出评估表',
    '盖章件',
    '材料包',
  ])
})

test('a reviewer finds the ledger and the reports before the nominations', () => {
  expect(titlesOf({ role: 'reviewer', unionId: 'u-dongguan' }, null)).toEqual([
    '台账',
    '企业阶段性总结评估报告',
    '年度工作总结',
    '企业遴选',
    '材料包',
  ])
})

test('the office finds the import beside the ledger, and quotas before what they are for', () => {
  expect(titlesOf({ role: 'office' }, null)).toEqual([
    '台账',
    '导入名单',
    '企业阶段性总结评估报告',
    '年度工作总结',
    '名额分配',
    '遴选审定',
    '材料包',
  ])
})
