import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CheckList } from '@/components/choice-list/choice-list'
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
import { NUDGE_FILTERS, type NudgeMany, useNudgeMany } from '@/features/worklist/use-nudge-many'
import { nudgeForm, nudgePage as words, NUDGE_FILTER_WORDS } from '@/text/worklist-page'
import { NudgeSheet } from '../../parts/nudge-sheet'

definePageConfig({
  navigationBarTitleText: '催办',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

function ChooseBar({ page }: { page: NudgeMany }) {
  const { selected } = page
  return (
    <ActionBar hint={selected.length > 0 ? words.chosen(selected.length) : words.onceADay}>
      <Button kind='secondary' onPress={page.toggleAll}>
        {page.allChosen ? words.chooseNone : words.choosePage}
      </Button>
      {selected.length > 0 ? (
        <Button onPress={() => page.ask('chosen')}>{words.nudgeChosen(selected.length)}</Button>
      ) : (
        <Button onPress={() => page.ask('all')}>{page.searching ? words.nudgeFound : words.nudgeAll}</Button>
      )}
    </ActionBar>
  )
}

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
      footer={hasRows && page.mayNudge ? <ChooseBar page={page} /> : null}
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
      {rows && rows.length > 0 ? (
        <Card>
          <CheckList
            label={NUDGE_FILTER_WORDS[page.filter]}
            choices={rows.map(({ outline, due }) => ({
              value: outline.assessmentId,
              label: outline.enterpriseName,
              note: words.row(outline.state === 'returned', outline.startedAt !== null, due),
            }))}
            values={page.selected}
            onChange={page.choose}
          />
        </Card>
      ) : null}
      {page.more ? (
        <View>
          <Button kind='text' loading={page.loading} onPress={page.loadMore}>
            {words.more}
          </Button>
        </View>
      ) : null}
    </Page>
  )
}
