import type { InvitedSeat, SeatInvitation } from '@/domain/people/seat-invitations'
import type { CellToWrite, WorksheetToWrite } from '../_tables/write-workbook'

/** What the table says of one code. */
export interface InvitationLine extends Pick<SeatInvitation, 'seatName' | 'no' | 'unionName'> {
  readonly inviteeName: string
  readonly expiresOn: string
  /** null where it cannot be listed again. */
  readonly code: string | null
  readonly link: string | null
}

const UNLISTED = '不能再列出，请重新生成'

const rest = ({ inviteeName, code, expiresOn, link }: InvitationLine): readonly CellToWrite[] => [
  inviteeName,
  code ?? UNLISTED,
  expiresOn,
  link ?? '',
]

const REST_HEAD = ['被邀请人', '邀请码', '有效期至', '链接（在微信里打开）']
const REST_WIDTHS = [12, 18, 14, 56]

/** Codes with what is needed to send them: of contacts by union and number, of reviewers by union. */
export const invitationWorksheet = (role: InvitedSeat['role'], lines: readonly InvitationLine[]): WorksheetToWrite =>
  role === 'contact'
    ? {
        name: '企业填报人邀请码',
        head: ['责任工会', '序号', '企业', ...REST_HEAD],
        rows: lines.map((line) => [line.unionName ?? '', line.no, line.seatName, ...rest(line)]),
        widths: [24, 8, 36, ...REST_WIDTHS],
      }
    : {
        name: '审核员邀请码',
        head: ['工会', ...REST_HEAD],
        rows: lines.map((line) => [line.seatName, ...rest(line)]),
        widths: [30, ...REST_WIDTHS],
      }
