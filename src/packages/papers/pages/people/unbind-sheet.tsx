import { ReadFailure } from '@/components/failure/failure'
import { ReasonSheet } from '@/components/reason-sheet/reason-sheet'
import { type PersonRow, useOthersInSeat } from '@/features/people/use-people-list'
import { useWrite } from '@/features/use-write'
import { holders, unboundStatement, unbindSheet } from '@/text/office-people'

interface UnbindSheetProps {
  leaving: PersonRow
  onClose: () => void
  onUnbound: () => void
}

/** 解除绑定 of somebody, with a reason; whether anybody is left in their place is looked up and said first. */
export function UnbindSheet({ leaving, onClose, onUnbound }: UnbindSheetProps) {
  const { others, failure: unread, reload } = useOthersInSeat(leaving)
  const { run, running, failure } = useWrite('oversight.unbind')
  const { personId, seat, role, name, own } = leaving
  const unbind = async (reason: string): Promise<void> => {
    const result = await run({ personId, seat, reason })
    if (result.outcome === 'done') onUnbound()
  }
  return (
    <ReasonSheet
      title={own ? holders.unbindOwnTitle : holders.unbindTitle(name)}
      words={unbindSheet}
      ready={others !== undefined}
      running={running}
      failure={failure}
      onConfirm={(reason) => void unbind(reason)}
      onClose={onClose}
    >
      {others ? unboundStatement(role, own, others.length) : null}
      {unread ? <ReadFailure failure={unread} onRetry={reload} compact /> : null}
    </ReasonSheet>
  )
}
