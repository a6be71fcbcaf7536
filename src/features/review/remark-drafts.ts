import type { Remark, Remarks } from '@/domain/assessment/assessment'
import type { RemarkContent } from '@/domain/assessment/remark'

/** What a reviewer typed to one indicator and has not saved yet, with the revision that they were looking at. */
export interface RemarkDraft extends RemarkContent {
  readonly seenRevision: number
}

/** Unsaved remarks by indicator number. */
export type RemarkDrafts = Readonly<Record<number, RemarkDraft>>

/** What stands on the server, as something that can be written on. */
export const draftOf = (remark: Remark | undefined): RemarkDraft => ({
  comment: remark?.comment ?? '',
  flagged: remark?.flagged ?? false,
  verifiedScore: remark?.verifiedScore ?? null,
  verifiedReason: remark?.verifiedReason ?? '',
  seenRevision: remark?.revision ?? 0,
})

/** What is sent of a draft: a reason typed to a number that was taken back again does not count. */
export const contentOf = ({ comment, flagged, verifiedScore, verifiedReason }: RemarkDraft): RemarkContent => ({
  comment: comment.trim(),
  flagged,
  verifiedScore,
  verifiedReason: verifiedScore === null ? '' : verifiedReason.trim(),
})

/** Whether a draft says what is saved already. */
export const saysTheSame = (draft: RemarkDraft, remark: Remark | undefined): boolean => {
  const mine = contentOf(draft)
  const saved = draftOf(remark)
  return (
    mine.comment === saved.comment &&
    mine.flagged === saved.flagged &&
    mine.verifiedScore === saved.verifiedScore &&
    mine.verifiedReason === saved.verifiedReason
  )
}

/** Whether a draft is letter for letter what is saved, so that it need not be kept. */
export const isUntouched = (draft: RemarkDraft, remark: Remark | undefined): boolean => {
  const saved = draftOf(remark)
  return (Object.keys(saved) as (keyof RemarkDraft)[]).every((key) => draft[key] === saved[key])
}

/** What a draft still lacks before it can be saved: a word on what to correct, or a reason for another score. */
export const lackOf = (draft: RemarkDraft): 'comment' | 'reason' | undefined => {
  const content = contentOf(draft)
  if (content.flagged && content.comment === '') return 'comment'
  return content.verifiedScore !== null && content.verifiedReason === '' ? 'reason' : undefined
}

/** Drafts that still say something else than what is saved: the others need not be kept. */
export const unsavedOf = (drafts: RemarkDrafts, remarks: Remarks): RemarkDrafts =>
  Object.fromEntries(Object.entries(drafts).filter(([no, draft]) => !saysTheSame(draft, remarks[Number(no)])))

/** The remark that another reviewer saved after this draft was begun, or undefined. */
export const findOvertaking = (draft: RemarkDraft | undefined, remark: Remark | undefined): Remark | undefined =>
  draft && remark && remark.revision > draft.seenRevision ? remark : undefined

/** Keeps both reviewers' words: the other's first, then one's own, and a mark or a number that either of them set. */
export const keepBoth = (draft: RemarkDraft, theirs: Remark): RemarkDraft => {
  const mine = draft.comment.trim()
  const comments = theirs.comment.includes(mine) ? [theirs.comment] : [theirs.comment, mine]
  const ownScore = draft.verifiedScore !== null
  return {
    comment: comments.filter((comment) => comment !== '').join('\n'),
    flagged: draft.flagged || theirs.flagged,
    verifiedScore: ownScore ? draft.verifiedScore : theirs.verifiedScore,
    verifiedReason: ownScore ? draft.verifiedReason : theirs.verifiedReason,
    seenRevision: theirs.revision,
  }
}

/** Sets one's own text in the other's place, knowingly. */
export const replaceTheirs = (draft: RemarkDraft, theirs: Remark): RemarkDraft => ({
  ...draft,
  seenRevision: theirs.revision,
})

/** Remarks as last known: what was loaded, overtaken by what was saved since. */
export const latestRemarks = (loaded: Remarks, saved: Remarks): Remarks => {
  const newer = Object.entries(saved).filter(([no, remark]) => remark.revision > (loaded[Number(no)]?.revision ?? 0))
  return newer.length === 0 ? loaded : { ...loaded, ...Object.fromEntries(newer) }
}
