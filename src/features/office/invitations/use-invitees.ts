import { useCallback, useEffect, useState } from 'react'
import type { InvitationRow } from '@/contract/invitation'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import { call, type CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'
import { readAllRows } from '../../pages'
import { askPage } from '../../use-pages'
import { withoutInvitation, type Invitee } from './invitations'

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
