/** Of who is asking, and of the seats that they sit in or are invited to. */
export interface PeopleRefusals {
  // who is asking
  identity_missing: null
  not_bound: null
  seat_revoked: null
  seat_not_held: null
  not_permitted: null
  other_enterprise: null
  other_union: null
  // invitations
  invitation_unknown: null
  invitation_expired: { expiredOn: string }
  invitation_used: null
  invitation_revoked: null
  invitation_before_unbinding: null
  invitation_none_open: null
  invitation_cards_too_many: { limit: number }
  unreached_unknown: null
  successor_elsewhere: null
  // browsers that are let in
  web_not_set_up: null
  web_session_over: null
  web_session_unknown: null
  web_sessions_too_many: { limit: number }
  in_wechat_alone: null
  pairing_unknown: null
  pairing_crowded: null
  pairing_over: null
  pairing_refused: null
  pairing_looks_too_many: { limit: number }
  // telephone numbers
  telephone_malformed: null
  telephone_unknown: null
  seats_too_many: { limit: number }
  // lists as somebody looks through them
  view_name_missing: null
  view_name_too_long: { limit: number }
  views_full: { limit: number }
  // what they write to the office
  feedback_unknown: null
  feedback_closed: null
  feedback_empty: null
  feedback_too_long: { length: number; limit: number }
  feedback_too_often: { limit: number }
}
