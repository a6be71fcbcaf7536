import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { ExportRow } from '@/components/export-row/export-row'
import { LoadingState } from '@/components/loading-state/loading-state'
import { ViewsSheet } from '@/components/narrow-sheet/views-sheet'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { narrowingOfView, narrowingWords } from '@/features/narrowing'
import type { OversightFilter } from '@/features/office/progress/progress'
import { useEnterpriseList } from '@/features/office/progress/use-enterprise-list'
import { useListGestures, useTitle } from '@/features/page-life'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { yearParameters } from '@/features/session/years'
import { NUDGE_FILTERS, type NudgeFilter } from '@/features/worklist/use-nudge-many'
import { narrowWords, viewWords } from '@/text/narrowing'
import { FILTER_WORDS } from '@/text/office'
import { enterpriseList } from '@/text/office-progress'
import { OfficePage } from '../../parts/office-page'
import { EnterpriseRow } from './enterprise-row'
import { NarrowSheet } from './narrow-sheet'
import './progress.scss'

/** Filters that hold enterprises which still have to hand in. */
const EXTENDABLE: ReadonlySet<OversightFilter> = new Set([
  ...([
    'all',
    'unsubmitted',
    'unstarted',
    'draft',
    'returned',
    'late',
    'rectification_late',
    'at_risk',
    'asking',
  ] as const),
])

/** The list in which those of a filter are chosen to be nudged. */
const nudgeFilterOf = (filter: OversightFilter): NudgeFilter =>
  NUDGE_FILTERS.find((each) => each === filter) ?? 'unsubmitted'

interface ListStepsProps {
  list: ReturnType<typeof useEnterpriseList>
  onNarrow: () => void
  onViews: () => void
}

/** 筛选, and what is done for many: of a whole filter, so it is not offered beside a list that is narrowed further. */
function ListSteps({ list, onNarrow, onViews }: ListStepsProps) {
  const mayAct = !list.narrowed
  return (
    <View className='of-list-steps'>
      <Button kind='text' size='small' onPress={onNarrow}>
        {narrowWords.way(narrowingWords(list.narrowing))}
      </Button>
      <Button kind='text' size='small' onPress={onViews}>
        {viewWords.way}
      </Button>
      {list.rows && list.rows.length > 0 ? (
        <Button kind='text' size='small' onPress={() => openPage(list.packagePage)}>
          {narrowWords.package}
        </Button>
      ) : null}
      {mayAct && EXTENDABLE.has(list.filter) ? (
        <Button
          kind='text'
          size='small'
          onPress={() => openPage(pageUrl('office/extend-many', { ...yearParameters(list.year), filter: list.filter }))}
        >
          {enterpriseList.extendMany}
        </Button>
      ) : null}
      {mayAct && EXTENDABLE.has(list.filter) && list.mayNudge ? (
        <Button
          kind='text'
          size='small'
          onPress={() =>
            openPage(pageUrl('reviewer/nudge', { ...yearParameters(list.year), filter: nudgeFilterOf(list.filter) }))
          }
        >
          {enterpriseList.nudgeMany}
        </Button>
      ) : null}
      {mayAct && list.filter === 'endorsed' ? (
        <Button
          kind='text'
          size='small'
          onPress={() => openPage(pageUrl('office/receive-many', yearParameters(list.year)))}
        >
          {enterpriseList.receiveMany}
        </Button>
      ) : null}
    </View>
  )
}

/** The province's enterprises, by state and by name. */
export function EnterpriseList({ first }: { first: OversightFilter }) {
  const list = useEnterpriseList(first)
  const [narrowing, setNarrowing] = useState(false)
  const [views, setViews] = useState(false)
  useTitle(enterpriseList.title)
  useListGestures(list.reload, list.loadMore)
  const { rows, failure } = list
  return (
    <OfficePage
      overlay={
        narrowing ? (
          <NarrowSheet
            narrowing={list.narrowing}
            knowsChanges={list.own.since !== null}
            onClose={() => setNarrowing(false)}
            onNarrow={(wanted) => {
              setNarrowing(false)
              list.setNarrowing(wanted)
            }}
          />
        ) : views ? (
          <ViewsSheet
            {...list.own}
            views={list.own.views.map((view) => ({
              ...{ viewId: view.viewId, name: view.name },
              words: viewWords.words(
                view.shown.by === 'filter' ? FILTER_WORDS[view.shown.filter] : '',
                narrowingWords(narrowingOfView(view)),
                view.search,
              ),
            }))}
            now={viewWords.words(FILTER_WORDS[list.filter], narrowingWords(list.narrowing), list.search)}
            onClose={() => setViews(false)}
            onOpen={(viewId) => {
              setViews(false)
              list.openView(viewId)
            }}
            onSave={list.saveView}
            onRemove={(viewId) => void list.own.remove(viewId)}
          />
        ) : null
      }
      top={
        <>
          <Tabs
            label={enterpriseList.byState}
            tabs={list.filters.map(({ key, count }) => ({ key, label: FILTER_WORDS[key], count }))}
            selected={list.filter}
            onSelect={list.setFilter}
          />
          <SearchBar value={list.search} onInput={list.setSearch} placeholder={enterpriseList.search} />
          <ListSteps list={list} onNarrow={() => setNarrowing(true)} onViews={() => setViews(true)} />
        </>
      }
    >
      {list.yearTitle ? <SectionTitle title={list.yearTitle} /> : null}
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? (
        <EmptyState
          title={
            list.searching
              ? enterpriseList.notFound
              : list.narrowed
                ? narrowWords.none
                : enterpriseList.noneInState(FILTER_WORDS[list.filter])
          }
          note={
            list.searching
              ? enterpriseList.notFoundNote
              : list.narrowed
                ? narrowWords.noneNote
                : enterpriseList.noneInStateNote
          }
        />
      ) : null}
      {rows && rows.length > 0 ? (
        <RowPages
          rows={rows}
          unit={enterpriseList.enterprises}
          more={list.more}
          loading={list.loading}
          onMore={list.loadMore}
          onTurn={scrollToTop}
          total={enterpriseList.total(rows.length)}
          inside={(shown) => <CellList>{shown}</CellList>}
        >
          {(row) => (
            <EnterpriseRow
              key={row.outline.assessmentId}
              row={row}
              changed={list.own.isChanged(row.outline.assessmentId)}
              onOpen={() =>
                openPage(pageUrl('office/enterprise', { ...yearParameters(list.year), id: row.outline.enterpriseId }))
              }
            />
          )}
        </RowPages>
      ) : null}
      {rows && rows.length > 0 ? <ExportRow {...list.exporting} /> : null}
    </OfficePage>
  )
}
