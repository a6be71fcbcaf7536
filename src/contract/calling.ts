import type { ActionName, Contract, DocumentsAction, FunctionName } from './contract'

/*
 * What a caller has to know of an action before it asks. The phone gets it from here rather than from the contract: the schemas,
 * and the library that reads them, would be a tenth of what every cold start downloads, and only the host parses.
 */

type WriteAction = { [Name in ActionName]: Contract[Name]['kind'] extends 'write' ? Name : never }[ActionName]

/** Those that change something. Compared with the contract by the compiler: one too many or too few is an error here. */
const WRITES: Readonly<Record<WriteAction, true>> = {
  'invitation.accept': true,
  'invitation.issue': true,
  'invitation.revoke': true,
  'cycle.configure': true,
  'cycle.open': true,
  'cycle.withdraw': true,
  'edition.correct': true,
  'edition.discard': true,
  'edition.confirm': true,
  'edition.read': true,
  'assessment.saveAnswer': true,
  'assessment.submit': true,
  'assessment.withdraw': true,
  'assessment.beginReview': true,
  'assessment.remark': true,
  'assessment.return': true,
  'assessment.endorse': true,
  'assessment.sendBack': true,
  'assessment.receive': true,
  'assessment.extend': true,
  'evidence.attach': true,
  'evidence.caption': true,
  'evidence.remove': true,
  'report.saveSection': true,
  'report.submit': true,
  'report.withdraw': true,
  'report.open': true,
  'report.return': true,
  'report.receive': true,
  'stamp.attach': true,
  'stamp.remove': true,
  'stamp.reorder': true,
  'stamp.keepAsIs': true,
  'stamp.finish': true,
  'stamp.reopen': true,
  'ledger.check': true,
  'ledger.confirm': true,
  'ledger.return': true,
  'ledger.correct': true,
  'ledger.setColumns': true,
  'worklist.nudge': true,
  'oversight.addUnion': true,
  'oversight.unbind': true,
  'routing.confirm': true,
  'routing.assign': true,
  'quota.set': true,
  'nomination.save': true,
  'nomination.submit': true,
  'nomination.withdraw': true,
  'nomination.return': true,
  'nomination.decide': true,
  'inbox.markRead': true,
  'inbox.subscribed': true,
  'inbox.feedback': true,
  'document.continue': true,
  'form.export': true,
  'ledger.export': true,
  'report.export': true,
  'roster.preview': true,
  'roster.remap': true,
  'roster.decide': true,
  'roster.confirm': true,
  'roster.rejected': true,
  'package.start': true,
  'package.continue': true,
}

/** Those that the function `documents` answers, compared likewise. */
const DOCUMENTS: Readonly<Record<DocumentsAction, true>> = {
  'document.continue': true,
  'document.link': true,
  'form.export': true,
  'ledger.export': true,
  'roster.preview': true,
  'roster.remap': true,
  'roster.summary': true,
  'roster.last': true,
  'roster.rows': true,
  'roster.decide': true,
  'roster.confirm': true,
  'roster.rejected': true,
  'package.places': true,
  'package.check': true,
  'package.start': true,
  'package.continue': true,
  'package.status': true,
  'package.link': true,
  'package.list': true,
  'report.export': true,
  'wordForm.read': true,
  'edition.read': true,
}

/** Whether an action demands a requestId, and a repeated one does nothing twice. */
export const isWrite = (name: ActionName): boolean => name in WRITES

/** The function that is asked for an action. */
export const functionAsked = (name: ActionName): FunctionName => (name in DOCUMENTS ? 'documents' : 'api')
