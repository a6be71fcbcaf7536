import type { InvitationRow, IssuedInvitation } from '@/contract/invitation'

/** Codes for a spreadsheet or a group's message: a line each, «企业\t邀请码». */
export const codesAsText = (issued: readonly IssuedInvitation[]): string =>
  issued.map(({ seatName, code }) => `${seatName}\t${code}`).join('\n')

/** Only an open invitation can still be revoked. */
export const isRevocable = (row: Pick<InvitationRow, 'state'>): boolean => row.state === 'open'
