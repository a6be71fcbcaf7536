import '@/text/refused-in-packages'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { KeysSheet } from '@/components/keys-sheet/keys-sheet'
import { Beside } from '@/components/page/beside'
import { Page } from '@/components/page/page'
import { SearchBar } from '@/components/search-bar/search-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { type Column } from '@/components/table/table'
import { WideRows } from '@/components/table/wide-rows'
import { isWaiting, LEDGER_LEVELS, type NominationOutline } from '@/domain/nomination/nomination'
import { BesideProvider, useBeside } from '@/features/session/beside'
import { useKeyHelp, useKeyTable } from '@/features/key-help'
import { type NominationTotals, useNominationTotals } from '@/features/nominations/use-nomination-review'
import { usePullDown } from '@/features/page-life'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useBar } from '@/features/session/appearance'
import { LIST_KEYS } from '@/text/key-help'
import { nominationHeads as heads } from '@/text/nomination'
import { nominationText, totalsWords } from '@/text/nomination-pages'
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

const COLUMNS: ReadonlyArray<Column<Row>> = [
  { key: 'union', head: heads.union, width: 'minmax(12em, 1fr)', cell: ({ unionName }) => unionName },
  ...LEDGER_LEVELS.map((level) => ({
    ...{ key: level, head: heads[level], width: 'minmax(14em, 1.4fr)' },
    cell: (row: Row) => totalsWords(row, level),
  })),
  {
    ...{ key: 'state', head: heads.state, width: 'minmax(8em, 1fr)' },
    cell: (row) =>
      waits(row) ? (
        <StatusTag tone='info' text={nominationText.waiting} />
      ) : row.unattended ? (
        nominationText.unattended
      ) : (
        heads.none
      ),
  },
]

interface TotalsProps {
  totals: NominationTotals
  beside: ReturnType<typeof useBeside>
}

/** The unions with quotas, those whose lists wait first. */
function Totals({ totals, beside }: TotalsProps) {
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
  const open = ({ unionId: union }: Row) => beside.open(pageUrl('papers/nomination-review', { ...totals.here, union }))
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={totals.reload} compact /> : null}
      <WideRows
        label={nominationText.review}
        wide={beside.wide}
        beside={beside.shown !== null}
        columns={COLUMNS}
        keyOf={({ unionId }) => unionId}
        onOpen={open}
        rows={rows}
        unit={nominationText.unions}
        pages={totals}
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
            current={beside.isOpen('union', row.unionId)}
            onPress={() => open(row)}
          />
        )}
      </WideRows>
    </>
  )
}

/** All unions' lists. */
function AllLists() {
  useBar('plain')
  const totals = useNominationTotals()
  usePullDown(totals.reload)
  const beside = useBeside('papers/nomination-review', totals.reload)
  const help = useKeyHelp()
  useKeyTable(LIST_KEYS)
  useReachBottom(beside.toEnd(totals.loadMore))
  const union = beside.shown?.params['union']
  return (
    <Page
      wide='table'
      overlay={<KeysSheet tables={help.tables} onClose={help.close} />}
      beside={
        beside.shown && union !== undefined ? (
          <Beside onClose={beside.shown.close}>
            <BesideProvider value={beside.shown}>
              <ReviewPage key={union} unionId={union} />
            </BesideProvider>
          </Beside>
        ) : null
      }
      top={<SearchBar value={totals.search} onInput={totals.setSearch} placeholder={nominationText.searchUnions} />}
    >
      <YearTitle cycle={totals.year.cycle} />
      <Totals totals={totals} beside={beside} />
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
