import type { Instant } from '@/domain/calendar/instant'
import type { Person, Seat } from '@/domain/people/person'
import type { Reviewing } from '@/domain/review/reviewing'
import { insertOnce, updated, documents, type Database } from './database'
import type { Along } from './joined-read'

const REVIEWINGS = 'reviewings'

/** A form has as many as people ever reviewed it: a union's, its successors' after a routing, and the office's. */
const REVIEWINGS_LIMIT = 100

/** The reviewings of a form, to be read along with it; who had it open last comes first. */
export const reviewingsAlong = (assessmentId: string): Along => ({
  ...{ from: REVIEWINGS, where: { assessmentId }, sort: { at: -1 } as const, limit: REVIEWINGS_LIMIT },
  project: { _id: 0 },
})

const unionOf = (seat: Seat): string | null => (seat.role === 'reviewer' ? seat.unionId : null)

/** What reviewers keep of the forms that they review: a document a person and form, so no two of them ever meet. */
export const reviewStore = (database: Database) => {
  const { command: _ } = database
  const reviewings = () => database.collection(REVIEWINGS)

  const idOf = ({ personId, seat }: Person, assessmentId: string): string =>
    `${assessmentId}:${unionOf(seat) ?? 'office'}:${personId}`

  /** Changes single fields of somebody's reviewing, which is begun where there is none yet. */
  const keep = async (person: Person, assessmentId: string, fields: object): Promise<void> => {
    const { personId, name, seat } = person
    const _id = idOf(person, assessmentId)
    const change = () => updated(reviewings().where({ _id }).update(fields))
    if ((await change()) > 0) return
    await insertOnce(database, REVIEWINGS, { _id, assessmentId, personId, name, unionId: unionOf(seat) })
    await change()
  }

  return {
    /** The reviewings of a form. */
    of: (assessmentId: string) =>
      documents<Reviewing>(
        reviewings().where({ assessmentId }).orderBy('at', 'desc').limit(REVIEWINGS_LIMIT).field({ _id: false }).get(),
      ),

    /** Somebody's own. */
    findOwn: async (person: Person, assessmentId: string): Promise<Reviewing | undefined> =>
      (
        await documents<Reviewing>(
          reviewings()
            .where({ _id: idOf(person, assessmentId) })
            .limit(1)
            .get(),
        )
      )[0],

    /** Notes that somebody has it open, and at which indicator. */
    notePresence: (person: Person, assessmentId: string, no: number | null, at: Instant): Promise<void> =>
      keep(person, assessmentId, { name: person.name, no, at }),

    /** Keeps 已阅 marks by their prints, or takes them off. */
    mark: (person: Person, assessmentId: string, prints: Readonly<Record<number, string | null>>): Promise<void> =>
      keep(
        person,
        assessmentId,
        Object.fromEntries(
          Object.entries(prints).map(([no, print]) => [`seen.${no}`, print === null ? _.remove() : print]),
        ),
      ),

    /** Keeps the draft of a 退回函 in the place of the one before. */
    keepLetter: (person: Person, assessmentId: string, letter: Reviewing['letter']): Promise<void> =>
      keep(person, assessmentId, { letter: _.set(letter) }),
  }
}
