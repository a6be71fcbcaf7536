import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Rubric } from '@/domain/rubric/rubric'
import { documents, type Database } from './database'

/** What of an assessment or a cycle says by which edition it is read. */
type Pinned = { readonly rubricVersion: string }

/** An edition that the office confirmed. The version is the document's id, so that there is one of each. */
export interface EditionDocument {
  readonly _id: string
  readonly edition: Rubric
  readonly confirmedAt: number
  readonly confirmedBy: string
}

const EDITIONS_AT_MOST = 50

/**
 * The editions of the table by version. An edition never changes, so a process keeps each that it has read; the first is part of
 * the program and has no document.
 */
export const editionStore = (database: Database) => {
  const collection = () => database.collection('editions')
  const kept = new Map<string, Rubric>([[edition2023.version, edition2023]])

  const find = async (version: string): Promise<Rubric | undefined> => {
    const known = kept.get(version)
    if (known) return known
    const [found] = await documents<EditionDocument>(collection().where({ _id: version }).limit(1).get())
    if (found) kept.set(version, found.edition)
    return found?.edition
  }

  const get = async (version: string): Promise<Rubric> => {
    const edition = await find(version)
    if (!edition) throw new Error(`no edition ${version}`)
    return edition
  }

  return {
    find,

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

    /** An edition with those before it, back to `version`; the two alone where no line leads there. */
    lineBack: async (from: Rubric, version: string): Promise<readonly [Rubric, ...Rubric[]]> => {
      const line: [Rubric, ...Rubric[]] = [from]
      for (let last = from; last.version !== version;) {
        const before = last.after === undefined ? undefined : await get(last.after)
        if (!before || line.length > EDITIONS_AT_MOST) return [from, await get(version)]
        line.push(before)
        last = before
      }
      return line
    },

    /** Every edition, the newest first: those that the office confirmed, and the first, which nobody had to. */
    all: async (): Promise<
      ReadonlyArray<Pick<EditionDocument, 'edition'> & { readonly confirmedAt: number | null }>
    > => [
      ...(await documents<EditionDocument>(
        collection().where({}).orderBy('confirmedAt', 'desc').limit(EDITIONS_AT_MOST).get(),
      )),
      { edition: edition2023, confirmedAt: null },
    ],

    /** Whether a version is that of the edition that has no document. */
    isOfProgram: (version: string): boolean => version === edition2023.version,

    /** The edition that a new year is filled in against, and a new table is compared with. */
    newest: async (): Promise<Rubric> => {
      const [newest] = await documents<EditionDocument>(
        collection().where({}).orderBy('confirmedAt', 'desc').limit(1).get(),
      )
      return newest?.edition ?? edition2023
    },
  }
}

export type EditionStore = ReturnType<typeof editionStore>
