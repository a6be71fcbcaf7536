import '@/text/refused-in-packages'
import { BatchSheet } from '@/components/batch-sheet/batch-sheet'
import { MoveResults } from '@/components/batch-sheet/move-results'
import { Cell } from '@/components/cell/cell'
import { ChooseList } from '@/components/choice-list/choose-list'
import { LookFirstBar, LookFirstSheet } from '@/components/choice-list/look-first'
import { PickedNotice } from '@/components/choice-list/pick-bar'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { SearchBar } from '@/components/search-bar/search-bar'
import { type LedgerConfirm, useLedgerConfirm } from '@/features/ledger/use-ledger-confirm'
import { placeParameters } from '@/features/next-one'
import { useListGestures } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { ledgerConfirmPage as words } from '@/text/ledger-confirm'
import { YearTitle } from '../../parts/year-head'

definePageConfig({
  navigationBarTitleText: '一并确认台账',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** Asks once more, with what was changed; shows how far it is, and what came of each. */
function ConfirmSheets({ page }: { page: LedgerConfirm }) {
  return (
    <>
      {page.asking ? (
        <LookFirstSheet
          page={page}
          words={words}
          title={words.title(page.selected.length)}
          note={words.note}
          confirm={words.confirmAll}
        >
          {(row) => (
            <Cell
              key={row.entryId}
              plain
              title={row.enterpriseName}
              note={words.row(row)}
              value={words.look}
              onPress={() =>
                openPage(pageUrl('papers/ledger-entry', { id: row.entryId, ...placeParameters(page.placeOf(row)) }))
              }
            />
          )}
        </LookFirstSheet>
      ) : null}
      <BatchSheet job={page.job} name={words.name} preparing={words.reading} onClose={() => void page.close()}>
        {(outputs) => (
          <MoveResults
            results={outputs.flatMap(({ results }) =>
              results.map(({ entryId, enterpriseName, refusal }) => ({ id: entryId, name: enterpriseName, refusal })),
            )}
            done={words.confirmed}
          />
        )}
      </BatchSheet>
    </>
  )
}

function NothingHere({ page }: { page: LedgerConfirm }) {
  return page.searching ? (
    <EmptyState title={words.notFound} note={words.notFoundNote} />
  ) : (
    <EmptyState icon='check' title={words.none} note={page.isOffice ? words.noneOfficeNote : words.noneNote} />
  )
}

/** 一并确认台账: a union's own enterprises, for the office those that no union answers for. */
export default function LedgerConfirmPage() {
  useBar('plain')
  const page = useLedgerConfirm()
  useListGestures(page.reload, page.loadMore)
  const { rows, failure } = page
  return (
    <Page
      top={<SearchBar value={page.search} onInput={page.setSearch} placeholder={words.search} />}
      footer={
        rows && rows.length > 0 ? (
          <LookFirstBar
            page={page}
            words={words}
            offersClear={page.mixed}
            all={words.chooseAll(page.all)}
            step={words.confirm(page.selected.length)}
          />
        ) : null
      }
      overlay={<ConfirmSheets page={page} />}
    >
      <YearTitle cycle={page.cycle} />
      <PickedNotice only={page.only} />
      {failure ? <ReadFailure failure={failure} onRetry={page.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? <NothingHere page={page} /> : null}
      <ChooseList
        label={words.list}
        choices={(rows ?? []).map((row) => ({
          value: row.entryId,
          label: row.enterpriseName,
          note: words.row(row),
        }))}
        page={{ ...page, selected: page.selectedIds }}
        moreText={words.more}
      />
    </Page>
  )
}
