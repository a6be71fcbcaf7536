import type { Reply } from '@/contract/envelope'

/** What is asked for very often, and what comes of it. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code that nobody was given. */
export const guess = (turn: number): string =>
  `2222-2222-${[...String(turn).padStart(4, '0')].map((digit) => LETTERS[Number(digit)]).join('')}`

/** So many turns, by their numbers. */
export const turns = (many: number): readonly number[] => Array.from({ length: many }, (_, turn) => turn)

/** Of each what it was refused for, or how it ended. */
export const outcomes = async (pending: ReadonlyArray<Promise<Reply>>): Promise<readonly string[]> => {
  const replies = await Promise.all(pending)
  return replies.map((reply) => (reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome))
}

export const count = (all: readonly string[], which: string): number => all.filter((each) => each === which).length
