import type { Cycle } from '@/domain/assessment/assessment'
import { decideLedger } from '@/domain/ledger/decide-ledger'
import { SUGGESTED_COLUMNS, type LedgerColumns } from '@/domain/ledger/ledger-column'
import {
  freshEntry,
  outlineOf,
  type LedgerEntry,
  type LedgerEvent,
  type LedgerOutline,
} from '@/domain/ledger/ledger-entry'
import type { LedgerCommand } from '@/domain/ledger/ledger-command'
import type { LedgerValues } from '@/domain/ledger/ledger-value'
import type { Enterprise } from '@/domain/people/person'
import { isRefusal } from '@/domain/refusal/refusal'
import { chainedEvents } from '../chained'
import { contactOf, dongguanReviewer, guangzhouReviewer, officer, samplePeople, type SamplePerson } from './people'
import { momentOf, type Stage, type When } from './story'

/** What a sample ledger comes to, as it is kept. */
export interface SeededLedger {
  readonly ledger: ReadonlyArray<LedgerEntry & Pick<LedgerOutline, 'changes' | 'checkedAt'> & { readonly _id: string }>
  readonly ledger_columns: ReadonlyArray<LedgerColumns & { readonly _id: string }>
  readonly ledger_history: ReadonlyArray<LedgerEvent & { readonly _id: string }>
}

/** As many days ago as the sample people were bound; the roster is imported the day after. */
const IMPORTED: When = [18, 15, 20]

/** Invented figures, which nobody should take for an enterprise's own. */
const sampleValues = (no: number, contactName: string): LedgerValues => ({
  industry: '示例行业',
  ownership: '其他',
  staff: String(900 + no * 10),
  workers: String(600 + no * 8),
  contact: contactName,
  phone: `020-2000${String(no).padStart(4, '0')}`,
})

interface Step {
  readonly when: When
  readonly by: SamplePerson
  readonly command: LedgerCommand
}

const check = (no: number, when: When, values: LedgerValues = {}, note = ''): Step => ({
  when,
  by: contactOf(no),
  command: { kind: 'check', wanted: { name: null, values }, note },
})
const confirm = (when: When, by: SamplePerson): Step => ({ when, by, command: { kind: 'confirm' } })

/** One enterprise of each state at the sample unions; 31 and 33 are left for whoever tries the product. */
const STEPS: Readonly<Record<number, readonly Step[]>> = {
  1: [check(1, [9, 10, 5], { staff: '905', workers: '603' }, '年中有人员调整'), confirm([8, 9, 15], guangzhouReviewer)],
  2: [check(2, [7, 16, 40]), confirm([6, 11, 0], guangzhouReviewer)],
  3: [check(3, [4, 14, 12])],
  32: [
    check(32, [6, 9, 48], { staff: '12200' }),
    {
      when: [5, 10, 30],
      by: dongguanReviewer,
      command: { kind: 'return', note: '职工总数与去年相差很大，请核实是否多写了一位。' },
    },
  ],
  34: [check(34, [3, 11, 26], { phone: '020-20009934', industry: '示例行业（调整后）' }, '联系电话已更换')],
  50: [check(50, [2, 15, 3])],
}

const take = (stage: Stage, entry: LedgerEntry, step: Step, at: number): { entry: LedgerEntry; event: LedgerEvent } => {
  const now = momentOf(stage, step.when)
  const { personId, name, seat } = step.by
  const decision = decideLedger(entry, step.command, {
    actor: { personId, name, seat, boundAt: momentOf(stage, [19, 9, 0]), revokedAt: null },
    now,
    cycle: stage.cycle,
    columns: SUGGESTED_COLUMNS,
    requestId: `sample-ledger-${entry.enterpriseId}-${at}`,
    seenRevision: entry.revision,
    former: false,
  })
  if (isRefusal(decision))
    throw new Error(`the sample ledger of ${entry.enterpriseId} was refused: ${decision.refused}`)
  return decision
}

const stepsOf = (no: number, enterpriseId: string): readonly Step[] => {
  const contact = samplePeople.find(({ seat }) => seat.role === 'contact' && seat.enterpriseId === enterpriseId)
  if (!contact) return []
  const wanted = { name: null, values: sampleValues(no, contact.name) }
  return [
    { when: IMPORTED, by: officer, command: { kind: 'import', wanted, note: '示例名册.xlsx' } },
    ...(STEPS[no] ?? []),
  ]
}

/** Its events in a chain, in which stands what the entry said after each. */
const chainedLedger = (taken: ReadonlyArray<{ readonly event: LedgerEvent; readonly values: LedgerValues }>) =>
  chainedEvents(
    taken.map(({ event }) => event),
    ({ eventId }) => ({ values: taken.find(({ event }) => event.eventId === eventId)?.values }),
  )

/** The ready cycle's ledger: 建议栏目 in use, every enterprise with an entry, and some entries under way. */
export const sampleLedger = (
  stage: Stage,
  cycle: Cycle,
  enterprises: readonly Enterprise[],
  unionNames: ReadonlyMap<string, string>,
): SeededLedger => {
  const told = enterprises.map((enterprise) => {
    let entry = freshEntry(cycle.cycleId, enterprise, unionNames.get(enterprise.unionId ?? '') ?? null, undefined)
    const events = stepsOf(enterprise.no, enterprise.enterpriseId).map((step, at) => {
      const taken = take(stage, entry, step, at)
      entry = taken.entry
      return { event: taken.event, values: taken.entry.values }
    })
    return { entry, ...chainedLedger(events) }
  })
  return {
    ledger: told.map(({ entry, chain }) => {
      const { changes, checkedAt } = outlineOf(entry)
      return { _id: entry.entryId, ...entry, changes, checkedAt, ...(chain ? { chain } : {}) }
    }),
    ledger_columns: [
      {
        _id: cycle.cycleId,
        cycleId: cycle.cycleId,
        columns: SUGGESTED_COLUMNS,
        removed: [],
        revision: 1,
      },
    ],
    ledger_history: told.flatMap(({ events }) => events.map((event) => ({ _id: event.eventId, ...event }) as const)),
  }
}
