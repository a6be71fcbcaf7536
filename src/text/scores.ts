/** A score as it is read. Steps are hundredths at the finest, so what a sum of them carries beyond that is the machine's. */
export const scoreText = (score: number): string => String(Math.round(score * 100) / 100)

/** «71.5 / 100»: a total, and what the edition's points come to. */
export const totalText = (score: number, points: number): string => `${scoreText(score)} / ${scoreText(points)}`
