import type { Cycle } from '../assessment/assessment'
import { sameUnfinished } from '../assessment/unfinished'
import type { Unfinished } from '../assessment/unfinished-kinds'
import type { Instant } from '../calendar/instant'
import type { Person } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { checkAct } from './stages'

/** What is kept of a year's archiving, beside the year: who did it, when, and what was left open. */
export interface ArchiveRecord {
  readonly at: Instant
  readonly by: string
  readonly byName: string
  /** Nothing is changed from then on, so that its papers tell which enterprises these are. */
  readonly left: Unfinished
  /** How many enterprises had left the ledger by then; missing on what was archived before any could. */
  readonly departed?: number
  /** Every paper was closed, and `left` counted after that. */
  readonly ended?: true
}

/** One of those of whom something is left open: an enterprise of the ledger, or a union. */
export interface LeftOpen {
  /** An enterprise's id, or a union's. */
  readonly ownerId: string
  /** An enterprise's number; null for a union. */
  readonly no: number | null
  readonly name: string
  /** Nobody is bound as a reviewer of the union that it lies with. */
  readonly unattended?: true
}

/**
 * Archives a year that is in 收尾, as it was seen, over exactly what was confirmed to be left open in it. It cannot be undone. Returns the
 * refusal, with the present numbers where they have changed, or what is to be written.
 */
export const archiveCycle = (
  cycle: Cycle,
  { unfinished, departed }: { readonly unfinished: Unfinished; readonly departed: number },
  asked: {
    readonly seenRevision: number
    readonly confirmed: Unfinished
    readonly actor: Pick<Person, 'personId' | 'name'>
    readonly now: Instant
  },
): Refusal | { readonly cycle: Cycle; readonly archive: ArchiveRecord } => {
  const { seenRevision, confirmed, actor, now } = asked
  const closed = checkAct('archive', cycle, now)
  if (closed) return closed
  if (cycle.revision !== seenRevision) return refuse('version_changed')
  if (!sameUnfinished(unfinished, confirmed)) return refuse('cycle_left_changed', { title: cycle.title, unfinished })
  return {
    cycle: { ...cycle, revision: cycle.revision + 1, archivedAt: now },
    archive: { at: now, by: actor.personId, byName: actor.name, left: unfinished, departed },
  }
}
