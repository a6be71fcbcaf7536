import type { Database } from './database'

/** What a paper says of how it is counted: a form, a report, an entry of the ledger. */
export interface CountedPaper {
  /** True once it was moved, and missing on what was kept before papers were counted: then it is to be counted anew. */
  readonly uncounted?: boolean
  /** For which union and as standing where it is counted by now; missing where it never was. */
  readonly countedIn?: { readonly unionId: string | null; readonly standing: string }
}

/** What a write says that moves a paper, begins it or saves the first of it, or takes it off the ledger. */
export const UNCOUNTED = { uncounted: true } as const

/** What a save leaves that is the first of its paper. */
export const startedBy = ({ startedAt }: { readonly startedAt: number | null }, at: number) =>
  startedAt === null ? { startedAt: at, ...UNCOUNTED } : {}

/** Papers that are to be counted: what was kept before papers were counted says nothing. */
export const toBeCounted = ({ command: _ }: Database) => ({ uncounted: _.in([true, null]) })
