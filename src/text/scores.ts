/** A score as it is read. Steps are hundredths at the finest, so what a sum of them carries beyond that is the machine's. */
export const scoreText = (score: number): string => String(Math.round(score * 100) / 100)
