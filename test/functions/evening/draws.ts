import fc from 'fast-check'

/** What is left to chance in one phone's evening: of the same seed the same, whatever the other phones do meanwhile. */
export interface Draws {
  /** Whether something happens that is so likely, from 0 to 1. */
  readonly happens: (likely: number) => boolean
  /** An id of a request. */
  readonly requestId: () => string
  readonly photoId: () => string
}

const WHOLE = 1_000_000

const endless = <Drawn>(each: fc.Arbitrary<Drawn>, seed: number): (() => Drawn) => {
  const [stream] = fc.sample(fc.infiniteStream(fc.noBias(each), { noHistory: true }), { seed, numRuns: 1 })
  return () => {
    const next = stream?.next()
    if (!next || next.done) throw new Error('nothing more to be drawn')
    return next.value
  }
}

/** Hands out what is drawn for one phone after the other, each from a seed of its own that is drawn of this one. */
export const drawsOf = (seed: number): (() => Draws) => {
  const seeds = endless(fc.integer(), seed)
  return () => {
    const own = seeds()
    const [chance, id] = [endless(fc.nat(WHOLE - 1), own), endless(fc.uuid(), own)]
    return {
      happens: (likely) => chance() < likely * WHOLE,
      requestId: id,
      photoId: () => id().replaceAll('-', ''),
    }
  }
}
