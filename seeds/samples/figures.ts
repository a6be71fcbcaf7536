import type { FactValues } from '@/domain/rubric/facts'

/** The invented figures of one enterprise, from which its narratives and its facts are written alike. */
export interface Figures {
  readonly year: number
  readonly workforce: number
  readonly dispatched: number
  readonly insurable: number
  readonly insured: number
  readonly membersThisYear: number
  readonly membersLastYear: number
  readonly meetings: number
  readonly trainings: number
  /** 万元. */
  readonly payroll: number
  readonly educationExpenses: number
  readonly artisansProvince: number
  readonly artisansCity: number
  readonly artisansEnterprise: number
  readonly studiosWorkers: number
  readonly studiosModel: number
  readonly studiosMasters: number
  readonly reported: number
  readonly adopted: number
  readonly exchanges: number
  readonly coverage: number
}

const tenths = (value: number): number => Math.round(value * 10) / 10

/** Figures that differ from one enterprise to the next and are the same each time; they say nothing about any of them. */
export const figuresFor = (enterpriseNo: number, year: number): Figures => {
  const spread = (factor: number, range: number): number => (enterpriseNo * factor) % range
  const workforce = 900 + spread(137, 1900)
  const payroll = tenths(workforce * (7.6 + spread(13, 24) / 10))
  const membersLastYear = 80 + spread(17, 90)
  const dispatched = Math.round((workforce * (2 + spread(7, 5))) / 100)
  return {
    year,
    workforce,
    dispatched,
    // Those dispatched are insured by who dispatches them.
    insurable: workforce - dispatched,
    insured: workforce - dispatched,
    membersThisYear: membersLastYear + 4 + spread(5, 9),
    membersLastYear,
    meetings: 3 + spread(3, 4),
    trainings: 4 + spread(7, 6),
    payroll,
    educationExpenses: tenths((payroll * (18 + spread(11, 8))) / 1000),
    artisansProvince: 1 + spread(3, 3),
    artisansCity: 3 + spread(5, 6),
    artisansEnterprise: 18 + spread(23, 30),
    studiosWorkers: 2 + spread(3, 5),
    studiosModel: 1 + spread(7, 3),
    studiosMasters: 1 + spread(11, 2),
    reported: 6 + spread(13, 9),
    adopted: 1 + spread(5, 4),
    exchanges: 1 + spread(3, 2),
    coverage: 2 + spread(7, 5),
  }
}

const FACTS_OF: Readonly<Record<number, ReadonlyArray<keyof Figures>>> = {
  3: ['meetings', 'trainings'],
  4: ['membersThisYear', 'membersLastYear'],
  8: ['educationExpenses', 'payroll'],
  12: ['artisansProvince', 'artisansCity', 'artisansEnterprise'],
  17: ['dispatched', 'workforce'],
  18: ['insured', 'insurable'],
  25: ['studiosWorkers', 'studiosModel', 'studiosMasters'],
  27: ['reported', 'adopted'],
  28: ['exchanges', 'coverage'],
}

/** The facts that indicator `no` asks for, out of an enterprise's figures. */
export const factsOf = (no: number, figures: Figures): FactValues =>
  Object.fromEntries((FACTS_OF[no] ?? []).map((id) => [id, figures[id]]))

/** A share in per cent to one decimal, as narratives write it. */
export const share = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1)
