import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { Missing } from '@/domain/package/missing'
import type { InsideEntry, PackageJob } from '@/domain/package/package-job'
import { findReportKind } from '@/domain/report/report'
import { REPORT_FORMS } from '@/domain/report/sections'
import type { CellToWrite } from '../../_tables/write-workbook'

/** Whose each paper is, by its id: an enterprise's form, or a union's own report that is packed by itself. */
export const namesOf = (
  { plan }: Pick<PackageJob, 'plan'>,
  outlines: readonly AssessmentOutline[],
): ReadonlyMap<string, string> =>
  new Map([
    ...plan.flatMap(({ shares }) =>
      shares.map(({ assessmentId, enterpriseName }) => [assessmentId, enterpriseName] as const),
    ),
    ...outlines.map(({ assessmentId, enterpriseName }) => [assessmentId, enterpriseName] as const),
  ])

/** What of an enterprise is inside, over all parts that hold a share of it. */
export interface InsideSum {
  readonly entries: readonly InsideEntry[]
  readonly papers: readonly string[]
  readonly stamped: number
  readonly reportSheets: number
  readonly photos: number
  readonly lost: readonly string[]
}

/** The same, added up. */
export const insideOfPaper = (inside: readonly InsideEntry[], assessmentId: string): InsideSum => {
  const entries = inside.filter((entry) => entry.assessmentId === assessmentId)
  return {
    entries,
    papers: entries.flatMap(({ papers }) => papers),
    stamped: entries.reduce((sum, { stamped }) => sum + stamped, 0),
    reportSheets: entries.reduce((sum, { reportSheets = 0 }) => sum + reportSheets, 0),
    photos: entries.reduce((sum, { photos }) => sum + photos, 0),
    lost: entries.flatMap(({ lost }) => lost),
  }
}

/** The stamped sheets of unions' own reports: one line a part that holds some. */
export const unionSheetRows = (
  inside: readonly InsideEntry[],
  nameOf: ReadonlyMap<string, string>,
): ReadonlyArray<readonly CellToWrite[]> =>
  inside.flatMap(({ assessmentId, code, reportSheets = 0, part }) => {
    const kind = findReportKind(assessmentId)
    if (kind === undefined || reportSheets === 0) return []
    return [[nameOf.get(assessmentId) ?? assessmentId, REPORT_FORMS[kind].title, code, reportSheets, part + 1]]
  })

/** What was found lost or gone elsewhere while the parts were built, as lines of the check list. */
export const foundWhileBuilding = (
  inside: readonly InsideEntry[],
  nameOf: ReadonlyMap<string, string>,
): readonly Missing[] =>
  inside.flatMap((entry) => {
    const line = (kind: Missing['kind'], count: number | null): Missing => ({
      kind,
      name: nameOf.get(entry.assessmentId) ?? entry.assessmentId,
      assessmentId: entry.assessmentId,
      count,
    })
    return [
      ...(entry.left ? [line('left_scope', null)] : []),
      ...(entry.lost.length > 0 ? [line('file_lost', entry.lost.length)] : []),
    ]
  })
