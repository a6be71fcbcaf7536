import diff from 'fast-diff'

/** A stretch of a narrative that stayed, came or went between two rounds. */
export interface NarrativeStretch {
  readonly kind: 'equal' | 'insert' | 'delete'
  readonly text: string
}

const kinds = { [diff.EQUAL]: 'equal', [diff.INSERT]: 'insert', [diff.DELETE]: 'delete' } as const

/**
 * What changed from one round's narrative to the next, in stretches that a person would name: the semantic clean-up joins what
 * would be a confetti of single characters. What came stands before what went, since it is read first.
 */
export const diffNarratives = (before: string, after: string): readonly NarrativeStretch[] => {
  const stretches = diff(before, after, undefined, true).map(([kind, text]) => ({ kind: kinds[kind], text }))
  return stretches.reduce<NarrativeStretch[]>((ordered, stretch) => {
    const last = ordered[ordered.length - 1]
    if (stretch.kind === 'insert' && last?.kind === 'delete') ordered.splice(-1, 1, stretch, last)
    else ordered.push(stretch)
    return ordered
  }, [])
}
