/** The id of an enterprise's assessment in a cycle. One enterprise has one a cycle, so the id is made of both. */
export const assessmentIdOf = (cycleId: string, enterpriseId: string): string => `${cycleId}-${enterpriseId}`

/** The cycle that an assessment's id names. Ids of cycles hold no hyphen. */
export const cycleIdOf = (assessmentId: string): string => assessmentId.split('-')[0] ?? ''

/** The enterprise that an assessment's id names. */
export const enterpriseIdOf = (assessmentId: string): string => assessmentId.slice(cycleIdOf(assessmentId).length + 1)
