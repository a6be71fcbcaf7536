import type { Chain, Chained, Linked } from '@/domain/chain/chain'
import { isWithWriter } from '@/domain/people/access'

/** The chain up to an event: what its head covers is what the event left. */
export const chainUpTo = (event: Partial<Pick<Linked, 'link'>> | undefined): Chain | undefined =>
  event?.link && { length: event.link.no, head: event.link.digest }

/**
 * A paper as its head goes with it: while it lies with whoever writes it, what it says is covered by no event, and so it bears none.
 */
export const withChainShown = <Paper extends { readonly state: string }>(paper: Paper & Chained): Paper & Chained =>
  isWithWriter(paper.state) ? { ...paper, chain: undefined } : paper
