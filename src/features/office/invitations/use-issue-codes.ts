import { useCallback } from 'react'
import type { IssuedInvitation } from '@/contract/invitation'
import { call, type CallResult } from '@/services/call'
import { batchesOf } from '../../batches'
import { useBatchJob, type BatchJob, type Prepare } from '../../use-batch-job'
import { INVITATION_BATCH, isWithoutContact, type Invitee } from './invitations'

interface Issued {
  readonly issued: readonly IssuedInvitation[]
}

/** So many enterprises are looked up side by side; CloudBase's basic plan serves about 30 at once, for everybody. */
const LOOK_UPS = 4

/** Those of `invitees` that nobody is bound to: no list says it, so each one is asked about. */
const keepWithoutContact =
  (invitees: readonly Invitee[]): Prepare<Invitee> =>
  async (onProgress) => {
    const kept: Invitee[] = []
    let done = 0
    for (const batch of batchesOf(invitees, LOOK_UPS)) {
      const details = await Promise.all(batch.map(({ enterpriseId }) => call('oversight.enterprise', { enterpriseId })))
      for (const [index, detail] of details.entries()) {
        if (detail.outcome !== 'done') return detail
        const invitee = batch[index]
        if (invitee && isWithoutContact(detail.value)) kept.push(invitee)
      }
      done += batch.length
      onProgress({ done, total: invitees.length })
    }
    return { outcome: 'done', value: kept }
  }

const issue = (invitees: readonly Invitee[], requestId: string): Promise<CallResult<Issued>> =>
  call(
    'invitation.issue',
    {
      seats: invitees.map(({ enterpriseId }) => ({
        seat: { role: 'contact' as const, enterpriseId },
        inviteeName: '',
      })),
    },
    requestId,
  )

export interface IssueCodes extends Pick<BatchJob<Invitee, Issued>, 'state' | 'busy' | 'stop' | 'resume' | 'close'> {
  readonly issueTo: (invitees: readonly Invitee[]) => Promise<void>
}

/** Codes for the contacts of many enterprises at once. */
export const useIssueCodes = (): IssueCodes => {
  const { start, ...job } = useBatchJob({ size: INVITATION_BATCH, ask: issue })
  return { ...job, issueTo: useCallback((invitees) => start(keepWithoutContact(invitees)), [start]) }
}
