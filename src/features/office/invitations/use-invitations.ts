import { useState } from 'react'
import { useMayAsk } from '../../session/use-session'
import { distinctRows } from '../../pages'
import { usePages } from '../../use-pages'
import { useWrite } from '../../use-write'

/** Colleagues' invitations issued so far, and taking one back. */
export const useInvitations = (onRevoked: (seatName: string) => void) => {
  const mayAsk = useMayAsk('office')
  const pages = usePages('invitation.list', mayAsk ? { role: 'office' } : null)
  const [revoking, setRevoking] = useState<string | null>(null)
  const write = useWrite('invitation.revoke')
  const rows = pages.rows && distinctRows(pages.rows, (row) => row.invitationId)
  const chosen = rows?.find((row) => row.invitationId === revoking) ?? null

  return {
    rows,
    failure: pages.failure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload: pages.reload,
    /** The invitation about which was asked whether it is to be revoked. */
    revoking: chosen,
    askRevoke: (invitationId: string) => {
      write.clear()
      setRevoking(invitationId)
    },
    cancelRevoke: () => setRevoking(null),
    revoke: async (): Promise<void> => {
      if (!chosen) return
      const result = await write.run({ invitationId: chosen.invitationId })
      if (result.outcome !== 'done') return
      setRevoking(null)
      onRevoked(chosen.seatName)
      await pages.reload()
    },
    revokeRunning: write.running,
    revokeFailure: write.failure,
  }
}

export type Invitations = ReturnType<typeof useInvitations>
export type { IssuedInvitation } from '@/contract/invitation'
