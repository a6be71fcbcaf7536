import { linkTo, type Chain, type Chainable } from '@/domain/chain/chain'
import { digestOf } from './digest'

/** What is a salt where nothing is secret: sample people are invented, and a sample is the same each time. */
const saltOf = (eventId: string): string => digestOf(eventId).slice(0, 32)

/** Sample events of one paper, each at its place in the paper's chain, and the chain. */
export const chainedEvents = <Event extends Chainable & { readonly eventId: string }>(
  events: readonly Event[],
  contentOf: (event: Event) => unknown = ({ snapshot }) => snapshot,
): { readonly events: readonly Event[]; readonly chain?: Chain } => {
  let chain: Chain | undefined
  const linked = events.map((event) => {
    const { chain: next, ...place } = linkTo(
      { chain, revision: 0 },
      { ...event, snapshot: contentOf(event) },
      saltOf(event.eventId),
      digestOf,
    )
    chain = next
    return { ...event, ...place }
  })
  return chain ? { events: linked, chain } : { events: linked }
}

/** Papers and their sample events, in the order in which these happened, with the chains of both. */
export const withChains = <
  Paper extends { readonly _id: string },
  Event extends Chainable & { readonly eventId: string; readonly subjectId: string },
>(
  papers: readonly Paper[],
  events: readonly Event[],
): { readonly papers: readonly Paper[]; readonly events: readonly Event[] } => {
  const told = papers.map((paper) => {
    const { events: linked, ...chain } = chainedEvents(events.filter(({ subjectId }) => subjectId === paper._id))
    return { paper: { ...paper, ...chain }, linked }
  })
  return { papers: told.map(({ paper }) => paper), events: told.flatMap(({ linked }) => linked) }
}
