import { BatchSheet } from '@/components/batch-sheet/batch-sheet'
import { MoveResults, ofEnterprises } from '@/components/batch-sheet/move-results'
import { Button } from '@/components/button/button'
import { Cell } from '@/components/cell/cell'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import type { Reception } from '@/features/office/progress/use-reception'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { receptionPage as words } from '@/text/reception'

/** What of the chosen ones stands out, each with a way to look at it, before all of them are received. */
function ReceiveSheet({ page }: { page: Reception }) {
  const { selected, doubtful } = page
  return (
    <HalfSheet
      open
      title={words.receiveTitle(selected.length)}
      note={words.receiveNote}
      onClose={() => page.setAsking(false)}
      footer={
        <>
          {doubtful.length > 0 && doubtful.length < selected.length ? (
            <Button kind='secondary' onPress={page.leaveOutDoubtful}>
              {words.leaveOut(doubtful.length)}
            </Button>
          ) : null}
          <Button onPress={() => void page.submit()}>{words.confirmReceive}</Button>
        </>
      }
    >
      {doubtful.length === 0 ? (
        <Notice tone='ok'>{words.allClear}</Notice>
      ) : (
        <>
          <Notice tone='warn'>{words.doubtful(doubtful.length)}</Notice>
          <RowPages rows={doubtful} unit={words.unit}>
            {(row) => (
              <Cell
                key={row.assessmentId}
                plain
                title={row.enterpriseName}
                note={words.row(row)}
                value={words.look}
                onPress={() => openPage(pageUrl('reviewer/review', { id: row.assessmentId }))}
              />
            )}
          </RowPages>
        </>
      )}
    </HalfSheet>
  )
}

/** Asks once more, with what stands out; shows how far it is, and what came of each. */
export function ReceptionSheets({ page }: { page: Reception }) {
  const { tab, asking, selected, job } = page
  const receiving = tab === 'waiting'
  return (
    <>
      {asking && receiving ? <ReceiveSheet page={page} /> : null}
      {asking && !receiving ? (
        <HalfSheet
          open
          title={words.takeBackTitle(selected.length)}
          note={words.takeBackNote}
          onClose={() => page.setAsking(false)}
          footer={<Button onPress={() => void page.submit()}>{words.confirmTakeBack}</Button>}
        />
      ) : null}
      <BatchSheet
        job={job}
        name={receiving ? words.receiving : words.takingBack}
        preparing={words.reading}
        onClose={() => void page.close()}
      >
        {(outputs) => (
          <MoveResults results={ofEnterprises(outputs)} done={receiving ? words.received : words.takenBack} />
        )}
      </BatchSheet>
    </>
  )
}
