import type { Instant } from '../calendar/instant'
import {
  contentDigestOf,
  digestOfOlder,
  linkDigestOf,
  NOTHING_BEFORE,
  UNKNOWN_BEFORE,
  type Chain,
  type Chainable,
  type DigestOf,
  type Link,
  type Linked,
} from './chain'
import { isHead } from './head'
import { isNameOf } from './pseudonym'

/** An event as it is kept, of whichever paper. */
export interface ChainedEvent extends Chainable, Partial<Linked> {
  readonly kind: string
  readonly at: Instant
  /** How it left the paper; an entry of the ledger says it apart. */
  readonly state?: string
  readonly revision?: number
  readonly entry?: { readonly state: string; readonly revision: number } | null
  readonly detail?: { readonly digest?: string | undefined; readonly signerName?: string | undefined }
}

/** What is wrong with a paper and its chain: what was changed, removed or put in beside the program. */
type ChainFaultKind =
  /** An event says something else than when it was kept. */
  | 'changed'
  /** It names somebody else. */
  | 'renamed'
  /** An event of the chain is not there. */
  | 'removed'
  /** An event is there that is not in the chain. */
  | 'inserted'
  /** What happened before there were chains is not what it was when the chain was begun. */
  | 'older_changed'
  /** The paper does not keep the digest of its last event. */
  | 'head'
  /** It stands elsewhere than its last event left it. */
  | 'state'
  /** It says something else than what was submitted last. */
  | 'contents'
  /** Its 同意呈报 is not the one that was given. */
  | 'endorsement'
  /** Something has happened to it, and it has no chain, nor has any of its events a place in one. */
  | 'unchained'

export interface ChainFault {
  readonly kind: ChainFaultKind
  /** Of an event: its number in the chain, what it was and when. */
  readonly no?: number
  readonly event?: string
  readonly at?: Instant
}

/** What of an event is kept to look at a whole chain: so its texts need not be in memory together. */
export interface SeenEvent {
  readonly link: Link | undefined
  readonly event: Pick<ChainedEvent, 'kind' | 'at' | 'state' | 'revision' | 'detail'>
  readonly content: string | undefined
  readonly wrong: 'changed' | 'renamed' | undefined
}

const isNamedRightly = ({ actor, salt }: ChainedEvent, name: string | undefined, digestOf: DigestOf): boolean =>
  name === undefined ? actor.name === '' : isNameOf({ ...actor, salt }, name, digestOf)

/** Holds one event against its link. What was submitted has to be there with it, where `withContent`. */
const lookAtEvent = (event: ChainedEvent, digestOf: DigestOf, withContent: boolean): SeenEvent => {
  const { link, snapshot } = event
  const found = snapshot === undefined ? undefined : contentDigestOf(snapshot, digestOf)
  const content = link?.content ?? found
  const { kind, at, detail } = event
  const { state, revision } = event.entry ?? event
  const wrong = (): SeenEvent['wrong'] => {
    if (!link) return undefined
    if (linkDigestOf(event, link, digestOf) !== link.digest) return 'changed'
    if (withContent && found !== link.content) return 'changed'
    return isNamedRightly(event, link.name, digestOf) ? undefined : 'renamed'
  }
  return {
    ...{ link, content, wrong: wrong() },
    event: {
      ...{ kind, at },
      ...(state === undefined ? {} : { state }),
      ...(revision === undefined ? {} : { revision }),
      ...(kind === 'endorsed' && detail ? { detail } : {}),
    },
  }
}

/** The events of one paper that were looked at, in the order in which they happened. */
export interface SeenChain {
  readonly linked: readonly SeenEvent[]
  readonly older: readonly SeenEvent[]
  /** What a chain over the older ones begins with. */
  readonly beginning: string
}

export const NOTHING_SEEN: SeenChain = { linked: [], older: [], beginning: NOTHING_BEFORE }

/** Adds an event to those that were looked at. */
export const withEvent = (
  seen: SeenChain,
  event: ChainedEvent,
  digestOf: DigestOf,
  withContent: boolean,
): SeenChain => {
  const looked = lookAtEvent(event, digestOf, withContent)
  return looked.link
    ? { ...seen, linked: [...seen.linked, looked] }
    : { ...seen, older: [...seen.older, looked], beginning: digestOfOlder(seen.beginning, event, digestOf) }
}

/** A paper as it is held against its chain. */
export interface CheckedPaper {
  readonly chain?: Chain | undefined
  readonly state: string
  readonly revision: number
  /** The digest of what it says, where nobody may change that as it stands. */
  readonly content?: string | undefined
  /** Where it is endorsed: the digest and the name of that. */
  readonly endorsed?: { readonly digest: string | undefined; readonly signerName: string | undefined } | undefined
}

const naming = (kind: ChainFaultKind, { link, event }: SeenEvent): ChainFault => ({
  ...{ kind, event: event.kind, at: event.at },
  ...(link ? { no: link.no } : {}),
})

/** The faults of the links alone: each number once, each after the one before, up to the head. */
const faultsOfLinks = (chain: Chain, { linked, beginning, older }: SeenChain): readonly ChainFault[] => {
  const faults: ChainFault[] = linked.flatMap((seen) => (seen.wrong ? [naming(seen.wrong, seen)] : []))
  const before =
    linked.find(({ link }) => link?.no === 1)?.link?.previous ?? (chain.length === 0 ? chain.head : undefined)
  if (before === NOTHING_BEFORE) faults.push(...older.map((seen) => naming('inserted', seen)))
  else if (before !== undefined && before !== UNKNOWN_BEFORE && before !== beginning)
    faults.push({ kind: 'older_changed' })
  let previous = before
  for (let no = 1; no <= chain.length; no += 1) {
    const here = linked.filter(({ link }) => link?.no === no)
    const right = here.find(({ link }) => previous === undefined || link?.previous === previous) ?? here[0]
    faults.push(...here.filter((seen) => seen !== right).map((seen) => naming('inserted', seen)))
    if (!right) faults.push({ kind: 'removed', no })
    else if (previous !== undefined && right.link?.previous !== previous) faults.push(naming('changed', right))
    previous = right?.link?.digest
  }
  faults.push(...linked.filter(({ link }) => (link?.no ?? 0) > chain.length).map((seen) => naming('inserted', seen)))
  if (chain.length > 0 && previous !== undefined && previous !== chain.head) faults.push({ kind: 'head' })
  return faults
}

const revisionOf = ({ event }: SeenEvent): number => event.revision ?? 0

/** Before there were chains, events stand in the order of clocks that did not go alike: the last is the one that left the highest revision. */
const lastOfOlder = ({ older }: SeenChain): SeenEvent | undefined =>
  [...older].sort((one, other) => revisionOf(one) - revisionOf(other)).pop()

/** The faults of where the paper stands and what it says, by what its events left. */
const faultsOfPaper = (paper: CheckedPaper, seen: SeenChain, events: readonly SeenEvent[]): readonly ChainFault[] => {
  const last = seen.linked.length > 0 ? events[events.length - 1] : lastOfOlder(seen)
  const lastWith = (has: (seen: SeenEvent) => boolean) => [...events].reverse().find(has)
  const submitted = lastWith(({ content }) => content !== undefined)
  const faults: ChainFault[] = []
  if (last && (last.event.state !== paper.state || last.event.revision !== paper.revision))
    faults.push({ kind: 'state' })
  if (paper.content !== undefined && submitted && submitted.content !== paper.content) faults.push({ kind: 'contents' })
  const { digest, signerName } = endorsedIn(seen) ?? {}
  if (
    paper.endorsed &&
    (digest !== paper.endorsed.digest || (signerName !== undefined && signerName !== paper.endorsed.signerName))
  )
    faults.push({ kind: 'endorsement' })
  return faults
}

/** Its 同意呈报 as its last event says it; undefined where there was none. */
export const endorsedIn = ({ linked, older }: SeenChain): SeenEvent['event']['detail'] =>
  [...older, ...[...linked].sort(byNumber)].reverse().find(({ event }) => event.kind === 'endorsed')?.event.detail

const byNumber = (a: SeenEvent, b: SeenEvent): number => (a.link?.no ?? 0) - (b.link?.no ?? 0)

/** Everything that does not fit together of a paper, its chain and its events; nothing where all is as the program left it. */
export const faultsOf = (paper: CheckedPaper, seen: SeenChain): readonly ChainFault[] => {
  const linked = [...seen.linked].sort(byNumber)
  const events = [...seen.older, ...linked]
  if (!paper.chain) {
    if (linked.length > 0) return [{ kind: 'head' }]
    return events.length > 0 || paper.revision > 0 ? [{ kind: 'unchained' }] : []
  }
  return [...faultsOfLinks(paper.chain, { ...seen, linked }), ...faultsOfPaper(paper, seen, events)]
}

/** Where in a chain a digest stands that somebody holds on paper: the event that it covers everything up to; undefined where nowhere. */
export const findHead = (seen: SeenChain, head: string): SeenEvent | undefined =>
  seen.linked.find(({ link }) => link !== undefined && isHead(link.digest, head))
