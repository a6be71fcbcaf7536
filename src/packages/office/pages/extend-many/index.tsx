import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { ChooseBar } from '@/components/choice-list/choose-bar'
import { ChooseList } from '@/components/choice-list/choose-list'
import { PickedNotice } from '@/components/choice-list/pick-bar'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { filterNamed } from '@/features/office/progress/use-enterprise-list'
import { useExtendMany } from '@/features/office/progress/use-extend-many'
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
      footer={
        rows && (rows.length > 0 || page.more) ? (
          <ChooseBar page={page} words={words} toChosen={words.extendChosen} toAll={words.extendAll} />
        ) : null
      }
      overlay={<ExtendManySheets page={page} filterWord={FILTER_WORDS[filter]} />}
    >
      {head ? <SectionTitle {...head} /> : null}
      <PickedNotice only={page.only} />
      {failure ? <ReadFailure failure={failure} onRetry={page.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 && !page.more ? <EmptyState title={words.none} note={words.noneNote} /> : null}
      <ChooseList
        label={FILTER_WORDS[filter]}
        choices={(rows ?? []).map(({ outline, lastDay }) => ({
          value: outline.assessmentId,
          label: outline.enterpriseName,
          note: [outline.unionName ?? NO_UNION, words.lastDay(lastDay)].join(' · '),
        }))}
        page={page}
        moreText={words.more}
      />
    </OfficePage>
  )
}
