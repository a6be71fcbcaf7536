import {
  ofEnterprise,
  ofUnion,
  topicOfPaper,
  type AuditedMove,
  type AuditedSubject,
  type AuditKind,
} from '@/domain/audit/audit-record'
import {
  about,
  enterprises,
  entry,
  evidence,
  inSeat,
  list,
  nameless,
  packaged,
  paper,
  seatsOf,
  sheet,
  subject,
  unions,
} from './audited-subjects'
import type { ParsedInputOf } from './action'
import type { ActionName, Contract } from './contract'

/**
 * What an action leaves in 操作记录, and how it gets there:
 * - with `of`: the host writes the record before the work and its end after it; `of` says of its input what it is about.
 * - `in_paper`: the paper's own update leaves it, a move by its event and a save beside the answer, so that people do not wait for it.
 * - `in_parts`: it does one thing to several, and each leaves a record of its own.
 * - `none`: it concerns nobody but whoever asks, or goes on with what has its record already.
 */
type Audited<Name extends ActionName> =
  | { readonly kind: AuditKind; readonly of: (input: ParsedInputOf<Contract[Name]>) => AuditedSubject }
  | 'in_paper'
  | 'in_parts'
  | 'none'

type WriteAction = { [Name in ActionName]: Contract[Name]['kind'] extends 'write' ? Name : never }[ActionName]

/** Every write of the contract, and the reads that hand something out. A write that is missing here does not compile. */
export const AUDITED = {
  ...({ 'assessment.saveAnswer': 'in_paper', 'assessment.saveAnswers': 'in_paper' } as const),
  'assessment.submit': 'in_paper',
  'assessment.withdraw': 'in_paper',
  'assessment.beginReview': 'in_paper',
  'assessment.remark': {
    kind: 'review',
    of: ({ assessmentId, no, seenRevision }) => paper(assessmentId, { no, revision: seenRevision }),
  },
  'assessment.return': 'in_paper',
  'assessment.endorse': 'in_paper',
  'assessment.sendBack': 'in_paper',
  'assessment.receive': 'in_paper',
  'assessment.receiveMany': 'in_parts',
  'assessment.takeBackReceipts': 'in_parts',
  'assessment.extend': 'in_paper',
  'assessment.extendMany': 'in_parts',
  'assessment.askExtension': 'in_paper',
  'assessment.takeBackRequest': 'in_paper',
  'assessment.grantExtension': 'in_paper',
  'assessment.declineExtension': 'in_paper',

  'evidence.attach': { kind: 'writing', of: evidence },
  'evidence.caption': { kind: 'writing', of: evidence },
  'evidence.remove': { kind: 'writing', of: evidence },
  'evidence.order': { kind: 'writing', of: evidence },
  'colleagues.assign': { kind: 'writing', of: sheet },
  'stamp.attach': { kind: 'writing', of: sheet },
  'stamp.remove': { kind: 'writing', of: sheet },
  'stamp.reorder': { kind: 'writing', of: sheet },
  'stamp.keepAsIs': { kind: 'writing', of: sheet },
  'stamp.finish': { kind: 'writing', of: sheet },
  'stamp.reopen': { kind: 'writing', of: sheet },

  'report.saveSection': 'in_paper',
  'report.submit': 'in_paper',
  'report.withdraw': 'in_paper',
  'report.open': 'in_paper',
  'report.return': 'in_paper',
  'report.receive': 'in_paper',

  'ledger.check': { kind: 'writing', of: entry },
  'ledger.confirm': { kind: 'review', of: entry },
  'ledger.confirmMany': {
    kind: 'review',
    of: ({ seen }) => enterprises(seen.map(({ entryId }) => entryId.split('-').slice(1).join('-'))),
  },
  'ledger.return': { kind: 'review', of: entry },
  'ledger.correct': { kind: 'writing', of: entry },
  'ledger.setColumns': { kind: 'settings', of: ({ seenRevision }) => ({ revision: seenRevision, about: [] }) },

  'nomination.save': { kind: 'writing', of: ({ unionId }) => list({ unionId }) },
  'nomination.submit': { kind: 'review', of: list },
  'nomination.withdraw': { kind: 'review', of: list },
  'nomination.return': { kind: 'review', of: list },
  'nomination.decide': { kind: 'review', of: list },
  'nomination.confirmMany': { kind: 'review', of: list },

  'worklist.nudge': { kind: 'contacting', of: ({ assessmentIds }) => about(...assessmentIds.map(topicOfPaper)) },
  'oversight.nudgeUnions': { kind: 'contacting', of: ({ unionIds }) => unions(unionIds) },
  'people.telephone': {
    kind: 'contacting',
    of: (called) =>
      called.of === 'person' ? inSeat(called.personId, called.seat) : enterprises([called.enterpriseId]),
  },
  'unreached.phoned': { kind: 'contacting', of: ({ rowId }) => subject(rowId) },
  'feedback.close': { kind: 'contacting', of: ({ feedbackId }) => subject(feedbackId) },
  'inbox.feedback': { kind: 'contacting', of: nameless },

  'invitation.accept': { kind: 'people', of: nameless },
  'invitation.issue': { kind: 'people', of: ({ seats }) => seatsOf(seats.map(({ seat }) => seat)) },
  'invitation.revoke': { kind: 'people', of: ({ invitationId }) => subject(invitationId) },
  'invitation.revokeSeats': { kind: 'people', of: ({ seats }) => seatsOf(seats) },
  'people.handOver': { kind: 'people', of: ({ personId, seat }) => inSeat(personId, seat) },
  'people.setTelephone': { kind: 'people', of: nameless },
  'people.eraseOwn': { kind: 'people', of: nameless },
  'pairing.confirm': { kind: 'people', of: nameless },
  'session.revoke': { kind: 'people', of: nameless },
  'oversight.unbind': { kind: 'people', of: ({ personId, seat }) => inSeat(personId, seat) },

  'form.export': { kind: 'exports', of: sheet },
  'report.export': { kind: 'exports', of: ({ reportId }) => paper(reportId) },
  'ledger.export': { kind: 'exports', of: nameless },
  'worklist.export': { kind: 'exports', of: nameless },
  'quota.export': { kind: 'exports', of: nameless },
  'message.export': { kind: 'exports', of: nameless },
  'invitation.export': { kind: 'exports', of: nameless },
  'unreached.export': { kind: 'exports', of: nameless },
  'audit.export': { kind: 'exports', of: nameless },
  'roster.rejected': { kind: 'exports', of: ({ importId }) => subject(importId) },
  'package.start': { kind: 'exports', of: ({ scope }) => packaged(scope) },
  'document.link': { kind: 'exports', of: ({ jobId }) => subject(jobId) },
  'package.link': { kind: 'exports', of: ({ packageId, index }) => ({ ...subject(packageId), no: index + 1 }) },

  'routing.confirm': { kind: 'settings', of: ({ enterpriseIds }) => enterprises(enterpriseIds) },
  'routing.assign': {
    kind: 'settings',
    of: ({ enterpriseId, unionId }) => about(ofEnterprise(enterpriseId), ofUnion(unionId)),
  },
  'routing.assignMany': {
    kind: 'settings',
    of: ({ unionId, seen }) => about(ofUnion(unionId), ...seen.map(({ assessmentId }) => topicOfPaper(assessmentId))),
  },
  'enterprise.leave': { kind: 'settings', of: ({ enterpriseId }) => enterprises([enterpriseId]) },
  'enterprise.rejoin': { kind: 'settings', of: ({ enterpriseId }) => enterprises([enterpriseId]) },
  'oversight.addUnion': { kind: 'settings', of: nameless },
  'union.rename': { kind: 'settings', of: ({ unionId }) => unions([unionId]) },
  'union.setTelephone': { kind: 'settings', of: ({ unionId }) => unions([unionId]) },
  'union.merge': { kind: 'settings', of: ({ unionId, intoId }) => unions([unionId, intoId]) },
  'quota.set': { kind: 'settings', of: ({ rows }) => unions(rows.map(({ unionId }) => unionId)) },
  'cycle.open': { kind: 'settings', of: nameless },
  'cycle.configure': { kind: 'settings', of: ({ cycleId = '', seenRevision }) => subject(cycleId, seenRevision) },
  'cycle.archive': { kind: 'settings', of: ({ cycleId, seenRevision }) => subject(cycleId, seenRevision) },
  'cycle.withdraw': { kind: 'settings', of: ({ cycleId, seenRevision }) => subject(cycleId, seenRevision) },
  'edition.read': { kind: 'settings', of: nameless },
  'edition.correct': { kind: 'settings', of: ({ draftId, seenRevision }) => subject(draftId, seenRevision) },
  'edition.discard': { kind: 'settings', of: ({ draftId, seenRevision }) => subject(draftId, seenRevision) },
  'edition.confirm': { kind: 'settings', of: ({ draftId, seenRevision }) => subject(draftId, seenRevision) },
  'roster.preview': { kind: 'settings', of: nameless },
  'roster.remap': { kind: 'settings', of: ({ importId, seenRevision }) => subject(importId, seenRevision) },
  'roster.decide': { kind: 'settings', of: ({ importId, seenRevision }) => subject(importId, seenRevision) },
  'roster.confirm': { kind: 'settings', of: ({ importId, seenRevision }) => subject(importId, seenRevision) },

  'phrase.save': { kind: 'settings', of: nameless },

  ...({ 'pairing.begin': 'none', 'pairing.collect': 'none', 'pairing.refuse': 'none' } as const),
  'inbox.markRead': 'none',
  ...({ 'list.look': 'none', 'list.saveView': 'none', 'list.removeView': 'none' } as const),
  'review.markSeen': 'none',
  'review.keepLetter': 'none',
  'inbox.subscribed': 'none',
  'message.check': 'none',
  'document.continue': 'none',
  'package.continue': 'none',
} satisfies { readonly [Name in WriteAction]: Audited<Name> } & {
  readonly [Name in 'document.link' | 'package.link']: Audited<Name>
}

/** The actions of which the host writes a record. */
type AuditedAction = {
  [Name in keyof typeof AUDITED]: (typeof AUDITED)[Name] extends string ? never : Name
}[keyof typeof AUDITED]

/** Everything of which a record is written: an action, a save that lies in its paper, or a paper's move. */
export type AuditedWhat = AuditedAction | 'assessment.saveAnswer' | 'report.saveSection' | AuditedMove

/** What the host writes of an action with this parsed input; undefined where it writes nothing. */
export const findAudited = (
  action: ActionName,
  input: unknown,
): { readonly kind: AuditKind; readonly subject: AuditedSubject } | undefined => {
  const audited = (AUDITED as Partial<Record<ActionName, Audited<ActionName>>>)[action]
  if (audited === undefined || typeof audited === 'string') return undefined
  // The input was parsed by this very action's schema; the compiler cannot follow that through the table.
  return { kind: audited.kind, subject: audited.of(input as never) }
}
