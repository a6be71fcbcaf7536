import { randomBytes } from 'node:crypto'
import { linkTo, type Chain, type Chainable, type Linked, type LinkedPaper } from '@/domain/chain/chain'
import { sha256Of } from './digest'

/** An event as it is kept at the end of its paper's chain, and the chain that the paper keeps by the same write. */
export const chained = <Event extends Chainable>(
  paper: LinkedPaper,
  event: Event,
): { readonly event: Event & Linked; readonly chain: Chain } => {
  const { chain, ...place } = linkTo(paper, event, randomBytes(16).toString('hex'), sha256Of)
  return { event: { ...event, ...place }, chain }
}
