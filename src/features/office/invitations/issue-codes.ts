import { useCallback, useEffect, useState } from 'react'
import type { InvitationRow, IssuedInvitation } from '@/contract/invitation'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { Seat } from '@/domain/people/person'
import { call, type CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'
import { batchesOf } from '../../batches'
import { readAllRows } from '../../pages'
import { type BatchJob, type Prepare, useBatchJob } from '../../use-batch-job'
import { askPage } from '../../use-pages'
import { useWrite } from '../../use-write'
import { INVITATION_BATCH, type Invitee, isWithoutContact, withoutInvitation } from './invitations'

interface Paged<Row> {
  readonly rows: readonly Row[]
  readonly more: boolean
}

const gather = async (): Promise<CallResult<readonly Invitee[]>> => {
  const [outlines, invitations] = await Promise.all([
    readAllRows<AssessmentOutline, Paged<AssessmentOutline>>(
      askPage('oversight.enterprises', { filter: 'unstarted', search: '' }),
    ),
    readAllRows<InvitationRow, Paged<InvitationRow>>((offset) => call('invitation.list', { offset })),
  ])
  if (outlines.outcome !== 'done') return outlines
  if (invitations.outcome !== 'done') return invitations
  return { outcome: 'done', value: withoutInvitation(outlines.value.rows, invitations.value.rows) }
}

/** Enterprises to invite a contact for; read when `wanted`, anew each time. */
export const useInvitees = (wanted: boolean) => {
  const [invitees, setInvitees] = useState<readonly Invitee[]>()
  const [failure, setFailure] = useState<Failure>()

  const reload = useCallback(async () => {
    setInvitees(undefined)
    setFailure(undefined)
    const result = await gather()
    if (result.outcome === 'done') setInvitees(result.value)
    else setFailure(result)
  }, [])

  useEffect(() => {
    if (wanted) void reload()
  }, [wanted, reload])

  return { invitees, failure, reload }
}

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

interface IssueCodes extends Pick<BatchJob<Invitee, Issued>, 'state' | 'busy' | 'stop' | 'resume' | 'close'> {
  readonly issueTo: (invitees: readonly Invitee[]) => Promise<void>
}

/** Codes for the contacts of many enterprises at once. */
export const useIssueCodes = (): IssueCodes => {
  const { start, ...job } = useBatchJob({ size: INVITATION_BATCH, ask: issue })
  return { ...job, issueTo: useCallback((invitees) => start(keepWithoutContact(invitees)), [start]) }
}

/** One invitation for one seat: its code is here until it is put away, and nowhere else ever again. */
export const useIssueOne = () => {
  const [issued, setIssued] = useState<IssuedInvitation | null>(null)
  const write = useWrite('invitation.issue')
  return {
    issued,
    issue: async (seat: Seat, inviteeName: string): Promise<void> => {
      const result = await write.run({ seats: [{ seat, inviteeName: inviteeName.trim() }] })
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
