import { useState } from 'react'
import { SEAT_BATCH } from '@/contract/choices'
import type { IssuedInvitation } from '@/contract/invitation'
import type { Seat } from '@/domain/people/person'
import type { InvitedSeat } from '@/domain/people/seat-invitations'
import { call, type CallResult } from '@/services/call'
import { type BatchJob, useBatchJob } from '../../use-batch-job'
import { useWrite } from '../../use-write'

interface Issued {
  readonly issued: readonly IssuedInvitation[]
}
interface Revoked {
  readonly revoked: number
}

const issue = (seats: readonly InvitedSeat[], requestId: string): Promise<CallResult<Issued>> =>
  call('invitation.issue', { seats: seats.map((seat) => ({ seat, inviteeName: '' })), replaces: true }, requestId)

const revoke = (seats: readonly InvitedSeat[], requestId: string): Promise<CallResult<Revoked>> =>
  call('invitation.revokeSeats', { seats: [...seats] }, requestId)

interface ForSeats<Output> extends Pick<BatchJob<InvitedSeat, Output>, 'state' | 'busy' | 'stop' | 'resume' | 'close'> {
  readonly run: (seats: readonly InvitedSeat[]) => Promise<void>
}

const useForSeats = <Output>(
  ask: (seats: readonly InvitedSeat[], requestId: string) => Promise<CallResult<Output>>,
): ForSeats<Output> => {
  const { start, ...job } = useBatchJob({ size: SEAT_BATCH, ask })
  return { ...job, run: (seats) => start(() => Promise.resolve({ outcome: 'done', value: seats })) }
}

/** A new code for each of many seats; codes of theirs that still worked cease. */
export const useIssueCodes = () => useForSeats(issue)

/** Takes back the codes of many seats that still work. */
export const useRevokeCodes = () => useForSeats(revoke)

/** One invitation for one seat: its code is here until it is put away, and nowhere else ever again. */
export const useIssueOne = () => {
  const [issued, setIssued] = useState<IssuedInvitation | null>(null)
  const write = useWrite('invitation.issue')
  return {
    issued,
    issue: async (seat: Seat, inviteeName: string, replaces = false): Promise<void> => {
      const result = await write.run({
        seats: [{ seat, inviteeName: inviteeName.trim() }],
        ...(replaces ? { replaces } : {}),
      })
      if (result.outcome === 'done') setIssued(result.value.issued[0] ?? null)
    },
    putAway: () => {
      write.clear()
      setIssued(null)
    },
    running: write.running,
    failure: write.failure,
  }
}
