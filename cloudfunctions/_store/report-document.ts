import type { Report } from '@/domain/report/report'

export type ReportDocument = Report & { readonly _id: string }

/** A report as it lies there: before it was kept when it was withdrawn last, it does not say so. */
export type StoredReport = Omit<ReportDocument, 'withdrawal'> & Partial<Pick<ReportDocument, 'withdrawal'>>

/** The report of a stored document. */
export const reportOf = (stored: StoredReport): ReportDocument => ({ ...stored, withdrawal: stored.withdrawal ?? null })

/** What lists and the clock read: everything but the text. */
export const WITHOUT_TEXT = { sections: false, withdrawal: false } as const
