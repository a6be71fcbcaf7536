import '@/text/refused-in-packages'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { ChooseList } from '@/components/choice-list/choose-list'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { type Reception, useReception } from '@/features/office/progress/use-reception'
import { useListGestures } from '@/features/page-life'
import { yearHead } from '@/features/session/page-year'
import { receptionPage as words } from '@/text/reception'
import { OfficePage } from '../../parts/office-page'
import { ReceptionSheets } from './reception-sheets'

definePageConfig({
  navigationBarTitleText: '一并接收',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

function ChooseBar({ page }: { page: Reception }) {
  const { tab, selected, rows } = page
  if (selected.length === 0)
    return (
      <ActionBar>
        {tab === 'waiting' && page.clear.length > 0 && page.clear.length < (rows?.length ?? 0) ? (
          <Button kind='secondary' onPress={page.chooseClear}>
            {words.chooseClear}
          </Button>
        ) : null}
        <Button onPress={page.chooseAll}>{words.chooseAll(rows?.length ?? 0)}</Button>
      </ActionBar>
    )
  return (
    <ActionBar hint={words.chosen(selected.length)}>
      <Button kind='secondary' onPress={page.chooseNone}>
        {words.chooseNone}
      </Button>
      <Button onPress={() => page.setAsking(true)}>
        {tab === 'waiting' ? words.receive(selected.length) : words.takeBack(selected.length)}
      </Button>
    </ActionBar>
  )
}

function NothingHere({ page }: { page: Reception }) {
  if (page.searching) return <EmptyState title={words.notFound} note={words.notFoundNote} />
  return page.tab === 'waiting' ? (
    <EmptyState icon='check' title={words.noneWaiting} note={words.noneWaitingNote} />
  ) : (
    <EmptyState title={words.noneToday} note={words.noneTodayNote} />
  )
}

/** 一并接收: what was endorsed, received together after a look at what stands out; until the day ends it may be taken back. */
export default function ReceiveManyPage() {
  const page = useReception()
  useListGestures(page.reload, page.loadMore)
  const { rows, failure, counts, tab } = page
  const head = yearHead(page.cycle)
  return (
    <OfficePage
      top={
        <>
          <Tabs
            label={words.tabs}
            tabs={[
              { key: 'waiting', label: words.waiting, count: counts?.waiting },
              { key: 'today', label: words.today, count: counts?.today },
            ]}
            selected={tab}
            onSelect={page.setTab}
          />
          <SearchBar value={page.search} onInput={page.setSearch} placeholder={words.search} />
        </>
      }
      footer={rows && rows.length > 0 ? <ChooseBar page={page} /> : null}
      overlay={<ReceptionSheets page={page} />}
    >
      {head ? <SectionTitle {...head} /> : null}
      {failure ? <ReadFailure failure={failure} onRetry={page.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? <NothingHere page={page} /> : null}
      <ChooseList
        label={tab === 'waiting' ? words.waiting : words.today}
        choices={(rows ?? []).map((row) => ({
          value: row.assessmentId,
          label: row.enterpriseName,
          note: words.row(row),
        }))}
        page={{ ...page, selected: page.selected.map(({ assessmentId }) => assessmentId) }}
        moreText={words.more}
      />
    </OfficePage>
  )
}
