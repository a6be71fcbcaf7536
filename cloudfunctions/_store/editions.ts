import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Rubric } from '@/domain/rubric/rubric'
import { documents, type Database } from './database'

/** What of an assessment or a cycle says by which edition it is read. */
type Pinned = { readonly rubricVersion: string }

/**
 * The editions of the table by version. An edition never changes, so a process keeps each that it has read; the first is part of
 * the program and has no document.
 */
export const editionStore = (database: Database) => {
  const kept = new Map<string, Rubric>([[edition2023.version, edition2023]])

  const get = async (version: string): Promise<Rubric> => {
    const known = kept.get(version)
    if (known) return known
    const [edition] = await documents<Rubric & { readonly _id: string }>(
      database.collection('editions').where({ _id: version }).limit(1).get(),
    )
    if (!edition) throw new Error(`no edition ${version}`)
    const { _id, ...rubric } = edition
    kept.set(_id, rubric)
    return rubric
  }

  return {
    /** The edition of a stored version. Throws where there is none: editions are never removed, so that is a bug. */
    get,

    /** The edition that a paper or a year is filled in against. */
    of: ({ rubricVersion }: Pinned): Promise<Rubric> => get(rubricVersion),

    /** Reads the editions of these papers, and says of each which is its own. */
    ofEach: async (papers: readonly Pinned[]): Promise<(paper: Pinned) => Rubric> => {
      const versions = [...new Set(papers.map(({ rubricVersion }) => rubricVersion))]
      const editions = new Map<string, Rubric>()
      for (const version of versions) editions.set(version, await get(version))
      return ({ rubricVersion }) => {
        const edition = editions.get(rubricVersion)
        if (!edition) throw new Error(`no edition ${rubricVersion} among those that were read`)
        return edition
      }
    },
  }
}

export type EditionStore = ReturnType<typeof editionStore>
