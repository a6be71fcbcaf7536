import { NOTHING_UNFINISHED } from '@/domain/assessment/unfinished'
import type { RequestRefusals } from '@/domain/refusal/request-refusals'

/** Values for each code about a request itself and about its year. */
export const REQUEST_REFUSAL_VALUES: RequestRefusals = {
  action_unknown: null,
  request_malformed: { where: 'input.narrative' },
  request_id_reused: null,
  request_too_large: null,
  too_often: { kind: 'codes', minutes: 8 },
  program_outdated: null,
  functions_outdated: null,
  cycle_unknown: null,
  cycle_not_open: { openOn: '2026-10-30' },
  cycle_running: { deadlineOn: '2026-12-15' },
  cycle_unfinished: { title: '2026 年度阶段性评估', unfinished: { ...NOTHING_UNFINISHED, waiting: 11, returned: 6 } },
  cycle_not_newest: { title: '2026 年度阶段性评估' },
  cycle_written: { title: '2027 年度阶段性评估', count: 3 },
  cycle_left_changed: { title: '2026 年度阶段性评估', unfinished: { ...NOTHING_UNFINISHED, endorsed: 3 } },
  cycle_archived: { title: '2026 年度阶段性评估' },
  cycle_not_over: { title: '2026 年度阶段性评估', deadlineOn: '2026-12-15' },
  cycle_year_taken: { year: 2026 },
}
