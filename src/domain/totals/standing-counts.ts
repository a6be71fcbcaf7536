import type { AssessmentState } from '../assessment/assessment'
import type { LedgerState } from '../ledger/ledger-entry'
import type { ReportState } from '../report/report'
import type { ReportKind } from '../report/sections'
import { counterName } from './counters'

/*
 * How many papers of a year stand where, by union: what a list says above its rows. Each paper is counted under one name, which follows
 * from the paper alone, so that it can be found out again at any time. What depends on the day (逾期, 有风险) is not counted here: it
 * changes without a write.
 */

/** What of a paper says where it stands: `started` once anything was saved in it. */
interface Standing<State extends string> {
  readonly state: State
  readonly departed: boolean
  readonly started: boolean
}

/** Where a form stands, and of a draft, how many indicators something was written about: by that it is at risk on a day, or not. */
export interface FormStanding extends Standing<AssessmentState> {
  readonly answered: number
}

/** Under which name a form is counted. */
export const formStandingOf = ({ state, departed, started, answered }: FormStanding): string => {
  if (departed) return 'departed'
  return state === 'draft' ? counterName(state, started ? 'started' : 'unstarted', answered) : state
}

/** What a name says of a form that has not left; undefined of one that has. What was handed in was started, and how much of it is not counted. */
export const findFormStanding = (name: string): Omit<FormStanding, 'departed'> | undefined => {
  if (name === 'departed') return undefined
  const [state, started, answered] = name.split('/')
  return { state: state as AssessmentState, started: started !== 'unstarted', answered: Number(answered ?? 0) }
}

/** Under which name an entry of the ledger is counted. */
export const entryStandingOf = ({
  state,
  departed,
}: Pick<Standing<LedgerState>, 'state' | 'departed'>): LedgerState | 'departed' => (departed ? 'departed' : state)

/** Where a report stands: of a kind, since a year has several, and marked as late or not. */
export interface ReportStanding extends Standing<ReportState> {
  readonly kind: ReportKind
  readonly late: boolean
}

/** Under which name a report is counted. */
export const reportStandingOf = ({ kind, state, departed, started, late }: ReportStanding): string =>
  departed
    ? counterName(kind, 'departed')
    : counterName(kind, state, started ? 'started' : 'unstarted', late ? 'late' : 'in-time')

/** What a name says of a report that has not left; undefined for every other name. */
export const findReportStanding = (name: string): Omit<ReportStanding, 'departed'> | undefined => {
  const [kind, state, started, late] = name.split('/')
  return late === undefined
    ? undefined
    : {
        ...{ kind: kind as ReportKind, state: state as ReportState },
        ...{ started: started === 'started', late: late === 'late' },
      }
}
