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
import { type NominationTotals, useNominationTotals } from '@/features/nominations/use-nomination-review'
import { usePullDown } from '@/features/page-life'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useBar } from '@/features/session/appearance'
import { totalsWords } from '@/text/nomination-pages'
import { ReviewPage } from './union-lists'

definePageConfig({
  navigationBarTitleText: '遴选审定',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

const waits = ({ tally }: NominationOutline) => LEDGER_LEVELS.some((level) => isWaiting(tally[level]))

/** The unions with quotas, those whose lists wait first. */
function Totals({ totals }: { totals: NominationTotals }) {
  const { rows, failure } = totals
  if (!rows) return failure ? <ReadFailure failure={failure} onRetry={totals.reload} /> : <LoadingState rows={5} />
  if (rows.length === 0)
    return totals.searched === '' ? (
      <EmptyState
        title='还没有下达名额'
        note='下达名额以后，各工会的遴选名单会列在这里。'
        action={<Button onPress={() => openPage(pageUrl('papers/quotas'))}>去下达名额</Button>}
      />
    ) : (
      <EmptyState icon='search' title={`没有找到“${totals.searched}”`} note='请换几个字再找。' />
    )
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={totals.reload} compact /> : null}
      <RowPages
        rows={rows}
        unit='个'
        more={totals.more}
        loading={totals.loading}
        onMore={totals.loadMore}
        onTurn={scrollToTop}
        inside={(shown) => <CellList>{shown}</CellList>}
      >
        {(row) => (
          <Cell
            key={row.unionId}
            title={row.unionName}
            note={LEDGER_LEVELS.map((level) => totalsWords(row, level)).join('；')}
            value={waits(row) ? <StatusTag tone='info' text='待审定' /> : undefined}
            label={`${row.unionName}，${LEDGER_LEVELS.map((level) => totalsWords(row, level)).join('，')}`}
            onPress={() =>
              openPage(
                pageUrl('papers/nomination-review', {
                  ...(totals.present.presentId === undefined ? {} : { cycle: totals.present.presentId }),
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
function AllLists() {
  useBar('plain')
  const totals = useNominationTotals()
  usePullDown(totals.reload)
  useReachBottom(totals.loadMore)
  return (
    <Page top={<SearchBar value={totals.search} onInput={totals.setSearch} placeholder='搜索工会' />}>
      <Totals totals={totals} />
    </Page>
  )
}

/** 遴选审定: all unions' lists, or with ?union= one union's. */
export default function NominationReviewPage() {
  const { union } = useRouter().params
  return union ? <ReviewPage unionId={union} /> : <AllLists />
}
