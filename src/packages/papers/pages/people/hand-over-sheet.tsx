import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import { type PersonRow, useOthersInSeat } from '@/features/people/use-people-list'
import { useWrite } from '@/features/use-write'
import { peopleListPage as words } from '@/text/people-page'

interface HandOverSheetProps {
  leaving: PersonRow
  onClose: () => void
  onDone: (successor: string) => void
}

/** 移交 of somebody's seat to a colleague who sits in the same place. */
export function HandOverSheet({ leaving, onClose, onDone }: HandOverSheetProps) {
  const { others: successors, failure: unread, reload } = useOthersInSeat(leaving)
  const { run, running, failure } = useWrite('people.handOver')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = to === '' || reason.trim() === ''
  const handOver = async (): Promise<void> => {
    setTried(true)
    if (missing) return
    const { personId, seat } = leaving
    const result = await run({ personId, seat, to, reason: reason.trim() })
    if (result.outcome === 'done') onDone(result.value.handedOverTo)
  }
  const found = successors !== undefined && successors.length > 0
  return (
    <HalfSheet
      open
      title={words.handOverTitle(leaving.name)}
      onClose={onClose}
      footer={
        found ? (
          <Button kind='danger' loading={running} onPress={() => void handOver()}>
            {words.confirm}
          </Button>
        ) : undefined
      }
    >
      <WriteFailure failure={failure} title={words.notDone} />
      {unread ? <ReadFailure failure={unread} onRetry={reload} compact /> : null}
      {!successors && !unread ? <LoadingState rows={2} /> : null}
      {successors?.length === 0 ? <EmptyState title={words.noSuccessor} note={words.noSuccessorNote} /> : null}
      {found ? (
        <>
          <Notice title={words.afterwards}>{words.statement(leaving.own)}</Notice>
          <ChoiceList
            label={words.successor}
            choices={successors.map(({ personId, name, seatName }) => ({
              value: personId,
              label: name,
              note: seatName,
            }))}
            value={to}
            onChange={setTo}
          />
          <TextInput
            label={words.reason}
            required
            value={reason}
            onInput={setReason}
            placeholder={words.reasonExample}
            hint={words.reasonHint}
            error={tried && missing ? words.chooseFirst : undefined}
          />
        </>
      ) : null}
    </HalfSheet>
  )
}
