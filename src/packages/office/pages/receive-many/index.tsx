import '@/text/refused-in-packages'
import { ChooseList } from '@/components/choice-list/choose-list'
import { LookFirstBar } from '@/components/choice-list/look-first'
import { PickedNotice } from '@/components/choice-list/pick-bar'
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

function Bar({ page }: { page: Reception }) {
  const { tab, selected } = page
  const waiting = tab === 'waiting'
  return (
    <LookFirstBar
      page={page}
      words={words}
      offersClear={waiting && page.mixed}
      all={words.chooseAll(page.all)}
      step={waiting ? words.receive(selected.length) : words.takeBack(selected.length)}
    />
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
      footer={rows && rows.length > 0 ? <Bar page={page} /> : null}
      overlay={<ReceptionSheets page={page} />}
    >
      {head ? <SectionTitle {...head} /> : null}
      <PickedNotice only={page.only} />
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
        page={{ ...page, selected: page.selectedIds }}
        moreText={words.more}
      />
    </OfficePage>
  )
}
