import { useReachBottom, useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { isWaiting, LEDGER_LEVELS, type NominationOutline } from '@/domain/nomination/nomination'
import { type NominationOverview, useNominationOverview } from '@/features/nominations/use-nomination-review'
import { usePullDown } from '@/features/page-life'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useBar } from '@/features/session/appearance'
import { overviewWords } from '@/text/nomination-pages'
import { ReviewPage } from './union-lists'

definePageConfig({
  navigationBarTitleText: '遴选审定',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

const waits = ({ tally }: NominationOutline) => LEDGER_LEVELS.some((level) => isWaiting(tally[level]))

/** The unions with quotas, those whose lists wait first. */
function Overview({ overview }: { overview: NominationOverview }) {
  const { rows, failure } = overview
  if (!rows) return failure ? <ReadFailure failure={failure} onRetry={overview.reload} /> : <LoadingState rows={5} />
  if (rows.length === 0)
    return overview.searched === '' ? (
      <EmptyState
        title='还没有下达名额'
        note='下达名额以后，各工会的遴选名单会列在这里。'
        action={<Button onPress={() => openPage(pageUrl('papers/quotas'))}>去下达名额</Button>}
      />
    ) : (
      <EmptyState icon='search' title={`没有找到“${overview.searched}”`} note='请换几个字再找。' />
    )
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={overview.reload} compact /> : null}
      <RowPages
        rows={rows}
        unit='个'
        more={overview.more}
        loading={overview.loading}
        onMore={overview.loadMore}
        onTurn={scrollToTop}
        inside={(shown) => <CellList>{shown}</CellList>}
      >
        {(row) => (
          <Cell
            key={row.unionId}
            title={row.unionName}
            note={LEDGER_LEVELS.map((level) => overviewWords(row, level)).join('；')}
            value={waits(row) ? <StatusTag tone='info' text='待审定' /> : undefined}
            label={`${row.unionName}，${LEDGER_LEVELS.map((level) => overviewWords(row, level)).join('，')}`}
            onPress={() =>
              openPage(
                pageUrl('papers/nomination-review', {
                  ...(overview.present.presentId === undefined ? {} : { cycle: overview.present.presentId }),
                  union: row.unionId,
                }),
              )
            }
          />
        )}
      </RowPages>
    </>
  )
}

/** All unions' lists. */
function OverviewPage() {
  useBar('plain')
  const overview = useNominationOverview()
  usePullDown(overview.reload)
  useReachBottom(overview.loadMore)
  return (
    <Page top={<SearchBar value={overview.search} onInput={overview.setSearch} placeholder='搜索工会' />}>
      <Overview overview={overview} />
    </Page>
  )
}

/** 遴选审定: all unions' lists, or with ?union= one union's. */
export default function NominationReviewPage() {
  const { union } = useRouter().params
  return union ? <ReviewPage unionId={union} /> : <OverviewPage />
}
