import { faultOfRecord, faultsOfSeal, type Seal, type SealFault } from '@/domain/audit/seal'
import { findHead, type ChainFault, type SeenEvent } from '@/domain/chain/check-chain'
import { isHead } from '@/domain/chain/head'
import { CHAINED_COLLECTIONS, type ChainedCollection } from '../../cloudfunctions/_store/chain-beginnings'
import type { LookedAtPaper } from '../../cloudfunctions/_store/chains'
import { sha256Of } from '../../cloudfunctions/_store/digest'
import type { Stores } from '../../cloudfunctions/_store/stores'

/** What is told of while all is looked through: each once, as soon as it is found. */
export interface VerifyListener {
  readonly paper: (paper: LookedAtPaper, faults: readonly ChainFault[]) => void
  /** Events of a paper that is not there. */
  readonly stray: (collection: ChainedCollection, subjectId: string) => void
  readonly record: (fault: SealFault) => void
  /** A head that somebody holds on paper was found: after which event of which paper, or in which seal. */
  readonly head: (head: string, where: { readonly paper: LookedAtPaper; readonly event: SeenEvent } | Seal) => void
  /** How many papers or records were looked at so far. */
  readonly progress: (papers: number, records: number) => void
}

/** What a walk through everything came to. */
export interface Verified {
  readonly papers: number
  readonly records: number
  /** Records that stand in no seal yet. */
  readonly unsealed: number
  readonly faults: number
  /** Heads that were looked for and are nowhere. */
  readonly unknownHeads: readonly string[]
}

/** Each names up to five hundred records. */
const SEALS_A_PAGE = 10

type Looking = Pick<Stores, 'chains' | 'seals' | 'strayEvents'>

const verifyPapers = async (
  { chains }: Looking,
  heads: readonly string[],
  found: Set<string>,
  listener: VerifyListener,
): Promise<{ readonly papers: number; readonly faults: number }> => {
  let papers = 0
  let faults = 0
  for (const collection of CHAINED_COLLECTIONS) {
    for (let after: string | null = ''; after !== null;) {
      const page: Awaited<ReturnType<typeof chains.page>> = await chains.page(collection, after)
      for (const paper of page.papers) {
        if (paper.faults.length > 0) listener.paper(paper, paper.faults)
        faults += paper.faults.length
        for (const head of heads) {
          const event = findHead(paper.seen, head)
          if (!event) continue
          found.add(head)
          listener.head(head, { paper, event })
        }
      }
      papers += page.papers.length
      listener.progress(papers, 0)
      after = page.next
    }
  }
  return { papers, faults }
}

const HISTORIES = ['events', 'ledger_history'] as const

/** Events of papers that are not there. A paper may come or go while all is looked at, so each is asked for once more. */
const verifyStrays = async ({ strayEvents }: Looking, listener: VerifyListener): Promise<number> => {
  const strays: Array<readonly [(typeof HISTORIES)[number], string]> = []
  for (const events of HISTORIES)
    for await (const subjectId of strayEvents.subjects(events)) strays.push([events, subjectId])
  let faults = 0
  for (const [events, subjectId] of strays) {
    if (!(await strayEvents.isStray(events, subjectId))) continue
    listener.stray(events === 'events' ? 'assessments' : 'ledger', subjectId)
    faults += 1
  }
  return faults
}

/** What is kept of a seal to hold the next one against it. */
type LastSeal = Pick<Seal, 'no' | 'digest'> | undefined

const faultsIn = async ({ seals }: Looking, last: LastSeal, seal: Seal): Promise<readonly SealFault[]> => {
  const kept = new Map((await seals.recordsOf(seal)).map((record) => [record.auditId, record]))
  const named = new Set(seal.records.map(({ auditId }) => auditId))
  return [
    ...faultsOfSeal(last, seal, sha256Of),
    ...seal.records.flatMap((sealed) => faultOfRecord(seal, sealed, kept.get(sealed.auditId), sha256Of) ?? []),
    ...[...kept.values()]
      .filter(({ auditId }) => !named.has(auditId))
      .map(({ auditId, subject }): SealFault => ({ kind: 'record_inserted', seal: seal.no, auditId, subject })),
  ]
}

/** The faults of the seals after one of them up to another, as they are now. */
const faultsUpTo = async (looking: Looking, after: LastSeal, no: number): Promise<readonly SealFault[]> => {
  const faults: SealFault[] = []
  let last = after
  for (const seal of await looking.seals.after(after?.no ?? 0, no - (after?.no ?? 0))) {
    if (seal.no <= no) faults.push(...(await faultsIn(looking, last, seal)))
    last = seal
  }
  return faults
}

const verifyRecords = async (
  looking: Looking,
  heads: readonly string[],
  found: Set<string>,
  listener: VerifyListener,
  papers: number,
): Promise<{ readonly records: number; readonly faults: number }> => {
  let records = 0
  let last: LastSeal
  // Records may be ended and sealed anew while all is looked at: what does not fit is asked for once more at the end.
  const doubtful: Array<{ readonly after: LastSeal; readonly no: number }> = []
  for (let full = true; full;) {
    const page = await looking.seals.after(last?.no ?? 0, SEALS_A_PAGE)
    for (const seal of page) {
      if ((await faultsIn(looking, last, seal)).length > 0) doubtful.push({ after: last, no: seal.no })
      records += seal.records.length
      for (const head of heads.filter((each) => isHead(seal.digest, each))) {
        found.add(head)
        listener.head(head, seal)
      }
      last = { no: seal.no, digest: seal.digest }
      listener.progress(papers, records)
    }
    full = page.length === SEALS_A_PAGE
  }
  let faults = 0
  for (const { after, no } of doubtful) {
    const wrong = await faultsUpTo(looking, after, no)
    wrong.forEach(listener.record)
    faults += wrong.length
  }
  return { records, faults }
}

/**
 * Looks through every paper with its chain and every seal with its records, page by page: of all that is there only a page is in memory. `heads`
 * are looked for on the way.
 */
export const verify = async (
  looking: Looking,
  heads: readonly string[],
  listener: VerifyListener,
): Promise<Verified> => {
  const found = new Set<string>()
  const ofPapers = await verifyPapers(looking, heads, found, listener)
  const ofRecords = await verifyRecords(looking, heads, found, listener, ofPapers.papers)
  const strays = await verifyStrays(looking, listener)
  return {
    papers: ofPapers.papers,
    records: ofRecords.records,
    unsealed: await looking.seals.unsealed(),
    faults: ofPapers.faults + ofRecords.faults + strays,
    unknownHeads: heads.filter((head) => !found.has(head)),
  }
}
