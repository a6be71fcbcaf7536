import { BatchSheet } from '@/components/batch-sheet/batch-sheet'
import { MoveResults, ofEnterprises } from '@/components/batch-sheet/move-results'
import { Button } from '@/components/button/button'
import { Cell } from '@/components/cell/cell'
import { LookFirstSheet } from '@/components/choice-list/look-first'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import type { Reception } from '@/features/office/progress/use-reception'
import { placeParameters } from '@/features/next-one'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { receptionPage as words } from '@/text/reception'

/** Asks once more, with what stands out; shows how far it is, and what came of each. */
export function ReceptionSheets({ page }: { page: Reception }) {
  const { tab, asking, selected, job } = page
  const receiving = tab === 'waiting'
  return (
    <>
      {asking && receiving ? (
        <LookFirstSheet
          page={page}
          words={words}
          title={words.receiveTitle(selected.length)}
          note={words.receiveNote}
          confirm={words.confirmReceive}
        >
          {(row) => (
            <Cell
              key={row.assessmentId}
              plain
              title={row.enterpriseName}
              note={words.row(row)}
              value={words.look}
              onPress={() =>
                openPage(pageUrl('reviewer/review', { id: row.assessmentId, ...placeParameters(page.placeOf(row)) }))
              }
            />
          )}
        </LookFirstSheet>
      ) : null}
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
