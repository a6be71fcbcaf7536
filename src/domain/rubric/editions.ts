import { edition2023 } from './edition-2023'
import type { Rubric } from './rubric'

const editions: readonly Rubric[] = [edition2023]

/** The rubric of a version, or undefined. An assessment pins the version that it was filled in against. */
export const findRubric = (version: string): Rubric | undefined =>
  editions.find((edition) => edition.version === version)

/** The rubric of a stored version. Throws where it is unknown: editions are never removed, so that is a bug. */
export const getRubric = (version: string): Rubric => {
  const rubric = findRubric(version)
  if (!rubric) throw new Error(`no rubric edition ${version}`)
  return rubric
}
