import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { freshNominationFile } from '@/domain/nomination/nomination'
import type { Seat, Union } from '@/domain/people/person'
import { freshEnterpriseReports } from '@/domain/report/report'
import { asCounted } from './as-counted'
import { COLUMNS, ledgerEntry } from './ledger'
import { assessment, CYCLE, enterprise, person } from './standing'
import type { World } from './world'

export const ENTERPRISES = 1_000
const UNIONS = 60
const YEARS = Array.from({ length: 10 }, (_, index) => 2017 + index)
/** As many documents as are put there at once. */
const AT_ONCE = 1_000
const numbers = Array.from({ length: ENTERPRISES }, (_, index) => index + 1)
const others: readonly Union[] = Array.from({ length: UNIONS - 2 }, (_, index) => ({
  ...{ unionId: `u-${index}`, name: `第${index}产业工会`, kind: 'industry' as const },
}))
/** Half of all belong to one union: nobody has more. */
const unionOf = (no: number): string => (no % 2 === 0 ? 'u-dongguan' : (others[no % others.length]?.unionId ?? ''))

const cycleOf = (year: number) => ({
  ...{ ...CYCLE, _id: `c${year}`, cycleId: `c${year}`, title: `${year} 年度阶段性评估` },
  ...{ openOn: getPlainDate(`${year}-11-01`), deadlineOn: getPlainDate(`${year}-12-15`) },
  // The last one is not at its end yet, and the present one has just begun.
  ...(year < 2025 ? { archivedAt: getInstant(Date.parse(`${year + 1}-03-01T02:00:00Z`)) } : {}),
})

const papersOf = (year: number) => {
  const cycleId = `c${year}`
  const papers = asCounted({
    assessments: numbers.map((no) => {
      const each = assessment(no, unionOf(no), {
        state: year < 2025 ? 'received' : no % 3 === 0 ? 'submitted' : 'draft',
      })
      const assessmentId = assessmentIdOf(cycleId, each.enterpriseId)
      return { ...each, _id: assessmentId, assessmentId, cycleId }
    }),
    ledger: numbers.map((no) => {
      const each = ledgerEntry(no, unionOf(no))
      const entryId = assessmentIdOf(cycleId, each.enterpriseId)
      return { ...each, _id: entryId, entryId, cycleId }
    }),
    reports: numbers.flatMap((no) =>
      freshEnterpriseReports({ cycleId }, enterprise(no, unionOf(no))).map((report) => ({
        ...{ ...report, _id: report.reportId },
      })),
    ),
  })
  return {
    ...papers,
    nominations: others.map((union) => ({
      ...freshNominationFile(cycleId, union),
      _id: `${cycleId}-${union.unionId}`,
    })),
    ledger_columns: [{ ...COLUMNS, _id: cycleId, cycleId }],
  }
}

/** What ten years of a thousand enterprises leave behind, beside what every world begins with. */
export const growTenYears = async (world: World): Promise<void> => {
  const insert = async (collection: string, rows: readonly object[]) => {
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await world.insert({ [collection]: rows.slice(from, from + AT_ONCE) })
  }
  for (const { _id } of await world.read<{ _id: string }>('assessments')) await world.remove('assessments', _id)
  await insert(
    'cycles',
    YEARS.slice(0, -1).map((year) => cycleOf(year)),
  )
  await insert(
    'unions',
    others.map((union) => ({ ...union, _id: union.unionId })),
  )
  await insert(
    'enterprises',
    numbers.slice(5).map((no) => enterprise(no, unionOf(no))),
  )
  const contactOf = (no: number): Seat => ({ role: 'contact', enterpriseId: enterprise(no, null).enterpriseId })
  await insert('people', [
    ...numbers.slice(5).map((no) => person(`of-${no}`, `填报人${no}`, contactOf(no))),
    ...others.map(({ unionId, name }) => person(`for-${unionId}`, `${name}审核员`, { role: 'reviewer', unionId })),
    // As many have left in ten years.
    ...numbers.map((no) => person(`left-${no}`, `离任${no}`, contactOf(no), { revokedAt: 1_000 + no })),
  ])
  const at = world.emulator.clock.now().getTime()
  for (const year of YEARS) {
    const ago = (2026 - year) * 31_536_000_000
    await insert(
      'invitations',
      numbers.map((no) => ({
        ...{
          _id: `i-${year}-${no}`,
          invitationId: `i-${year}-${no}`,
          seat: contactOf(no),
          seatName: `第${no}号企业有限公司`,
        },
        ...{ inviteeName: '', issuedAt: at - ago - no, expiresAt: at - ago, usedAt: null, usedByName: null },
        ...{ revokedAt: null, codeHash: `${year}-${no}`, ...(year < 2026 ? { replaced: true } : {}) },
      })),
    )
    for (const [collection, rows] of Object.entries(papersOf(year))) await insert(collection, rows)
  }
}

/** How many are bound then: one contact an enterprise, one reviewer a union, and the office. */
export const BOUND = ENTERPRISES - 5 + others.length + 7
