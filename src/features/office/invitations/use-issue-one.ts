import { useState } from 'react'
import type { IssuedInvitation } from '@/contract/invitation'
import type { Seat } from '@/domain/people/person'
import { useWrite } from '../../use-write'

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
