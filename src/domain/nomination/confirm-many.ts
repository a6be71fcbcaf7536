import type { Enterprise } from '../people/person'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import { decideList, type ListContext } from './decide-list'
import type { LedgerLevel, Nomination, NominationFile } from './nomination'
import type { NominationEffect } from './told'

/** A nomination as it was seen when somebody decided on it. */
export interface SeenNomination {
  readonly nominationId: string
  readonly seenRevision: number
}

/** What came of confirming one of several. */
export interface ConfirmedNomination {
  readonly nominationId: string
  readonly name: string
  /** Why it was not confirmed; null where it was. */
  readonly refusal: Refusal | null
}

/** What of a nomination is worth a look before it is confirmed with others. */
export interface NominationStandsOut {
  /** Without a 统一社会信用代码 it cannot be told for sure which company is meant. */
  readonly uncoded: boolean
  /** The number that it has on the provincial ledger already: of a union's own ledger only, since on the province's nothing stands twice. */
  readonly onLedger: number | null
}

export const nominationStandsOut = ({ creditCode, ledgerNo }: Nomination, level: LedgerLevel): NominationStandsOut => ({
  uncoded: creditCode === '',
  onLedger: level === 'own' ? ledgerNo : null,
})

/** What confirming several comes to. */
interface ConfirmedMany {
  readonly file: NominationFile
  /** Who comes onto the provincial ledger. */
  readonly enters: readonly Enterprise[]
  readonly effects: readonly NominationEffect[]
  readonly results: readonly ConfirmedNomination[]
}

/**
 * 同意入库 of several nominations of one list, each decided as `decideList` decides one, in the union's own order, so that numbers on the
 * provincial ledger follow it. One that cannot be confirmed keeps none of the others. Refuses as a whole what is not in the list.
 */
export const confirmMany = (
  file: NominationFile,
  level: LedgerLevel,
  seen: readonly SeenNomination[],
  context: Omit<ListContext, 'seenRevision'>,
): Refusal | ConfirmedMany => {
  const revisions = new Map(seen.map(({ nominationId, seenRevision }) => [nominationId, seenRevision]))
  const wanted = file.lists[level].items.filter(({ nominationId }) => revisions.has(nominationId))
  if (wanted.length < revisions.size) return refuse('nomination_unknown')
  let so: ConfirmedMany = { file, enters: [], effects: [], results: [] }
  for (const { nominationId, name } of wanted) {
    const seenRevision = revisions.get(nominationId) ?? 0
    const verdict = { nominationId, seenRevision, verdict: 'confirmed', note: '' } as const
    const ledger = [...context.ledger, ...so.enters]
    const decided = decideList(so.file, level, { kind: 'decide', verdict }, { ...context, ledger })
    const results = [...so.results, { nominationId, name, refusal: isRefusal(decided) ? decided : null }]
    so = isRefusal(decided)
      ? { ...so, results }
      : {
          file: decided.file,
          enters: decided.enters ? [...so.enters, decided.enters] : so.enters,
          effects: [...so.effects, ...decided.effects],
          results,
        }
  }
  return so
}
