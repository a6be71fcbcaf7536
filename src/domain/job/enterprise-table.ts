import type { AssessmentState } from '../assessment/assessment'
import type { Person } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Counted } from '../totals/behind'

/** What may be taken away of a list of enterprises, each as a table: 进度 · 自评与核定分 · 自评情况全文 · 名单和电话. */
export const ENTERPRISE_TABLES = ['progress', 'scores', 'narratives', 'telephones'] as const
export type EnterpriseTable = (typeof ENTERPRISE_TABLES)[number]

/** What a list is narrowed to besides its tab or filter: by its evidence, who can be reached, how it stands towards its day, its points. */
interface Narrowed {
  readonly evidence?: 'some' | 'none' | undefined
  readonly contact?: 'nobody' | 'unreached' | undefined
  readonly standing?: 'late' | 'rectification_late' | 'at_risk' | undefined
  /** Who is behind a number of 统计. */
  readonly counted?: Counted | undefined
  readonly scoreFrom?: number | undefined
  readonly scoreTo?: number | undefined
  /** Only what somebody else changed after this moment. */
  readonly changedSince?: number | undefined
}

/** What the province's list is filtered by. */
type ShownFilter =
  | ('all' | AssessmentState | 'unstarted' | 'unsubmitted' | 'handed_in' | 'endorsed_or_received')
  | ('late' | 'rectification_late' | 'at_risk' | 'asking' | 'departed')

/** Which enterprises of a year a list shows: a tab of a union's worklist, or a filter of the province's list. */
export type EnterprisesShown = Narrowed &
  (
    | {
        readonly by: 'tab'
        readonly unionId: string
        readonly tab:
          'waiting' | 'returned' | 'endorsed' | 'unsubmitted' | 'departed' | 'all' | 'handed_in' | 'received'
      }
    | {
        readonly by: 'filter'
        readonly filter: ShownFilter
        readonly unionId?: string | undefined
        /** A city's union: its enterprises, and those that it is proposed for. */
        readonly cityId?: string | undefined
      }
  )

/**
 * Whether `person` may take away what a list shows: the office any, a reviewer their own union's, a contact none, as each may read the
 * list itself. Returns the refusal, or undefined where they may.
 */
export const checkMayTakeAway = ({ seat }: Person, shown: EnterprisesShown): Refusal | undefined => {
  if (seat.role === 'office') return undefined
  if (seat.role === 'contact' || shown.by === 'filter') return refuse('not_permitted')
  return seat.unionId === shown.unionId ? undefined : refuse('other_union')
}

/** What a cell weighs in memory beside its text, in bytes, and what a character does. */
const CELL_WEIGHT = 60
const CHARACTER_WEIGHT = 2

/**
 * As much as one table may hold: a function has 512 MB, and a workbook is written in memory. 10,000 enterprises with all of their scores
 * stay below it, as the narratives of 1,500 do.
 */
export const TABLE_WEIGHT_LIMIT = 60_000_000

/** What a row weighs while its table is written, in bytes. */
export const weightOfRow = (cells: ReadonlyArray<string | number | null>): number =>
  cells.reduce<number>(
    (sum, value) => sum + CELL_WEIGHT + (typeof value === 'string' ? value.length * CHARACTER_WEIGHT : 0),
    0,
  )
