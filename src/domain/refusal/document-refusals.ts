/** The part of the catalogue (see `refusal.ts`) about files that people hand in, and what is made of them. */
export interface DocumentRefusals {
  // evidence
  photo_limit: { limit: number }
  photo_missing: null
  photo_unknown: null
  photo_too_large: { limitBytes: number }
  photo_not_an_image: null
  photo_has_metadata: null
  photo_damaged: null
  evidence_document_too_large: { limitBytes: number }
  evidence_document_unknown_format: null
  evidence_document_other_format: null
  evidence_document_encrypted: null
  evidence_document_macros: null
  evidence_document_damaged: null
  // documents handed in
  document_missing: null
  // documents that are made
  document_unknown: null
  document_unmade: null
  document_expired: null
  document_handed_over: null
  exported_table_too_large: { rows: number }
  // a filled-in form in Word
  word_form_locked: null
  word_form_too_large: { limitBytes: number }
  word_form_not_word: null
  word_form_old_format: null
  word_form_other_format: null
  word_form_encrypted: null
  word_form_macros: null
  word_form_damaged: null
  word_form_overgrown: null
  word_form_other_table: null
  // the table of a new notice
  edition_without_table: null
  edition_other_annex: null
  edition_too_long: { limit: number }
  edition_words_missing: null
  edition_wording_missing: { row: number }
  edition_number_twice: { no: number }
  edition_numbers_missing: { nos: readonly number[] }
  edition_points_missing: { no: number }
  edition_points_unexpected: { no: number; title: string }
  edition_points_differ: { title: string; points: number; sum: number }
  edition_without_points: null
  edition_source_unreadable: null
  edition_version_taken: { version: string }
  /** Another edition follows the one that this draft was compared with. */
  edition_followed: { source: string }
  edition_unknown: null
  edition_draft_unknown: null
  edition_draft_changed: null
  // tables that are handed in
  table_too_large: { limitBytes: number }
  table_too_many_rows: { limit: number }
  table_too_many_columns: { limit: number }
  table_empty: null
  table_encrypted: null
  table_old_format: null
  table_other_format: null
  table_has_macros: null
  table_unsafe: null
  table_unreadable: null
  table_broken_quotes: null
  table_encoding_unknown: null
  table_without_head: null
  table_column_missing: null
  // 导入名单
  import_unknown: null
  import_expired: null
  import_changed: null
  import_begun: null
  import_nothing: null
  import_nothing_returned: null
  import_name_taken: null
  import_row_unknown: { row: number }
  import_choice_unknown: { row: number }
}
