import { formCodeOf } from '@/domain/form/canonical'
import { canonicalReport } from '@/domain/report/paper'
import type { Report } from '@/domain/report/report'
import { sha256Of } from '../../_store/digest'

/** The short code of a report as it stands, as it is printed on each page of its paper. */
export const reportCodeOf = (report: Report): string => formCodeOf(sha256Of(canonicalReport(report)))
