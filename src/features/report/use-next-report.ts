import { useRouter } from '@tarojs/taro'
import type { Report } from '@/domain/report/report'
import { findNext, placeNamed, placeParameters, useNextOne } from '../next-one'
import { pageUrl } from '../session/routes'
import { askPage } from '../use-pages'

/** Whichever report of the same kind and year waits next for whoever receives it. */
export const useNextReport = ({ reportId, kind, cycleId }: Pick<Report, 'reportId' | 'kind' | 'cycleId'>) => {
  const { search, at } = placeNamed(useRouter().params)
  return useNextOne(async () => {
    const ask = askPage('report.list', { cycleId, kind, filter: 'submitted', search })
    const found = await findNext(ask, at, (row) => row.reportId === reportId)
    return (
      found && {
        name: found.row.name,
        url: pageUrl('papers/report', { id: found.row.reportId, ...placeParameters({ search, at: found.at }) }),
      }
    )
  })
}
