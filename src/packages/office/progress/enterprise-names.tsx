import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { Tabs } from '@/components/tabs/tabs'
import { officePage } from '@/features/office/paths'
import type { OversightFilter } from '@/features/office/progress/progress'
import { useEnterpriseList } from '@/features/office/progress/use-enterprise-list'
import { useListGestures } from '@/features/office/use-list-gestures'
import { useTitle } from '@/features/office/use-title'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { yearParameters } from '@/features/session/years'
import { FILTER_WORDS } from '@/text/office'
import { FailedQuery } from '../parts/failed-query'
import { OfficePage } from '../parts/office-page'
import { EnterpriseRowCard } from './enterprise-row'

/** The province's enterprises, by state and by name. */
export function EnterpriseNames({ first }: { first: OversightFilter }) {
  const list = useEnterpriseList(first)
  useTitle('企业名单')
  useListGestures(list.reload, list.loadMore)
  const { rows, failure } = list
  return (
    <OfficePage
      top={
        <>
          <Tabs
            label='按状态查看'
            tabs={list.filters.map(({ key, count }) => ({ key, label: FILTER_WORDS[key], count }))}
            selected={list.filter}
            onSelect={list.setFilter}
          />
          <SearchBar value={list.search} onInput={list.setSearch} placeholder='搜索企业名称' />
        </>
      }
    >
      {failure ? <FailedQuery failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? (
        <EmptyState
          title={list.searching ? '没有找到这家企业' : `没有“${FILTER_WORDS[list.filter]}”的企业`}
          note={list.searching ? '换几个字试试，或换到“全部”再搜。' : '换一个状态看看。'}
        />
      ) : null}
      {rows && rows.length > 0 ? (
        <RowPages
          rows={rows}
          unit='家'
          more={list.more}
          loading={list.loading}
          onMore={list.loadMore}
          onTurn={scrollToTop}
          total={`共 ${rows.length} 家`}
        >
          {(row) => (
            <EnterpriseRowCard
              key={row.outline.assessmentId}
              row={row}
              onOpen={() =>
                openPage(officePage('enterprise', { ...yearParameters(list.year), id: row.outline.enterpriseId }))
              }
            />
          )}
        </RowPages>
      ) : null}
    </OfficePage>
  )
}
