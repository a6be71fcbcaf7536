import type { ActionInput, ActionName } from '@/contract/contract'

const assessmentId = 'c2026-e031'
const target = { assessmentId, seenRevision: 3 }
const place = { assessmentId, no: 8, photoId: 'a'.repeat(32) }

/** One right input for each action, with every field that it knows. It does not compile while an action is missing. */
export const SAMPLES: { readonly [Name in ActionName]: ActionInput<Name> } = {
  'session.get': {},
  'invitation.preview': { code: '2345-6789-ABCD' },
  'invitation.accept': { code: '2345-6789-ABCD', name: '填报人甲' },
  'invitation.issue': { seats: [{ seat: { role: 'contact', enterpriseId: 'e031' }, inviteeName: '填报人甲' }] },
  'invitation.revoke': { invitationId: 'i-1' },
  'invitation.list': { offset: 0 },
  'cycle.configure': {
    seenRevision: 1,
    openOn: '2026-10-30',
    deadlineOn: '2026-12-15',
    scoreStep: 0.5,
    bonusPoints: { 27: 3, 28: 2 },
  },
  'cycle.open': { openOn: '2027-10-30', deadlineOn: '2027-12-15' },
  'assessment.load': { assessmentId },
  'assessment.timeline': { assessmentId },
  'assessment.saveAnswer': {
    ...{ assessmentId, no: 8, seenRevision: 0, narrative: '按工资总额足额计提', selfScore: 3.5 },
    facts: { educationExpenses: 186.4, payroll: 9320 },
  },
  'assessment.submit': target,
  'assessment.withdraw': target,
  'assessment.beginReview': target,
  'assessment.remark': {
    ...{ assessmentId, no: 8, seenRevision: 0, comment: '请补充凭证', flagged: true },
    ...{ verifiedScore: 3, verifiedReason: '凭证不足' },
  },
  'assessment.return': { ...target, rectifyBy: '2026-12-20', note: '' },
  'assessment.endorse': { ...target, signerName: '审核员甲' },
  'assessment.sendBack': { ...target, rectifyBy: '2026-12-20', note: '' },
  'assessment.receive': target,
  'assessment.extend': { ...target, deadlineOn: '2026-12-20', reason: '停产检修' },
  'evidence.prepareUpload': { ...place, type: 'jpeg' },
  'document.prepareUpload': { purpose: 'roster', uploadId: 'b'.repeat(32), extension: 'xlsx' },
  'evidence.attach': { ...place, type: 'png', caption: '培训签到表' },
  'evidence.caption': { ...place, caption: '' },
  'evidence.remove': place,
  'evidence.links': { assessmentId, nos: [1, 2, 3] },
  'worklist.page': { unionId: 'u-dongguan', tab: 'waiting', search: '', offset: 0 },
  'worklist.nudge': { assessmentIds: [assessmentId] },
  'oversight.progress': {},
  'oversight.enterprises': { filter: 'late', search: '广州', offset: 20 },
  'oversight.enterprise': { enterpriseId: 'e031' },
  'oversight.unions': {},
  'oversight.addUnion': { name: '某产业工会', kind: 'industry' },
  'oversight.unbind': { personId: 'p-1' },
  'routing.list': { tab: 'suggested', search: '', offset: 0 },
  'routing.confirm': { enterpriseIds: ['e031'] },
  'routing.assign': { enterpriseId: 'e031', unionId: 'u-dongguan', reason: '' },
  'inbox.list': { offset: 0 },
  'inbox.markRead': { messageIds: ['c2026:p-1:due-3:2026-12-12'] },
  'inbox.templates': {},
  'inbox.subscribed': { kinds: ['deadline', 'todo'] },
  'inbox.feedback': { text: '字太小', page: 'fill' },
}
