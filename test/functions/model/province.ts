import type { Assessment } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Seat } from '@/domain/people/person'
import { assessment, CYCLE, enterprise, filledIn, person, standing, type Documents } from '../support/standing'
import { freshPaper, type Model, type PaperOf, type SeatOf } from './model'

/** The indicators that histories write to. */
export const NOS = [3, 8, 20] as const
export const YEARS = ['c2025', 'c2026'] as const
export const NEXT_YEAR = { year: 'c2027', opens: '2026-12-20', deadline: '2027-12-15' }
export const UNIONS = ['u-dongguan', 'u-shenzhen'] as const
/** Stragglers of the year before have until then. */
const EXTENDED_TO = '2026-12-20'
export const BEGINS = new Date('2026-12-01T10:00:00+08:00')

/** Enterprises, and the union that answers for each; of the last one none does yet. */
const ENTERPRISES: ReadonlyArray<readonly [no: number, union: string | null]> = [
  [1, 'u-dongguan'],
  [2, 'u-dongguan'],
  [3, 'u-shenzhen'],
  [4, null],
]
const idOf = (no: number): string => `e00${no}`

interface Seated {
  readonly openId: string
  readonly name: string
  readonly seat: Seat
}

const contact = (no: number): Seat => ({ role: 'contact', enterpriseId: idOf(no) })
const reviewer = (unionId: string): Seat => ({ role: 'reviewer', unionId })

/** Everybody in each of their seats, by the name that a script calls it by. */
export const SEATS: Readonly<Record<string, Seated>> = {
  '张一 (e001)': { openId: 'zhang', name: '张一', seat: contact(1) },
  '何四 (e001)': { openId: 'he', name: '何四', seat: contact(1) },
  '李二 (e002)': { openId: 'li', name: '李二', seat: contact(2) },
  '王三 (e003)': { openId: 'wang', name: '王三', seat: contact(3) },
  '王三 (e002)': { openId: 'wang', name: '王三', seat: contact(2) },
  '赵五 (e004)': { openId: 'zhao', name: '赵五', seat: contact(4) },
  '陈审 (东莞)': { openId: 'chen', name: '陈审', seat: reviewer('u-dongguan') },
  '李二 (东莞)': { openId: 'li', name: '李二', seat: reviewer('u-dongguan') },
  '林审 (深圳)': { openId: 'lin', name: '林审', seat: reviewer('u-shenzhen') },
  '周办 (省)': { openId: 'zhou', name: '周办', seat: { role: 'office' } },
  '郑办 (省)': { openId: 'zheng', name: '郑办', seat: { role: 'office' } },
}
export const STRANGER = 'stranger'

const peopleDocuments = () => {
  const known = new Set<string>()
  return Object.values(SEATS).map(({ openId, name, seat }) => {
    const document = person(openId, name, seat)
    // Whoever holds several has a document for each.
    const further = known.has(openId) ? { _id: `${openId}-further`, openId } : {}
    known.add(openId)
    return { ...document, ...further }
  })
}

const CYCLE_2025 = {
  ...CYCLE,
  ...{ cycleId: 'c2025', title: '2025 年度阶段性评估' },
  ...{ openOn: getPlainDate('2025-11-01'), deadlineOn: getPlainDate('2025-12-15') },
}

const straggler = (no: number, union: string | null): object => {
  const extension: Assessment['extension'] = {
    ...{ deadlineOn: getPlainDate(EXTENDED_TO), reason: '搬迁' },
    at: getInstant(Date.parse('2025-12-10T10:00:00+08:00')),
  }
  const id = `c2025-${idOf(no)}`
  return { ...assessment(no, union, { ...filledIn(), extension }), ...{ _id: id, assessmentId: id, cycleId: 'c2025' } }
}

/** Two years that are alive, two unions, four enterprises filled in, and their people. */
export const documents = (): Documents => ({
  cycles: [CYCLE_2025, CYCLE].map((cycle) => ({ _id: cycle.cycleId, ...cycle })),
  unions: standing()['unions'] ?? [],
  enterprises: ENTERPRISES.map(([no, union]) => enterprise(no, union)),
  people: peopleDocuments(),
  assessments: ENTERPRISES.flatMap(([no, union]) => [straggler(no, union), assessment(no, union, filledIn())]),
})

const seatOf = ({ openId, seat }: Seated): SeatOf => {
  const place = seat.role === 'contact' ? seat.enterpriseId : seat.role === 'reviewer' ? seat.unionId : ''
  return { personId: `p-${openId}`, role: seat.role, place, ended: false }
}

const filledPaper = (no: number, year: string, union: string | null): PaperOf => {
  const { answers } = filledIn()
  const written = NOS.map((each) => {
    const { narrative = '', selfScore = null } = answers[each] ?? {}
    return [each, { text: narrative, score: selfScore, revision: 1, request: `seed-${each}` }] as const
  })
  const extendedTo = year === 'c2025' ? EXTENDED_TO : null
  return { ...freshPaper(idOf(no), year, union), answers: Object.fromEntries(written), extendedTo }
}

/** The same, as the model knows it. */
export const beginning = (): Model => ({
  now: BEGINS.getTime(),
  papers: Object.fromEntries(
    ENTERPRISES.flatMap(([no, union]) =>
      YEARS.map((year) => [`${year}-${idOf(no)}`, filledPaper(no, year, union)] as const),
    ),
  ),
  seats: Object.fromEntries(Object.entries(SEATS).map(([name, seated]) => [name, seatOf(seated)])),
  enterprises: Object.fromEntries(ENTERPRISES.map(([no, union]) => [idOf(no), union])),
  years: {
    c2025: { opens: '2025-11-01', deadline: '2025-12-15', archived: false },
    c2026: { opens: '2026-11-01', deadline: '2026-12-15', archived: false },
  },
  ...{ done: {}, told: {}, later: [] },
})
