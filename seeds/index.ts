import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { freshAssessment } from '@/domain/assessment/cycle'
import { getInstant, startOfChinaDay } from '@/domain/calendar/instant'
import { addDays, getPlainDate, partsOf } from '@/domain/calendar/plain-date'
import type { Enterprise, Role, Union } from '@/domain/people/person'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { AssessmentEffect, AssessmentEvent } from '@/domain/assessment/assessment-event'
import type { ReportEffect, ReportEvent } from '@/domain/report/event'
import type { Report } from '@/domain/report/report'
import { readyCycle } from './official/cycle'
import { officialEnterprises } from './official/enterprises'
import { cityUnions } from './official/unions'
import { sampleLedger, type SeededLedger } from './samples/ledger'
import { samplePeople, type SamplePerson } from './samples/people'
import { tellReports, type ToldReport } from './samples/reports'
import { tellFormerProvince, tellProvince } from './samples/province'
import { provincePeople } from './samples/province-people'
import { tellFormerYear, tellStories } from './samples/stories'
import { momentOf, type Stage, type Told } from './samples/story'
import { sampleUnions } from './samples/unions'

export { readyCycle } from './official/cycle'
export { officialEnterprises } from './official/enterprises'
export { personas } from './samples/personas'
export { provincePhotos, samplePhotos } from './samples/photos'

/** Where a document comes from: the notice and the public list of cities, or invented to try the product with. */
export type Origin = 'official' | 'sample'

type Seeded<Fields> = Fields & { readonly _id: string; readonly origin: Origin }

interface SeededPerson {
  readonly personId: string
  readonly name: string
  readonly role: Role
  readonly enterpriseId: string | null
  readonly unionId: string | null
  readonly boundAt: number
  readonly revokedAt: number | null
}

/** What an empty product is filled with, by collection. Sample events are told already: nothing is left to deliver. */
export interface SeedDocuments extends SeededLedger {
  readonly cycles: ReadonlyArray<Seeded<Cycle>>
  readonly unions: ReadonlyArray<Seeded<Union>>
  readonly enterprises: ReadonlyArray<Seeded<Enterprise>>
  readonly people: ReadonlyArray<Seeded<SeededPerson>>
  readonly assessments: ReadonlyArray<Assessment & { readonly _id: string }>
  readonly reports: ReadonlyArray<Report & { readonly _id: string }>
  readonly events: ReadonlyArray<
    (AssessmentEvent | ReportEvent) & {
      readonly _id: string
      readonly effects: ReadonlyArray<AssessmentEffect | ReportEffect>
      readonly delivery: 'done'
    }
  >
}

/** The city unions of Guangdong, official, and the invented ones, each with its origin. */
export const unions: ReadonlyArray<Union & { readonly origin: Origin }> = [
  ...cityUnions.map((union) => ({ ...union, origin: 'official' as const })),
  ...sampleUnions.map((union) => ({ ...union, origin: 'sample' as const })),
]

const personDocument = (stage: Stage, { openId, personId, name, seat }: SamplePerson): Seeded<SeededPerson> => ({
  _id: openId,
  origin: 'sample',
  personId,
  name,
  role: seat.role,
  enterpriseId: seat.role === 'contact' ? seat.enterpriseId : null,
  unionId: seat.role === 'reviewer' ? seat.unionId : null,
  boundAt: momentOf(stage, [19, 9, 0]),
  revokedAt: null,
})

const enterpriseDocument = (enterprise: Enterprise, told: readonly Told[]): Seeded<Enterprise> => {
  const story = told.find(({ assessment }) => assessment.enterpriseId === enterprise.enterpriseId)
  return {
    ...enterprise,
    unionId: story?.assessment.unionId ?? null,
    _id: enterprise.enterpriseId,
    origin: 'official',
  }
}

const assessmentsOf = (cycle: Cycle, told: readonly Told[]): readonly Assessment[] =>
  officialEnterprises.map(
    (enterprise) =>
      told.find(({ assessment }) => assessment.enterpriseId === enterprise.enterpriseId)?.assessment ??
      freshAssessment(cycle, enterprise, null, edition2023),
  )

const eventDocuments = (told: ReadonlyArray<Told | ToldReport>): SeedDocuments['events'] =>
  told.flatMap(({ events }) =>
    events.map(({ event, effects }) => ({ ...event, _id: event.eventId, effects, delivery: 'done' as const })),
  )

/**
 * How much there is: the few enterprises whose persons one can be, each at a point of its own; or with them `province`, forty more with
 * fifteen unions, so that lists and pictures of the whole province have something to show.
 */
export interface SeedOptions {
  readonly province?: boolean
}

/** The cycle of the year before, with what was answered then: last year beside this year needs a last year. */
export const buildFormerYear = (
  now: number,
  { province = false }: SeedOptions = {},
): Pick<SeedDocuments, 'cycles' | 'assessments' | 'events'> => {
  const { year } = partsOf(readyCycle(getInstant(now)).deadlineOn)
  const then = startOfChinaDay(getPlainDate(`${year - 1}-11-21`))
  const cycle = readyCycle(then)
  const stage: Stage = { cycle, now: then }
  // The province hands in until the last day, more and more towards it.
  const later = [10, 0, 0].map((days): Stage => ({ cycle, now: startOfChinaDay(addDays(cycle.deadlineOn, -days)) }))
  const told = [tellFormerYear(stage), ...(province ? tellFormerProvince([stage, ...later]) : [])]
  // Nobody wrote reports then: a year that was closed owes none.
  const archivedAt = momentOf({ cycle, now: getInstant(now) }, [1, 10, 0])
  return {
    cycles: [{ ...cycle, ...(province ? { archivedAt } : {}), _id: cycle.cycleId, origin: 'sample' }],
    assessments: told.map(({ assessment }) => ({ ...assessment, _id: assessment.assessmentId })),
    events: eventDocuments(told),
  }
}

/** Everything that an empty product is filled with at `now`; the same for the same day in China. */
export const buildSeedDocuments = (now: number, { province = false }: SeedOptions = {}): SeedDocuments => {
  const cycle = readyCycle(getInstant(now))
  const stage: Stage = { cycle, now: getInstant(now) }
  const told = [...tellStories(stage), ...(province ? tellProvince(stage) : [])]
  const people = [...samplePeople, ...(province ? provincePeople : [])]
  const enterprises = officialEnterprises.map((enterprise) => enterpriseDocument(enterprise, told))
  const reports = tellReports(stage, enterprises, unions)
  return {
    cycles: [{ ...cycle, _id: cycle.cycleId, origin: 'sample' }],
    unions: unions.map((union) => ({ ...union, _id: union.unionId })),
    enterprises,
    ...sampleLedger(stage, cycle, enterprises, new Map(unions.map(({ unionId, name }) => [unionId, name]))),
    people: people.map((person) => personDocument(stage, person)),
    assessments: assessmentsOf(cycle, told).map((assessment) => ({ ...assessment, _id: assessment.assessmentId })),
    reports: reports.map(({ report }) => ({ ...report, _id: report.reportId })),
    events: eventDocuments([...told, ...reports]),
  }
}
