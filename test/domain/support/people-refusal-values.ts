import type { PeopleRefusals } from '@/domain/refusal/people-refusals'

/** Values for each code about who asks and about invitations. */
export const PEOPLE_REFUSAL_VALUES: PeopleRefusals = {
  identity_missing: null,
  not_bound: null,
  seat_revoked: null,
  seat_not_held: null,
  not_permitted: null,
  other_enterprise: null,
  other_union: null,
  invitation_unknown: null,
  invitation_expired: { expiredOn: '2026-12-01' },
  invitation_used: null,
  invitation_revoked: null,
  invitation_before_unbinding: null,
  invitation_none_open: null,
  invitation_cards_too_many: { limit: 100 },
  unreached_unknown: null,
  successor_elsewhere: null,
  telephone_malformed: null,
  telephone_unknown: null,
  seats_too_many: { limit: 50 },
  view_name_missing: null,
  view_name_too_long: { limit: 20 },
  views_full: { limit: 10 },
}
