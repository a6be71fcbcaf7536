import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CheckList } from '@/components/choice-list/choice-list'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { filterNamed } from '@/features/office/progress/use-enterprise-list'
import { type ExtendMany, useExtendMany } from '@/features/office/progress/use-extend-many'
import { useListGestures } from '@/features/page-life'
import { yearHead } from '@/features/session/page-year'
import { extendManyPage as words } from '@/text/extension'
import { FILTER_WORDS, NO_UNION } from '@/text/office'
import { OfficePage } from '../../parts/office-page'
import { ExtendManySheets } from './extend-many-sheets'

definePageConfig({
  navigationBarTitleText: '一并延期',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

function ChooseBar({ page }: { page: ExtendMany }) {
  const { selected } = page
  return (
    <ActionBar hint={selected.length > 0 ? words.chosen(selected.length) : undefined}>
      <Button kind='secondary' onPress={page.toggleAll}>
        {page.allChosen ? words.chooseNone : words.choosePage}
      </Button>
      {selected.length > 0 ? (
        <Button onPress={() => page.ask('chosen')}>{words.extendChosen(selected.length)}</Button>
      ) : (
        <Button onPress={() => page.ask('all')}>{words.extendAll}</Button>
      )}
    </ActionBar>
  )
}

/** 一并延期: enterprises of a filter, one day and one reason. */
export default function ExtendManyPage() {
  const filter = filterNamed(useRouter().params['filter'])
  const page = useExtendMany(filter)
  useListGestures(page.reload, page.loadMore)
  const { rows, failure } = page
  const head = yearHead(page.cycle)
  return (
    <OfficePage
      top={<SearchBar value={page.search} onInput={page.setSearch} placeholder={words.search} />}
      footer={rows && (rows.length > 0 || page.more) ? <ChooseBar page={page} /> : null}
      overlay={<ExtendManySheets page={page} filterWord={FILTER_WORDS[filter]} />}
    >
      {head ? <SectionTitle {...head} /> : null}
      {failure ? <ReadFailure failure={failure} onRetry={page.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 && !page.more ? <EmptyState title={words.none} note={words.noneNote} /> : null}
      {rows && rows.length > 0 ? (
        <Card>
          <CheckList
            label={FILTER_WORDS[filter]}
            choices={rows.map(({ outline, lastDay }) => ({
              value: outline.assessmentId,
              label: outline.enterpriseName,
              note: [outline.unionName ?? NO_UNION, words.lastDay(lastDay)].join(' · '),
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
    </OfficePage>
  )
}
