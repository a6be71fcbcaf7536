import type { Cycle } from '../assessment/assessment'
import type { Instant } from '../calendar/instant'
import { isOver } from '../deadline/deadline'
import { comingCycleId, type NominationFile, type Nominee } from '../nomination/nomination'
import type { Enterprise } from '../people/person'
import type { RosterLine } from '../roster/import-row'

/** The id of an enterprise that is known by its number: those of 附件 2, and those that the office confirmed since. */
export const numberedEnterpriseId = (no: number): string => `e${String(no).padStart(3, '0')}`

/**
 * A nominee that was confirmed for the provincial ledger (下一周期入库), of the union that nominated it. Its id is made of its
 * number: of two that are confirmed for the same number at once one finds it taken, and gets the next.
 */
export const nominatedEnterprise = (
  { name }: Pick<Nominee, 'name'>,
  { cycleId, unionId }: Pick<NominationFile, 'cycleId' | 'unionId'>,
  no: number,
): Enterprise => ({
  enterpriseId: numberedEnterpriseId(no),
  no,
  name,
  unionId,
  suggestedUnionId: null,
  suggestionBasis: null,
  fromCycleId: cycleId,
})

/**
 * An enterprise that a roster adds to a cycle's ledger; the union that the file names is a suggestion. Its id is made of the
 * import and the row, and not of its number: a row that is written again finds what it added, whatever number that got.
 */
export const rosterEnterprise = (
  { index, name, unionId }: Pick<RosterLine, 'name' | 'unionId'> & { readonly index: number },
  importId: string,
  cycle: Cycle,
  no: number,
  now: Instant,
): Enterprise => ({
  enterpriseId: `e${importId.replace(/\W/g, '').slice(0, 32)}r${index}`,
  no,
  name,
  unionId: null,
  suggestedUnionId: unionId,
  suggestionBasis: unionId === null ? null : 'imported roster',
  // A cycle that is over gets no new forms, which would be late at birth: it joins with the next.
  ...(isOver(cycle.deadlineOn, now) ? { fromCycleId: comingCycleId(cycle) } : {}),
})
