import type { ActionName } from '@/contract/contract'
import { RELATIONS, type Relation } from './relations'

type Relations = readonly Relation[]
/**
 * Of some actions it hangs on whose paper it is: an enterprise's, or a union's own 年度工作总结. What somebody had made is its owner's, and
 * nobody else's, whoever they are.
 */
type Row = Relations | 'owner' | { readonly summary: Relations; readonly other: Relations }

/** Whoever has a code, or a browser of their own, bound or not. */
const ANYBODY: Relations = RELATIONS
const CONTACT: Relations = ['contact']
const REVIEWER: Relations = ['reviewer']
const OFFICE: Relations = ['office']
const REVIEWING: Relations = ['reviewer', 'office']
/** Whoever may see an enterprise's papers. */
const PARTIES: Relations = ['contact', 'reviewer', 'office']
/** Reviewers of any union, each of what is their own, and the office. */
const UNIONS: Relations = ['reviewer', 'other_reviewer', 'office']
/** Everybody who is bound, each of what is their own. */
const BOUND: Relations = ['contact', 'neighbour', 'stranger', ...UNIONS]

/** Who may ask for each action, by how they stand to what it is about. Whoever is not named is refused, in every state. Leaving an action out does not compile. */
export const PERMISSIONS: { readonly [Name in ActionName]: Row } = {
  ...{ 'session.get': ANYBODY, 'session.list': BOUND, 'session.revoke': BOUND },
  ...{ 'pairing.begin': ANYBODY, 'pairing.collect': ANYBODY },
  ...{ 'pairing.look': UNIONS, 'pairing.confirm': UNIONS, 'pairing.refuse': UNIONS },
  ...{ 'invitation.preview': ANYBODY, 'invitation.accept': ANYBODY, 'invitation.issue': OFFICE },
  ...{ 'invitation.revoke': OFFICE, 'invitation.revokeSeats': OFFICE, 'invitation.list': OFFICE },
  ...{ 'invitation.seats': OFFICE, 'invitation.export': OFFICE },
  ...{ 'cycle.preview': OFFICE, 'cycle.holidays': OFFICE, 'cycle.closing': OFFICE, 'cycle.leftOpen': OFFICE },
  ...{ 'cycle.archive': OFFICE, 'cycle.withdraw': OFFICE, 'cycle.configure': OFFICE, 'cycle.open': OFFICE },
  ...{ 'edition.get': BOUND, 'edition.list': OFFICE, 'edition.loadDraft': OFFICE, 'edition.read': OFFICE },
  ...{ 'edition.correct': OFFICE, 'edition.discard': OFFICE, 'edition.confirm': OFFICE },
  ...{ 'enterprise.leave': OFFICE, 'enterprise.rejoin': OFFICE },
  ...{ 'assessment.load': PARTIES, 'assessment.authors': PARTIES, 'assessment.timeline': PARTIES },
  ...{ 'assessment.saveAnswer': CONTACT, 'assessment.saveAnswers': CONTACT },
  ...{ 'assessment.submit': CONTACT, 'assessment.withdraw': CONTACT },
  ...{ 'assessment.beginReview': REVIEWER, 'assessment.remark': REVIEWING, 'assessment.return': REVIEWER },
  ...{ 'assessment.endorse': REVIEWER, 'assessment.verifyEndorsement': PARTIES, 'assessment.sendBack': OFFICE },
  ...{ 'assessment.receive': OFFICE, 'assessment.receiveMany': OFFICE, 'assessment.takeBackReceipts': OFFICE },
  ...{ 'assessment.extend': OFFICE, 'assessment.extendMany': OFFICE },
  ...{ 'assessment.askExtension': CONTACT, 'assessment.takeBackRequest': CONTACT },
  ...{ 'assessment.grantExtension': REVIEWING, 'assessment.declineExtension': REVIEWING },
  ...{ 'review.present': REVIEWING, 'review.markSeen': REVIEWING, 'review.keepLetter': REVIEWING },
  ...{ 'phrase.list': UNIONS, 'phrase.save': UNIONS },
  ...{ 'evidence.prepareUpload': CONTACT, 'evidence.attach': CONTACT, 'evidence.caption': CONTACT },
  ...{ 'evidence.order': CONTACT, 'evidence.remove': CONTACT, 'evidence.links': PARTIES },
  ...{ 'report.load': PARTIES, 'report.earlier': CONTACT, 'report.timeline': PARTIES, 'report.list': UNIONS },
  'report.saveSection': { other: CONTACT, summary: REVIEWER },
  'report.submit': { other: CONTACT, summary: REVIEWER },
  'report.withdraw': { other: CONTACT, summary: REVIEWER },
  'report.open': { other: REVIEWING, summary: OFFICE },
  'report.return': { other: REVIEWING, summary: OFFICE },
  'report.receive': { other: REVIEWING, summary: OFFICE },
  'report.export': CONTACT,
  ...{ 'stamp.load': PARTIES, 'stamp.prepareUpload': CONTACT, 'stamp.attach': CONTACT, 'stamp.remove': CONTACT },
  ...{ 'stamp.reorder': CONTACT, 'stamp.keepAsIs': CONTACT, 'stamp.finish': CONTACT, 'stamp.reopen': CONTACT },
  'stamp.links': PARTIES,
  ...{ 'document.prepareUpload': OFFICE, 'document.status': 'owner', 'document.continue': 'owner' },
  ...{ 'document.link': 'owner', 'form.edition': PARTIES, 'form.export': PARTIES },
  ...{ 'ledger.load': PARTIES, 'ledger.history': PARTIES, 'ledger.check': CONTACT, 'ledger.confirm': REVIEWER },
  ...{ 'ledger.confirmMany': REVIEWING, 'ledger.return': REVIEWER, 'ledger.correct': OFFICE, 'ledger.export': UNIONS },
  ...{ 'ledger.toConfirm': UNIONS, 'ledger.page': UNIONS, 'ledger.columns': BOUND, 'ledger.setColumns': OFFICE },
  ...{ 'worklist.page': REVIEWING, 'worklist.extensionRequests': UNIONS, 'worklist.nudged': REVIEWING },
  ...{ 'worklist.nudge': REVIEWING, 'worklist.export': OFFICE },
  // The view that is saved is one of the office's list.
  ...{ 'list.look': UNIONS, 'list.saveView': OFFICE, 'list.removeView': UNIONS },
  ...{ 'oversight.progress': OFFICE, 'oversight.enterprises': OFFICE, 'oversight.receivable': OFFICE },
  ...{ 'oversight.enterprise': OFFICE, 'oversight.unions': OFFICE, 'oversight.addUnion': OFFICE },
  ...{ 'oversight.people': OFFICE, 'oversight.unbind': REVIEWING, 'oversight.waitingUnions': OFFICE },
  ...{ 'oversight.nudgeUnions': OFFICE, 'oversight.nudgedUnions': OFFICE },
  ...{ 'totals.year': UNIONS, 'totals.own': CONTACT },
  ...{ 'people.list': BOUND, 'people.telephone': PARTIES, 'people.ownTelephone': BOUND },
  ...{ 'people.setTelephone': BOUND, 'people.handOver': REVIEWING },
  ...{ 'people.ownData': BOUND, 'people.eraseOwn': BOUND },
  ...{ 'union.list': OFFICE, 'union.rename': OFFICE, 'union.setTelephone': REVIEWING },
  ...{ 'union.mergerPreview': OFFICE, 'union.merge': OFFICE },
  ...{ 'routing.list': OFFICE, 'routing.confirm': OFFICE, 'routing.assign': OFFICE, 'routing.assignMany': OFFICE },
  ...{ 'quota.list': OFFICE, 'quota.set': OFFICE, 'quota.export': OFFICE, 'quota.read': OFFICE },
  ...{ 'nomination.load': REVIEWING, 'nomination.list': OFFICE, 'nomination.save': REVIEWER },
  ...{ 'nomination.submit': REVIEWER, 'nomination.withdraw': REVIEWER, 'nomination.return': OFFICE },
  ...{ 'nomination.decide': OFFICE, 'nomination.confirmMany': OFFICE },
  ...{ 'inbox.list': BOUND, 'inbox.markRead': BOUND, 'inbox.templates': BOUND, 'inbox.subscribed': BOUND },
  'inbox.feedback': BOUND,
  // A union reads what went to its own.
  ...{ 'message.ofEnterprise': REVIEWING, 'message.ofPerson': UNIONS, 'message.ofDay': OFFICE },
  ...{ 'message.days': OFFICE, 'message.check': BOUND, 'message.export': REVIEWING },
  ...{ 'unreached.list': UNIONS, 'unreached.link': UNIONS, 'unreached.phoned': REVIEWING, 'unreached.export': UNIONS },
  ...{ 'earlier.load': PARTIES, 'likeness.hints': REVIEWING },
  ...{ 'colleagues.filling': CONTACT, 'colleagues.assign': CONTACT },
  ...{ 'audit.list': OFFICE, 'audit.own': BOUND, 'audit.export': OFFICE },
  ...{ 'feedback.list': OFFICE, 'feedback.own': BOUND, 'feedback.close': OFFICE },
  'health.look': OFFICE,
  ...{ 'roster.preview': OFFICE, 'roster.remap': OFFICE, 'roster.summary': OFFICE, 'roster.last': OFFICE },
  ...{ 'roster.rows': OFFICE, 'roster.decide': OFFICE, 'roster.confirm': OFFICE, 'roster.rejected': OFFICE },
  // A package is its owner's: of one enterprise whoever may see that may have one made.
  ...{ 'package.places': UNIONS, 'package.check': PARTIES, 'package.start': PARTIES, 'package.list': BOUND },
  ...{ 'package.continue': 'owner', 'package.status': 'owner', 'package.link': 'owner' },
  ...{ 'wordForm.read': CONTACT, 'wordForm.readReport': CONTACT },
}

/** Who may, of what an input is about, beside its owner. */
export const allowedTo = (action: ActionName, input: object): Relations => {
  const row = PERMISSIONS[action]
  if (row === 'owner') return []
  if (!('summary' in row)) return row
  return JSON.stringify(input).includes('-summary') ? row.summary : row.other
}
