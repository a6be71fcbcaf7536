/** Under which folder of this phone's storage each kind of thing is kept, below whoever is using it. */
export const KEPT = {
  /** What is written to indicators, and to sections of reports, and not known to be on the server. */
  answers: 'draft/',
  sections: 'report-draft/',
  /** Copies of what the server has: they go first where there is no room for what only this phone knows. */
  copies: 'assessment/',
  editions: 'edition/',
  /** Photos that are still to be sent: evidence, and pages of a stamped form. */
  photos: 'photos/',
  stampedPages: 'sheets/',
  /** A reviewer's remarks that are not saved yet, and 退回函. */
  remarks: 'remarks/',
  letters: 'letters/',
  /** 已阅 as programs of before kept it: taken over by the server once. */
  formerSeen: 'seen/',
  ledgerEdits: 'ledger/',
  nominees: 'nominee/',
  quotas: 'quotas/',
  /** What a putting in from Word has replaced, for the way back. */
  wordInUndo: 'word-in/',
  /** How many pages a form has that was exported on this phone. */
  printed: 'printed/',
  /** Which parts of a package were taken away from this phone. */
  partsTaken: 'parts/',
} as const

/** Nobody's own words: losing them loses nothing that was written. */
export const NOT_WRITTEN: readonly string[] = [KEPT.formerSeen, KEPT.wordInUndo, KEPT.printed, KEPT.partsTaken]
