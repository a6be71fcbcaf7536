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
import { nominationStandsOut } from '@/domain/nomination/confirm-many'
import type { LedgerLevel, Nomination } from '@/domain/nomination/nomination'
import { rowsOf } from '@/features/nominations/nomination-view'
import { type ConfirmManyNominations, useConfirmMany } from '@/features/nominations/use-confirm-many'
import { usePullDown, useTitle } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { nominationConfirm as words } from '@/text/nomination-confirm'
import { YearTitle } from '../../parts/year-head'

/** What is said of one: its place in the union's order, what stands out, and why it is nominated. */
const noteOf = ({ file, level }: ConfirmManyNominations, item: Nomination): string => {
  const rank = file ? rowsOf(file, level).find((row) => row.item === item)?.rank : undefined
  return words.row(rank ?? 0, nominationStandsOut(item, level), item.reason)
}

/** Asks once more, with what stands out; shows how far it is, and what came of each. */
function ConfirmSheets({ page }: { page: ConfirmManyNominations }) {
  const { file, level } = page
  return (
    <>
      {page.asking && file ? (
        <LookFirstSheet
          page={page}
          words={words}
          title={words.sheet(page.selected.length)}
          note={words.note(level, file.cycleId)}
          confirm={words.confirmAll}
        >
          {(item) => <Cell key={item.nominationId} plain arrow={false} title={item.name} note={noteOf(page, item)} />}
        </LookFirstSheet>
      ) : null}
      <BatchSheet job={page.job} name={words.name} preparing={words.reading} onClose={() => void page.close()}>
        {(outputs) => (
          <MoveResults
            results={outputs.flatMap(({ results }) =>
              results.map(({ nominationId, name, refusal }) => ({ id: nominationId, name, refusal })),
            )}
            done={words.confirmed}
          />
        )}
      </BatchSheet>
    </>
  )
}

/** 一并同意入库: of one union's list those that wait, in its order. Who is not to come onto the ledger is declined alone, with a reason. */
export function ConfirmManyPage({ unionId, level }: { unionId: string; level: LedgerLevel }) {
  useBar('plain')
  useTitle(words.title)
  const page = useConfirmMany(unionId, level)
  usePullDown(page.reload)
  const { waiting, failure } = page
  return (
    <Page
      footer={
        waiting && waiting.length > 0 ? (
          <LookFirstBar
            page={page}
            words={words}
            offersClear={page.mixed}
            all={words.chooseAll(waiting.length)}
            step={words.confirm(page.selected.length)}
          />
        ) : null
      }
      overlay={<ConfirmSheets page={page} />}
    >
      <YearTitle cycle={page.year.cycle} />
      <PickedNotice only={page.only} />
      {failure ? <ReadFailure failure={failure} onRetry={page.reload} compact={waiting !== undefined} /> : null}
      {!waiting && !failure ? <LoadingState rows={4} /> : null}
      {waiting?.length === 0 ? <EmptyState icon='check' title={words.none} note={words.noneNote} /> : null}
      <ChooseList
        label={words.list(level)}
        choices={(waiting ?? []).map((item) => ({
          value: item.nominationId,
          label: item.name,
          note: noteOf(page, item),
        }))}
        page={{ ...page, selected: page.selectedIds, more: false, loadMore: () => undefined }}
        moreText={words.more}
      />
    </Page>
  )
}
