import type { ActionInput, ActionName } from '@/contract/contract'

type OfPeople = Extract<
  ActionName,
  | `invitation.${string}`
  | `pairing.${string}`
  | `list.${string}`
  | `people.${string}`
  | `union.${string}`
  | `colleagues.${string}`
>

/** One right input for each action about people, their invitations and their unions. */
export const PEOPLE_SAMPLES: { readonly [Name in OfPeople]: ActionInput<Name> } = {
  'invitation.preview': { code: '2345-6789-ABCD' },
  'invitation.accept': { code: '2345-6789-ABCD', name: '填报人甲' },
  'invitation.issue': {
    seats: [{ seat: { role: 'contact', enterpriseId: 'e031' }, inviteeName: '填报人甲' }],
    replaces: true,
  },
  'invitation.revoke': { invitationId: 'i-1' },
  'invitation.revokeSeats': { seats: [{ role: 'contact', enterpriseId: 'e031' }] },
  'invitation.export': { format: 'xlsx', role: 'contact', places: ['e031'] },
  'invitation.list': { role: 'office', offset: 0 },
  'list.look': { list: 'worklist', cycleId: 'c2026', seen: ['c2026-e031'] },
  'list.saveView': {
    ...{ list: 'worklist', name: '每天先看', search: '', placeName: '', order: 'changed', changed: true },
    shown: { by: 'tab', unionId: 'u-dongguan', tab: 'waiting' },
  },
  'list.removeView': { viewId: 'v-1' },
  'invitation.seats': { role: 'contact', state: 'uninvited', unionId: 'u-dongguan', search: '', offset: 0 },
  'colleagues.filling': { assessmentId: 'c2026-e001', no: 8 },
  'colleagues.assign': { assessmentId: 'c2026-e001', dimensionId: 'skills', personId: 'p-contact-1' },
  'people.list': { search: '', offset: 0 },
  'union.list': { search: '', offset: 0 },
  'union.rename': { unionId: 'u-dongguan', seenName: '东莞市总工会', name: '东莞市工会联合会' },
  'union.setTelephone': { unionId: 'u-dongguan', telephone: '0769-22223333' },
  'union.mergerPreview': { unionId: 'u-dongguan', intoId: 'u-shenzhen' },
  'union.merge': {
    ...{ unionId: 'u-dongguan', intoId: 'u-shenzhen', reason: '机构合并', keepsReviewers: true, seenYears: ['c2026'] },
    seen: { enterprises: 2, openForms: 2, reviewers: 1, places: 0, nominations: 0, invitations: 0 },
  },
  'people.handOver': { personId: 'p-1', seat: 'reviewer:u-dongguan', to: 'p-2', reason: '已调离' },
  'people.telephone': { of: 'person', personId: 'p-1', seat: 'contact:e001' },
  'people.ownTelephone': {},
  'people.ownData': {},
  'people.eraseOwn': { kinds: ['telephone', 'own'] },
  'pairing.begin': { secret: 'a'.repeat(64), browser: 'edge', system: 'windows' },
  'pairing.collect': { secret: 'a'.repeat(64) },
  'pairing.look': { code: '1234 5678' },
  'pairing.confirm': { pairingId: 'p'.repeat(24) },
  'pairing.refuse': { pairingId: 'p'.repeat(24) },
  'people.setTelephone': { telephone: '13800001234' },
}
