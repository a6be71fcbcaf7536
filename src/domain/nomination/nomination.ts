import type { Cycle } from '../assessment/assessment'
import type { Instant } from '../calendar/instant'
import type { Person, Union } from '../people/person'

/** 省级台账, and the union's own 本级台账 (市, 省级产业): the two that the notice's 名额分配表 speaks of. */
export const LEDGER_LEVELS = ['provincial', 'own'] as const
export type LedgerLevel = (typeof LEDGER_LEVELS)[number]

/** 企业 or 工业园区: the 名额分配表 is one of "台账管理企业（工业园区）". */
export const NOMINEE_KINDS = ['enterprise', 'park'] as const
export type NomineeKind = (typeof NOMINEE_KINDS)[number]

/** 名额 of one union for the coming cycle. The notice's table is not attached: only the office sets one, and it starts at 0. */
export interface Quota {
  readonly provincial: number
  readonly own: number
  readonly revision: number
}

/** What a union writes of an enterprise that it nominates; what is not known is empty. */
export interface Nominee {
  readonly name: string
  readonly kind: NomineeKind
  readonly creditCode: string
  readonly address: string
  readonly contact: string
  readonly reason: string
}

export type NominationState = 'draft' | 'submitted' | 'confirmed' | 'declined'

/** One enterprise that a union nominates. Its rank is its place in the list. */
export interface Nomination extends Nominee {
  readonly nominationId: string
  readonly state: NominationState
  /** Counts what happened to it, so that nobody decides or edits what they have not seen. */
  readonly revision: number
  readonly savedAt: Instant
  readonly savedByName: string
  /** Its number on the provincial ledger: where it is on it already, or since it was confirmed. */
  readonly ledgerNo: number | null
  readonly decision: { readonly at: Instant; readonly byName: string; readonly note: string } | null
}

/** A union's ranked list for one ledger. It waits for the office while one of its items is submitted. */
export interface NominationList {
  readonly revision: number
  readonly items: readonly Nomination[]
  readonly submittedAt: Instant | null
  /** Who submitted it last, by their person's id; missing where nobody did, or it was not kept yet. */
  readonly submittedBy?: string
  /** Set by the first decision on what was submitted; from then on it cannot be withdrawn. */
  readonly decisionBeganAt: Instant | null
  /** The office's word, where it returned the list as a whole. */
  readonly returned: { readonly at: Instant; readonly byName: string; readonly note: string } | null
  /** When it was last withdrawn and not submitted again, and how many the office had been told of; missing on lists kept before. */
  readonly withdrawal?: { readonly at: Instant; readonly count: number } | null
}

export type StateTally = Readonly<Record<NominationState, number>>

/**
 * Everything about one union and one coming cycle: its quota and both its lists. One document, so that a quota and what is
 * nominated within it can never disagree.
 */
export interface NominationFile {
  readonly cycleId: string
  readonly unionId: string
  readonly unionName: string
  readonly quota: Quota
  readonly lists: Readonly<Record<LedgerLevel, NominationList>>
  /** How many are in each state: what overviews read instead of the lists. */
  readonly tally: Readonly<Record<LedgerLevel, StateTally>>
}

/** The file as an overview reads it. */
export type NominationOutline = Omit<NominationFile, 'lists'>

export const nominationFileId = (cycleId: string, unionId: string): string => `${cycleId}-${unionId}`

/** The year that a cycle is named by. Throws on what is no cycle's id. */
export const yearOfCycle = (cycleId: string): number => {
  const year = Number(/^c(\d{4})$/.exec(cycleId)?.[1] ?? Number.NaN)
  if (Number.isNaN(year)) throw new Error(`not a cycle's id: ${cycleId}`)
  return year
}

/** The year in which it is nominated for a coming one. */
export const presentCycleId = (comingId: string): string => `c${yearOfCycle(comingId) - 1}`

/** The cycle that nominations are for: the year after the present one. It need not be open yet. */
export const comingCycleId = (present: Pick<Cycle, 'cycleId'>): string => `c${yearOfCycle(present.cycleId) + 1}`

/** The first year of the assessment (粤产改办〔2023〕10号). */
const FIRST_YEAR = 2023

/** Every cycle that there can have been up to this one, itself included: a search by these asks an index for each. */
export const cycleIdsUpTo = (cycleId: string): readonly string[] =>
  Array.from({ length: Math.max(0, yearOfCycle(cycleId) - FIRST_YEAR + 1) }, (_, index) => `c${FIRST_YEAR + index}`)

const EMPTY_LIST: NominationList = {
  revision: 0,
  items: [],
  submittedAt: null,
  decisionBeganAt: null,
  returned: null,
  withdrawal: null,
}

export const NO_NOMINATIONS: StateTally = { draft: 0, submitted: 0, confirmed: 0, declined: 0 }

/** A union's file before the office set a quota: no place, nothing nominated. */
export const freshNominationFile = (cycleId: string, union: Pick<Union, 'unionId' | 'name'>): NominationFile => ({
  cycleId,
  unionId: union.unionId,
  unionName: union.name,
  quota: { provincial: 0, own: 0, revision: 0 },
  lists: { provincial: EMPTY_LIST, own: EMPTY_LIST },
  tally: { provincial: NO_NOMINATIONS, own: NO_NOMINATIONS },
})

const tallyOf = (items: readonly Nomination[]): StateTally =>
  items.reduce((counts, { state }) => ({ ...counts, [state]: counts[state] + 1 }), NO_NOMINATIONS)

/** The file with another list, one revision on, and the tally that goes with it. */
export const withList = (
  file: NominationFile,
  level: LedgerLevel,
  list: Omit<NominationList, 'revision'>,
): NominationFile => ({
  ...file,
  lists: { ...file.lists, [level]: { ...list, revision: file.lists[level].revision + 1 } },
  tally: { ...file.tally, [level]: tallyOf(list.items) },
})

/** How much of a quota is used: by everything but what was declined. */
export const quotaTaken = ({ draft, submitted, confirmed }: StateTally): number => draft + submitted + confirmed

/** Whether a list lies with the office, so that the union may not change it. */
export const isWaiting = (tally: StateTally): boolean => tally.submitted > 0

/** How many of a union's lists lie with the office: by this its file is found first. */
export const waitingListsOf = ({ tally }: Pick<NominationOutline, 'tally'>): number =>
  LEDGER_LEVELS.filter((level) => isWaiting(tally[level])).length

const handedIn = (list: NominationList): NominationList => ({
  ...list,
  items: list.items.filter(({ state }) => state !== 'draft'),
})

/** A file as its union or the office reads it: nominees that were not handed in, or were taken back, are the union's own. */
export const nominationsShownTo = ({ seat }: Person, file: NominationFile): NominationFile =>
  seat.role === 'reviewer'
    ? file
    : {
        ...file,
        lists: {
          provincial: handedIn(file.lists.provincial),
          own: handedIn(file.lists.own),
        },
      }
