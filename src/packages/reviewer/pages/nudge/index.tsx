import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { ChooseBar } from '@/components/choice-list/choose-bar'
import { ChooseList } from '@/components/choice-list/choose-list'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { useListGestures } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { yearHead } from '@/features/session/page-year'
import { NUDGE_FILTERS, useNudgeMany } from '@/features/worklist/use-nudge-many'
import { nudgeForm, nudgePage as words, NUDGE_FILTER_WORDS } from '@/text/worklist-page'
import { NudgeSheet } from '../../parts/nudge-sheet'

definePageConfig({
  navigationBarTitleText: '催办',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** 催办 of one, of some, or of all that a filter finds: a union's enterprises, or for the office the province's. */
export default function NudgePage() {
  const { union, filter } = useRouter().params
  const page = useNudgeMany(union, NUDGE_FILTERS.find((each) => each === filter) ?? 'unsubmitted')
  useBar('plain')
  useListGestures(page.reload, page.loadMore)
  const { rows, failure, asking, cycle } = page
  const head = yearHead(cycle)
  const hasRows = rows !== undefined && (rows.length > 0 || page.more)
  return (
    <Page
      top={
        <>
          <Tabs
            label={words.filters}
            tabs={page.filters.map((key) => ({ key, label: NUDGE_FILTER_WORDS[key] }))}
            selected={page.filter}
            onSelect={page.setFilter}
          />
          <SearchBar value={page.search} onInput={page.setSearch} placeholder={words.search} />
        </>
      }
      footer={
        hasRows && page.mayNudge ? (
          <ChooseBar
            page={page}
            words={words}
            toChosen={words.nudgeChosen}
            toAll={page.searching ? words.nudgeFound : words.nudgeAll}
            hint={words.onceADay}
          />
        ) : null
      }
      overlay={
        asking === null ? (
          <NudgeSheet nudge={{ state: page.state, resume: page.resume, close: () => void page.close() }} />
        ) : (
          <Dialog
            open
            title={
              asking === 'chosen' ? nudgeForm.title(page.selected.length) : words.allTitle(page.filter, page.searching)
            }
            body={nudgeForm.body}
            confirmText={nudgeForm.confirm}
            onConfirm={() => void page.start()}
            onCancel={() => page.ask(null)}
          />
        )
      }
    >
      {head ? <SectionTitle {...head} /> : null}
      {cycle && !page.mayNudge ? <Notice tone='warn'>{words.notNow}</Notice> : null}
      {failure ? <ReadFailure failure={failure} onRetry={page.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 && !page.more ? (
        <EmptyState
          title={page.searching ? words.notFound : words.none}
          note={page.searching ? words.notFoundNote : words.noneNote}
        />
      ) : null}
      <ChooseList
        label={NUDGE_FILTER_WORDS[page.filter]}
        choices={(rows ?? []).map(({ outline, due }) => ({
          value: outline.assessmentId,
          label: outline.enterpriseName,
          note: words.row(outline.state === 'returned', outline.startedAt !== null, due),
        }))}
        page={page}
        moreText={words.more}
      />
    </Page>
  )
}
