import type { Cycle } from '@/domain/assessment/assessment'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Enterprise, Person, Role, Seat, Union } from '@/domain/people/person'
import { edition2023 } from '@/domain/rubric/edition-2023'

export const rubric = edition2023
export const day = getPlainDate

/** A moment as a clock in China shows it: "2026-12-15 23:59:59.999". */
export const china = (text: string): Instant => getInstant(Date.parse(`${text.replace(' ', 'T')}+08:00`))

export const NOON = china('2026-11-22 12:00')

export const cycle: Cycle = {
  cycleId: 'c2026',
  title: '2026年阶段性评估',
  openOn: day('2026-10-30'),
  deadlineOn: day('2026-12-15'),
  rubricVersion: rubric.version,
  scoreStep: 0.5,
  bonusPoints: null,
  revision: 1,
}

export const terms = { scoreStep: 0.5, bonusPoints: null } as const

export const dongguan: Union = { unionId: 'u-dongguan', name: '东莞市总工会', kind: 'city' }
export const guangzhou: Union = { unionId: 'u-guangzhou', name: '广州市总工会', kind: 'city' }

export const enterprise: Enterprise = {
  enterpriseId: 'e031',
  no: 31,
  name: '广东生益科技股份有限公司',
  unionId: 'u-dongguan',
  suggestedUnionId: 'u-dongguan',
  suggestionBasis: null,
}

const person = (personId: string, name: string, seat: Seat): Person => ({
  personId,
  name,
  seat,
  boundAt: china('2026-11-01 09:00'),
  revokedAt: null,
})

export const contact = person('p-contact', '填报人甲', { role: 'contact', enterpriseId: 'e031' })
export const otherContact = person('p-other', '填报人乙', { role: 'contact', enterpriseId: 'e032' })
export const reviewer = person('p-reviewer', '审核员甲', { role: 'reviewer', unionId: 'u-dongguan' })
export const otherReviewer = person('p-far', '审核员乙', { role: 'reviewer', unionId: 'u-guangzhou' })
export const office = person('p-office', '产改办甲', { role: 'office' })

export const ACTORS: Readonly<Record<Role, Person>> = { contact, reviewer, office }
export const ROLES: readonly Role[] = ['contact', 'reviewer', 'office']
