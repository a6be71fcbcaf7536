import type { InvitationRow, IssuedInvitation } from '@/contract/invitation'
import type { EnterpriseDetail } from '@/contract/progress'
import type { AssessmentOutline } from '@/domain/assessment/assessment'

/** invitation.issue takes this many at once. */
export const INVITATION_BATCH = 20

/** An enterprise as far as inviting its contact is concerned. */
export interface Invitee {
  readonly enterpriseId: string
  readonly enterpriseName: string
}

/**
 * Enterprises that may be without a contact, in the list's order: nothing was saved yet, and no invitation of theirs is
 * open or used. Whether somebody is bound all the same is asked of each one before a code is made, since neither list says it.
 */
export const withoutInvitation = (
  outlines: readonly AssessmentOutline[],
  invitations: readonly InvitationRow[],
): readonly Invitee[] => {
  const invited = new Set(
    invitations
      .filter((row) => row.role === 'contact' && (row.state === 'open' || row.state === 'used'))
      .map((row) => row.seatName),
  )
  return outlines
    .filter((outline) => outline.startedAt === null && !invited.has(outline.enterpriseName))
    .map(({ enterpriseId, enterpriseName }) => ({ enterpriseId, enterpriseName }))
}

/** Whether nobody is bound to the enterprise. */
export const isWithoutContact = (detail: Pick<EnterpriseDetail, 'holders'>): boolean => detail.holders.length === 0

/** Codes for a spreadsheet or a group's message: a line each, «企业\t邀请码». */
export const codesAsText = (issued: readonly IssuedInvitation[]): string =>
  issued.map(({ seatName, code }) => `${seatName}\t${code}`).join('\n')

/** Only an open invitation can still be revoked. */
export const isRevocable = (row: Pick<InvitationRow, 'state'>): boolean => row.state === 'open'
