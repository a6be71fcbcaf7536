import { createHash } from 'node:crypto'
import { formCodeOf } from '@/domain/form/canonical'
import { canonicalReport } from '@/domain/report/paper'
import type { Report } from '@/domain/report/report'

/** The short code of a report as it stands, as it is printed on each page of its paper. */
export const reportCodeOf = (report: Report): string =>
  formCodeOf(createHash('sha256').update(canonicalReport(report), 'utf8').digest('hex'))
