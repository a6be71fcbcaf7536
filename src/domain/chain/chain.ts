import { canonicalText } from './canonical-text'

/** SHA-256 in hexadecimal: the domain has no cryptography of its own. */
export type DigestOf = (text: string) => string

/** What a paper keeps of its chain: how many events are in it, and the digest of the last one, which covers all of them (校验码). */
export interface Chain {
  readonly length: number
  readonly head: string
}

/** What keeps a chain: a paper, as soon as something has happened to it since there are chains. */
export interface Chained {
  readonly chain?: Chain | undefined
}

/** Where an event stands in the chain of its subject. */
export interface Link {
  /** 1 is the first. */
  readonly no: number
  /** The digest of the event before; of the first one what the chain began with. */
  readonly previous: string
  readonly digest: string
  /** Stands for the name of whoever did it, in whose place another may come (`pseudonym.ts`); missing where nobody did. */
  readonly name?: string
  /** The digest of what was submitted, or of what an entry of the ledger says since; missing where the event says all. */
  readonly content?: string
}

/** An event with its place in the chain. `salt` makes the name's digest one that nobody can guess a name from; it goes with the name. */
export interface Linked {
  readonly link: Link
  readonly salt?: string
}

/** What the chain of a paper begins with that nothing had happened to. */
export const NOTHING_BEFORE = ''
/** And of one to which something had, before chains were, and of which nothing was kept: those events are covered by nothing. */
export const UNKNOWN_BEFORE = 'unknown'

const VERSION = 1

/** An event, as far as a chain has to know it. */
export interface Chainable {
  readonly actor: { readonly personId: string; readonly name: string; readonly role: string }
  readonly snapshot?: unknown
}

/** What stands beside what an event says: ids that another event may take over, what is still to be told, and its link. */
const BESIDE = [
  ...['_id', 'eventId', 'actor', 'snapshot', 'effects', 'delivery', 'requestDigest', 'filed'],
  ...['link', 'salt'],
]

const sayingOf = (event: Chainable): object =>
  Object.fromEntries(Object.entries(event).filter(([key]) => !BESIDE.includes(key)))

/** What an event says; the name of who did it and what was submitted stand in it by their digests. */
const textOf = (event: Chainable, { name, content }: Pick<Link, 'name' | 'content'>): unknown => [
  ...[VERSION, sayingOf(event), event.actor.personId, event.actor.role],
  ...[name ?? null, content ?? null],
]

/** The digest that stands for what was submitted. */
export const contentDigestOf = (content: unknown, digestOf: DigestOf): string => digestOf(canonicalText(content))

const contentOf = ({ snapshot }: Chainable, digestOf: DigestOf): Pick<Link, 'content'> =>
  snapshot === undefined ? {} : { content: contentDigestOf(snapshot, digestOf) }

/** The digest that stands for a name. */
export const nameDigestOf = (salt: string, name: string, digestOf: DigestOf): string =>
  digestOf(canonicalText([salt, name]))

/** The digest of an event at its place. */
export const linkDigestOf = (
  event: Chainable,
  { no, previous, ...standing }: Omit<Link, 'digest'>,
  digestOf: DigestOf,
): string => digestOf(canonicalText([no, previous, textOf(event, standing)]))

/** A paper as it is before an event. */
export interface LinkedPaper extends Chained {
  readonly revision: number
  readonly lateAt?: number | null
}

/** Whether nothing happened to it: the clock's late mark is an event, too, and raises no revision. */
const isUntouched = ({ revision, lateAt = null }: LinkedPaper): boolean => revision === 0 && lateAt === null

/**
 * Puts an event at the end of its paper's chain. A paper without a chain to which something had happened by then is of before there were
 * chains. `salt` is a random text.
 */
export const linkTo = (
  paper: LinkedPaper,
  event: Chainable,
  salt: string,
  digestOf: DigestOf,
): Linked & { readonly chain: Chain } => {
  const no = (paper.chain?.length ?? 0) + 1
  const previous = paper.chain?.head ?? (isUntouched(paper) ? NOTHING_BEFORE : UNKNOWN_BEFORE)
  const named = event.actor.name === '' ? {} : { name: nameDigestOf(salt, event.actor.name, digestOf) }
  const place = { no, previous, ...named, ...contentOf(event, digestOf) }
  const digest = linkDigestOf(event, place, digestOf)
  return {
    link: { ...place, digest },
    ...(event.actor.name === '' ? {} : { salt }),
    chain: { length: no, head: digest },
  }
}

/** One event more of before there were chains. */
export const digestOfOlder = (before: string, event: Chainable, digestOf: DigestOf): string =>
  digestOf(canonicalText([before, textOf(event, contentOf(event, digestOf))]))

/** What a chain begins with where events had happened before there were chains, in their order: it covers them all. */
export const beginningAfter = (events: readonly Chainable[], digestOf: DigestOf): string =>
  events.reduce((before, event) => digestOfOlder(before, event, digestOf), NOTHING_BEFORE)
