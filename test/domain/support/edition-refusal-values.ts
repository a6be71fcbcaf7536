import type { RefusalCode, RefusalParameters } from '@/domain/refusal/refusal'

/** Values for the refusals of a new edition. */
export const EDITION_REFUSAL_VALUES = {
  edition_without_table: null,
  edition_other_annex: null,
  edition_too_long: { limit: 100 },
  edition_words_missing: null,
  edition_wording_missing: { row: 3 },
  edition_number_twice: { no: 4 },
  edition_numbers_missing: { nos: [5] },
  edition_points_missing: { no: 6 },
  edition_points_unexpected: { no: 9, title: '改革创新' },
  edition_points_differ: { title: '组织领导', points: 20, sum: 18 },
  edition_without_points: null,
  edition_source_unreadable: null,
  edition_version_taken: { version: '2027-8' },
  edition_followed: { source: '粤产改办〔2027〕8号' },
  edition_unknown: null,
  edition_draft_unknown: null,
  edition_draft_changed: null,
} satisfies { readonly [Code in RefusalCode]?: RefusalParameters[Code] }
