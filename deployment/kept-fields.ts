import type { KeptDatum } from '@/domain/privacy/kept-data'

/** Where each of the personal data lies: collection and field; `*` stands for a place in a list or the number of an indicator. */
export const KEPT_FIELDS: Readonly<Record<KeptDatum, readonly string[]>> = {
  name: [
    ...['people.name', 'events.actor.name', 'ledger_history.actor.name', 'ledger_history.note', 'audit.by.name'],
    ...['assessments.records.list.*.by.name', 'reports.records.list.*.by.name'],
    ...['assessments.unfiled.actor.name', 'reports.unfiled.actor.name'],
    ...['messages.about.personName', 'messages.cause.name', 'unreached.personName', 'feedback.name'],
    ...['events.effects.*.subjectName', 'events.effects.*.detail.personName', 'events.effects.*.detail.byName'],
    'events.effects.*.detail.successorName',
  ],
  telephone: ['people.telephone'],
  invited: ['invitations.inviteeName', 'invitations.usedByName', 'invitations.telephone'],
  wechat: ['people._id', 'people.openId', 'audit.openId', 'packages.openId', 'document_jobs.openId'],
  browser: ['web_sessions.openId', 'pairings.openId'],
  told: ['messages.title', 'messages.lines'],
  requests: ['requests._id'],
  own: ['phrases.phrases', 'own_lists.views', 'own_lists.looks'],
  signed: [
    ...['assessments.endorsement.byName', 'assessments.endorsement.signature', 'assessments.opinion.signerName'],
    ...['assessments.remarks.*.byName', 'assessments.sentRemarks.*.byName', 'assessments.returnOrder.byName'],
    ...['assessments.extensionRequest.byName', 'assessments.extensionDecline.byName', 'reports.returnOrder.byName'],
    ...['events.detail.signerName', 'events.detail.signature', 'ledger.check.byName', 'ledger.returned.byName'],
    ...['nominations.lists', 'stamps.finished.byName', 'cycles.archived.byName', 'feedback.closing.byName'],
    ...['enterprises.departure.byName', 'unions.formerNames.*.byName', 'unions.merger.byName', 'unreached.phoned.name'],
  ],
  entered: ['ledger.values', 'ledger_history.changes', 'import_pages.rows'],
  written: [
    ...['assessments.answers', 'assessments.remarks', 'reports.sections', 'reviewings.letter', 'phrases.phrases'],
    ...['feedback.text', 'nominations.lists', 'events.snapshot', 'events.detail.reason'],
  ],
  evidence: ['assessments.evidence', 'stamps.sheets'],
}
