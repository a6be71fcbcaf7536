import type { WorklistTab } from '@/contract/worklist'
import { ASSESSMENT_STATES, type AssessmentState } from '@/domain/assessment/assessment'
import { ENDORSED_STATES, SUBMITTED_STATES, UNSUBMITTED_STATES } from '@/domain/assessment/standing'
import { findFormStanding } from '@/domain/totals/standing-counts'
import type { Database } from './database'
import { offLedger, ON_LEDGER } from './departures'
import { BY_NUMBER } from './narrowing'
import type { ListOrder } from './row-keys'

/** Of the enterprises that are on the ledger. */
const TAB_STATES: Readonly<Record<Exclude<WorklistTab, 'departed'>, readonly AssessmentState[]>> = {
  waiting: ['submitted'],
  returned: ['returned'],
  endorsed: ENDORSED_STATES,
  unsubmitted: UNSUBMITTED_STATES,
  all: ASSESSMENT_STATES,
  handed_in: SUBMITTED_STATES,
  received: ['received'],
}

/**
 * What comes first in each tab: the longest wait, the nearest 整改期限, the newest endorsement, the late ones. Of what stands the same the
 * number decides, so that a page goes on where the one before it ended.
 */
export const TAB_ORDER: Readonly<Record<WorklistTab, ListOrder>> = {
  waiting: [['submittedAt', 'asc'], ...BY_NUMBER],
  returned: [['returnOrder.rectifyBy', 'asc'], ...BY_NUMBER],
  endorsed: [['endorsedAt', 'desc'], ...BY_NUMBER],
  unsubmitted: [['lateAt', 'desc'], ...BY_NUMBER],
  departed: BY_NUMBER,
  all: BY_NUMBER,
  handed_in: BY_NUMBER,
  received: BY_NUMBER,
}

/** Whether what is counted under a name is in a tab. */
export const isInTab = (tab: WorklistTab, standing: string): boolean => {
  const state = findFormStanding(standing)?.state
  return tab === 'departed' || state === undefined ? tab === standing : TAB_STATES[tab].includes(state)
}

/** The papers of a tab. */
export const inTab = (database: Database, tab: WorklistTab): object =>
  tab === 'departed' ? offLedger(database) : { ...ON_LEDGER, state: database.command.in([...TAB_STATES[tab]]) }
