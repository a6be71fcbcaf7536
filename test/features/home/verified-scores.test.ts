import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Assessment } from '@/domain/assessment/assessment'
import { homeViewOf } from '@/features/home/home-view'
import { cycle, NOON } from '../../domain/support/cast'
import { endorsed, remarkOf, resubmitted } from '../../domain/support/stages'

const at = (assessment: Assessment) => homeViewOf({ assessment, cycle, rubric: edition2023 }, NOON)

describe('核定分 that differ', () => {
  const remarks = {
    1: remarkOf({ verifiedScore: 3, verifiedReason: '缺少文件' }),
    2: remarkOf({ verifiedScore: 2.5, verifiedReason: '' }),
  }

  test('stand on the home page with their reasons and the total, once they were sent', () => {
    expect(at({ ...endorsed, remarks }).verified).toEqual({
      total: '85.5 / 100',
      rows: [{ no: 1, title: '成立组织领导机构、制定工作方案情况', scores: '自评 4.5 → 核定 3', reason: '缺少文件' }],
    })
  })

  test('are not shown of a round that waits for its own, nor where none differs', () => {
    expect(at({ ...resubmitted, remarks }).verified).toBeNull()
    expect(at(endorsed).verified).toBeNull()
  })
})
