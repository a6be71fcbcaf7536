import '@/text/refused-in-packages'
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
import { totalsWords, nominationText } from '@/text/nomination-pages'
import { OtherYears, YearTitle } from '../../parts/year-head'
import { ConfirmManyPage } from './confirm-many'
import { ReviewPage } from './union-lists'

definePageConfig({
  navigationBarTitleText: '遴选审定',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

const waits = ({ tally }: NominationOutline) => LEDGER_LEVELS.some((level) => isWaiting(tally[level]))

type Row = NonNullable<NominationTotals['rows']>[number]

const notesOf = (row: Row): readonly string[] => [
  ...LEDGER_LEVELS.map((level) => totalsWords(row, level)),
  ...(row.unattended ? [nominationText.unattended] : []),
]

/** The unions with quotas, those whose lists wait first. */
function Totals({ totals }: { totals: NominationTotals }) {
  const { rows, failure } = totals
  if (!rows) return failure ? <ReadFailure failure={failure} onRetry={totals.reload} /> : <LoadingState rows={5} />
  if (rows.length === 0)
    return totals.searched === '' ? (
      <EmptyState
        title={nominationText.noQuotas}
        note={nominationText.noQuotasNote}
        action={
          totals.year.allows('set_quota') ? (
            <Button onPress={() => openPage(pageUrl('papers/quotas', totals.here))}>{nominationText.setQuotas}</Button>
          ) : undefined
        }
      />
    ) : (
      <EmptyState icon='search' title={nominationText.noMatch(totals.searched)} note={nominationText.otherWords} />
    )
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={totals.reload} compact /> : null}
      <RowPages
        rows={rows}
        unit={nominationText.unions}
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
            note={notesOf(row).join('；')}
            value={waits(row) ? <StatusTag tone='info' text={nominationText.waiting} /> : undefined}
            label={[row.unionName, ...notesOf(row)].join('，')}
            onPress={() =>
              openPage(
                pageUrl('papers/nomination-review', {
                  ...totals.here,
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
    <Page
      top={<SearchBar value={totals.search} onInput={totals.setSearch} placeholder={nominationText.searchUnions} />}
    >
      <YearTitle cycle={totals.year.cycle} />
      <Totals totals={totals} />
      <OtherYears others={totals.year.others} />
    </Page>
  )
}

/** 遴选审定: all unions' lists, with ?union= one union's, and with ?many= what of one of its lists is confirmed together. */
export default function NominationReviewPage() {
  const { union, many } = useRouter().params
  if (!union) return <AllLists />
  const level = LEDGER_LEVELS.find((each) => each === many)
  return level ? <ConfirmManyPage unionId={union} level={level} /> : <ReviewPage unionId={union} />
}
