import type { Assessment } from '../assessment/assessment'
import { canonicalRow } from '../form/canonical'

/** 已阅 of one reviewer: by indicator number, the print of what they read there. */
export type SeenMarks = Readonly<Record<number, string>>

/** Long enough that no two texts of one indicator meet. */
const PRINT_LENGTH = 16

type Contents = Pick<Assessment, 'answers' | 'evidence'>
type DigestOf = (text: string) => string

/** What an indicator says to whoever reviews it, as a short print: its row of the form, and the 修改说明 that came with it. */
export const printOf = (no: number, contents: Contents, digestOf: DigestOf): string =>
  digestOf(JSON.stringify([canonicalRow(no, contents), contents.answers[no]?.changeNote ?? ''])).slice(0, PRINT_LENGTH)

/**
 * The indicators that are still read: whatever an enterprise changed since is unread again, and read again where it changed it
 * back. In the table's order.
 */
export const stillSeen = (marks: SeenMarks, contents: Contents, digestOf: DigestOf): readonly number[] =>
  Object.entries(marks)
    .filter(([no, print]) => printOf(Number(no), contents, digestOf) === print)
    .map(([no]) => Number(no))
    .sort((a, b) => a - b)
