import { getInstant } from '@/domain/calendar/instant'
import { PACKAGE_HOURS, type PackageJob } from '@/domain/package/package-job'
import { IMPORT_KINDS } from '@/domain/roster/import-row'
import {
  pageIdOf,
  ROWS_A_PAGE,
  type ImportDocument,
  type StoredRow,
} from '../../../cloudfunctions/_store/roster-imports'
import { full, fullChanges, fullColumns, fullValues } from './full-papers'
import { assessment, enterprise } from './standing'

const times = <Item>(count: number, of: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => of(index))

const NOW = Date.parse('2026-12-01T02:00:00Z')
const NONE = Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, 0])) as ImportDocument['counts']

/** A row of a roster that says something wrong in every column, and names what it might have said. */
const row = (index: number): StoredRow => ({
  ...{ index, row: index + 2, no: index + 1, name: full(80), unionId: 'u-dongguan', unionName: full(40) },
  ...{ values: fullValues, kind: 'changed', match: { enterpriseId: 'e001', no: 1, name: full(80) }, candidates: [] },
  changes: fullChanges,
  reasons: fullColumns.map(({ label, choices }) => ({
    why: 'value',
    refusal: { refused: 'ledger_not_a_choice', with: { column: label, choices } },
  })),
  ...{ notes: [], decision: null, outcome: null, seenRevision: 1 },
})

/** An import of so many such rows, of a file whose heads are books. */
export const fullImport = (
  rows: number,
): { readonly imports: readonly object[]; readonly import_pages: readonly object[] } => {
  const head: ImportDocument = {
    ...{ _id: 'full-import', importId: 'full-import', personId: 'p-office', cycleId: 'c2026', fileId: 'cloud://x/y' },
    ...{ extension: 'xlsx', createdAt: NOW, generation: 1, total: rows, confirmedBy: null, revision: 1 },
    ...{ state: 'planned', fileName: full(1000), sheet: full(31), heads: times(60, () => full(20_000)) },
    ...{ mapping: Object.fromEntries(fullColumns.map(({ columnId }, index) => [`column:${columnId}`, index])) },
    ...{ doubled: fullColumns.map(({ columnId }) => `column:${columnId}`), counts: { ...NONE, changed: rows } },
    ...{ undecided: 0, passed: 0, wanted: { added: 0, updated: rows, renamed: 0 } },
    done: { added: 0, updated: 0, renamed: 0, refused: 0 },
    absent: { count: 5000, first: times(50, (no) => ({ enterpriseId: `e${no}`, no, name: full(80) })) },
    expiresAt: NOW + 86_400_000,
  }
  const pages = times(Math.ceil(rows / ROWS_A_PAGE), (page) => ({
    _id: pageIdOf(head, page * ROWS_A_PAGE),
    importId: head.importId,
    rows: times(Math.min(ROWS_A_PAGE, rows - page * ROWS_A_PAGE), (at) => row(page * ROWS_A_PAGE + at)),
  }))
  return { imports: [head], import_pages: pages }
}

/** A package of so many parts, as many as an office's whole province could take. */
export const fullPackage = (no: number, parts: number): object => {
  const id = (part: number) => `c2026-e${String(part).padStart(4, '0')}`
  const job: PackageJob = {
    ...{
      packageId: `package-number-${no}`,
      personId: 'p-office',
      reader: 'office',
      scope: { kind: 'all' },
      title: full(48),
    },
    ...{ cycleId: 'c2026', state: 'done', failures: 0, lease: { token: '', until: getInstant(0), path: null } },
    plan: times(parts, (part) => ({
      shares: [{ assessmentId: id(part), enterpriseName: full(80), after: null, upTo: null }],
      overview: false,
    })),
    parts: times(parts, () => ({
      ...{ fileId: 'cloud://x/y', bytes: 80_000_000, sha256: 'f'.repeat(64), files: 300, overview: false },
      builtAt: getInstant(NOW),
    })),
    inside: times(parts, (part) => ({
      ...{ assessmentId: id(part), part, state: 'endorsed', revision: 1, round: 1, code: 'ABCD-EFGH', selfScore: 90 },
      ...{ verifiedScore: 90, papers: [], stamped: 0, photos: 0, lost: [], left: false },
    })),
    ...{
      startedAt: getInstant(NOW - no),
      finishedAt: getInstant(NOW),
      expiresAt: getInstant(NOW + PACKAGE_HOURS * 3_600_000),
    },
  }
  return { _id: job.packageId, runningKey: `package:${job.packageId}`, ...job }
}

/** So many enterprises beside those that stand there already, each of another union, none of which has submitted anything. */
export const manyEnterprises = (count: number) => ({
  enterprises: times(count, (index) => ({ ...enterprise(1000 + index, `u-many-${index}`), name: full(80) })),
  assessments: times(count, (index) =>
    assessment(1000 + index, `u-many-${index}`, { enterpriseName: full(80), unionName: `${index}${full(36)}` }),
  ),
})

/** So many unions. */
export const manyUnions = (count: number): readonly object[] =>
  times(count, (index) => ({
    _id: `u-many-${index}`,
    unionId: `u-many-${index}`,
    name: `${index}${full(36)}`,
    kind: 'industry',
  }))
