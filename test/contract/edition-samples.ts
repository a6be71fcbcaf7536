import type { ActionInput, ActionName } from '@/contract/contract'

/** Right inputs of what is done with editions. */
export const EDITION_SAMPLES: {
  readonly [Name in Extract<ActionName, `edition.${string}`>]: ActionInput<Name>
} = {
  'edition.get': { version: '2027-8' },
  'edition.list': {},
  'edition.loadDraft': { draftId: 'd'.repeat(24) },
  'edition.correct': {
    ...{ draftId: 'd'.repeat(24), seenRevision: 1 },
    correction: { kind: 'row', at: 3, no: 4, wording: '工作情况（5分）', points: 5, example: '', follows: null },
  },
  'edition.discard': { draftId: 'd'.repeat(24), seenRevision: 1 },
  'edition.confirm': { draftId: 'd'.repeat(24), seenRevision: 1, source: '粤产改办〔2027〕8号' },
  'edition.read': { uploadId: 'e'.repeat(32), fileName: '附件1.docx' },
}
