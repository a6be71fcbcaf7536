import type { Endorsement, Opinion } from '@/domain/assessment/assessment'
import { contentDigestOf, type Chained } from '@/domain/chain/chain'
import {
  faultsOf,
  NOTHING_SEEN,
  withEvent,
  type ChainFault,
  type CheckedPaper,
  type ChainedEvent,
  type SeenChain,
} from '@/domain/chain/check-chain'
import { isWithWriter } from '@/domain/people/access'
import { CHAINED_PAPERS, type ChainedCollection } from './chain-beginnings'
import { documents, type Database } from './database'
import { sha256Of } from './digest'
import { submissionIn, type MovedCollection, type UnfiledEvent } from './unfiled-events'

/** A paper as it lies there, of whichever collection. */
type PaperDocument = Chained & {
  readonly _id: string
  readonly state: string
  readonly revision: number
  readonly unfiled?: UnfiledEvent
  readonly values?: unknown
  readonly enterpriseName?: string
  readonly name?: string
  readonly endorsement?: Endorsement | null
  readonly opinion?: Opinion | null
}

type EventDocument = ChainedEvent & { readonly _id: string; readonly eventId: string; readonly subjectId?: string } & {
  readonly entry?: { readonly entryId: string } | null
}

/** A paper that was held against its chain. */
export interface LookedAtPaper {
  readonly collection: ChainedCollection
  readonly subjectId: string
  /** Whose it is. */
  readonly name: string
  readonly length: number
  readonly seen: SeenChain
  readonly faults: readonly ChainFault[]
}

/** Whole papers with all that was ever submitted: pages are small. */
const PAPERS = 20
const EVENTS = 20
/** More often nothing was submitted before there were chains. */
const OLDER = 100
/** Somebody may move a paper while it is looked at: what does not fit together is looked at once more. */
const TURNS = 2

const contentOf = (collection: ChainedCollection, paper: PaperDocument): unknown => {
  if (collection === 'ledger') return { values: paper.values }
  return isWithWriter(paper.state) ? undefined : submissionIn(collection, paper)
}

const checkedOf = (collection: ChainedCollection, paper: PaperDocument): CheckedPaper => {
  const { chain, state, revision, endorsement, opinion } = paper
  const content = contentOf(collection, paper)
  return {
    ...{ chain, state, revision },
    content: content === undefined ? undefined : contentDigestOf(content, sha256Of),
    endorsed: endorsement ? { digest: endorsement.digest, signerName: opinion?.signerName } : undefined,
  }
}

const subjectOf = ({ subjectId, entry }: EventDocument): string => entry?.entryId ?? subjectId ?? ''

/** The chains of papers, held against their events and against what the papers say. It only reads. */
export const chainStore = (database: Database) => {
  const { command: _ } = database

  /** What was submitted, by the event: last, and before there were chains, where nothing else stands for it. */
  const neededSnapshots = async (subjectId: string): Promise<ReadonlyMap<string, unknown>> => {
    const submitted = (where: object) => database.collection('events').where({ subjectId, kind: 'submitted', ...where })
    const kept = { _id: true, snapshot: true }
    const last = submitted({ 'link.digest': _.exists(true) })
      .field(kept)
      .orderBy('link.no', 'desc')
      .limit(1)
    const older = submitted({ 'link.digest': _.exists(false) })
      .field(kept)
      .limit(OLDER)
    const found = await Promise.all([
      documents<Pick<EventDocument, '_id' | 'snapshot'>>(last.get()),
      documents<Pick<EventDocument, '_id' | 'snapshot'>>(older.get()),
    ])
    return new Map(found.flat().map(({ _id, snapshot }) => [_id, snapshot]))
  }

  /** The events of papers in the order in which they happened, each looked at as it comes; of `snapshots` alone what was submitted. */
  const seenOf = async (
    collection: ChainedCollection,
    ids: readonly string[],
    snapshots?: ReadonlyMap<string, unknown>,
  ): Promise<ReadonlyMap<string, SeenChain>> => {
    const { events, by } = CHAINED_PAPERS[collection]
    const seen = new Map<string, SeenChain>()
    let last: EventDocument | undefined
    do {
      const of = last && subjectOf(last)
      const later = last
        ? [
            _.or([
              { [by]: _.gt(of) },
              { [by]: of, at: _.gt(last.at) },
              { [by]: of, at: last.at, eventId: _.gt(last.eventId) },
            ]),
          ]
        : []
      const kept = database.collection(events).where(_.and([{ [by]: _.in([...ids]) }, ...later]))
      const page: readonly EventDocument[] = await documents<EventDocument>(
        (snapshots ? kept.field({ snapshot: false }) : kept)
          .orderBy(by, 'asc')
          .orderBy('at', 'asc')
          .orderBy('eventId', 'asc')
          .limit(EVENTS)
          .get(),
      )
      for (const bare of page) {
        const subject = subjectOf(bare)
        const isThere = !snapshots || bare.kind !== 'submitted' || snapshots.has(bare._id)
        const event = snapshots?.has(bare._id) ? { ...bare, snapshot: snapshots.get(bare._id) } : bare
        const before = seen.get(subject) ?? NOTHING_SEEN
        seen.set(subject, withEvent(before, event, sha256Of, isThere && collection !== 'ledger'))
      }
      last = page.length === EVENTS ? page.at(-1) : undefined
    } while (last)
    return seen
  }

  const looked = (collection: ChainedCollection, paper: PaperDocument, filed: SeenChain): LookedAtPaper => {
    const { unfiled } = paper
    const lying = unfiled && {
      ...unfiled,
      ...(unfiled.kind === 'submitted' && collection !== 'ledger' ? { snapshot: submissionIn(collection, paper) } : {}),
    }
    const isFiled = filed.linked.some(({ link }) => link?.digest === unfiled?.link?.digest)
    const seen = lying && !isFiled ? withEvent(filed, lying, sha256Of, true) : filed
    const { _id: subjectId, enterpriseName, name = enterpriseName ?? '', chain } = paper
    const faults = faultsOf(checkedOf(collection, paper), seen)
    return { ...{ collection, subjectId, name, length: chain?.length ?? 0 }, ...{ seen, faults } }
  }

  const read = async (
    collection: ChainedCollection,
    where: object,
    limit: number,
    snapshots?: ReadonlyMap<string, unknown>,
  ) => {
    const papers = await documents<PaperDocument>(
      database.collection(collection).where(where).orderBy('_id', 'asc').limit(limit).get(),
    )
    const seen =
      papers.length === 0
        ? new Map<string, SeenChain>()
        : await seenOf(
            collection,
            papers.map(({ _id }) => _id),
            snapshots,
          )
    return papers.map((paper) => looked(collection, paper, seen.get(paper._id) ?? NOTHING_SEEN))
  }

  /** One paper, as often as it is being moved meanwhile; undefined where it is not there. */
  const find = async (
    collection: ChainedCollection,
    subjectId: string,
    isBrief = false,
  ): Promise<LookedAtPaper | undefined> => {
    let found: LookedAtPaper | undefined
    for (let turn = 0; turn < TURNS; turn += 1) {
      const snapshots = isBrief ? await neededSnapshots(subjectId) : undefined
      ;[found] = await read(collection, { _id: subjectId }, 1, snapshots)
      if (!found || found.faults.length === 0) break
    }
    return found
  }

  return {
    /** One form or report with its chain, for somebody who waits: of what was ever submitted only what was last, since its links stand for the rest. */
    find: (collection: MovedCollection, subjectId: string) => find(collection, subjectId, true),

    /** A page of a collection's papers, after one of them; `next` is null at the end. */
    page: async (
      collection: ChainedCollection,
      after: string,
    ): Promise<{ readonly papers: readonly LookedAtPaper[]; readonly next: string | null }> => {
      const papers = await read(collection, { _id: _.gt(after) }, PAPERS)
      const sure: LookedAtPaper[] = []
      for (const paper of papers) {
        const again = paper.faults.length === 0 ? paper : await find(collection, paper.subjectId)
        if (again) sure.push(again)
      }
      return { papers: sure, next: papers.length === PAPERS ? (papers.at(-1)?.subjectId ?? null) : null }
    },
  }
}
