import type { Instant } from '@/domain/calendar/instant'
import type { Person, Seat } from '@/domain/people/person'
import type { Reviewing } from '@/domain/review/reviewing'
import { takenOver } from '@/domain/review/merger'
import { answered, documents, insertOnce, isDuplicate, updated, type Database } from './database'
import type { Along } from './joined-read'

const REVIEWINGS = 'reviewings'

/** A form has as many as people ever reviewed it: a union's, its successors' after a routing, and the office's. */
const REVIEWINGS_LIMIT = 100

/** The reviewings of a form, to be read along with it; who had it open last comes first. */
export const reviewingsAlong = (assessmentId: string): Along => ({
  ...{ from: REVIEWINGS, where: { assessmentId }, sort: { at: -1 } as const, limit: REVIEWINGS_LIMIT },
  project: { _id: 0 },
})

type ReviewingDocument = Reviewing & { readonly _id: string }

/** As many as go over to another union at once. */
const HANDED_OVER_AT_ONCE = 50

const idIn = (assessmentId: string, unionId: string | null, personId: string): string =>
  `${assessmentId}:${unionId ?? 'office'}:${personId}`

const unionOf = (seat: Seat): string | null => (seat.role === 'reviewer' ? seat.unionId : null)

/** What reviewers keep of the forms that they review: a document a person and form, so no two of them ever meet. */
export const reviewStore = (database: Database) => {
  const { command: _ } = database
  const reviewings = () => database.collection(REVIEWINGS)

  const idOf = ({ personId, seat }: Person, assessmentId: string): string => idIn(assessmentId, unionOf(seat), personId)

  /** Changes single fields of somebody's reviewing, which is begun where there is none yet. */
  const keep = async (person: Person, assessmentId: string, fields: object): Promise<void> => {
    const { personId, name, seat } = person
    const _id = idOf(person, assessmentId)
    const change = () => updated(reviewings().where({ _id }).update(fields))
    if ((await change()) > 0) return
    await insertOnce(database, REVIEWINGS, { _id, assessmentId, personId, name, unionId: unionOf(seat) })
    await change()
  }

  /** Gives them a union's name in the place of another's; what somebody kept in both is taken over into one. */
  const keepAs = async (from: readonly ReviewingDocument[], intoId: string): Promise<void> => {
    const there = from.map((each) => ({
      ...{ each, intoUnion: { ...each, _id: idIn(each.assessmentId, intoId, each.personId), unionId: intoId } },
    }))
    const known = await documents<ReviewingDocument>(
      reviewings()
        .where({ _id: _.in(there.map(({ intoUnion }) => intoUnion._id)) })
        .limit(there.length)
        .get(),
    )
    const fresh: object[] = []
    for (const { each, intoUnion } of there) {
      const held = known.find(({ _id }) => _id === intoUnion._id)
      if (!held) {
        fresh.push(intoUnion)
        continue
      }
      const { seen = {}, letter } = takenOver(each, held)
      const fields = {
        ...Object.fromEntries(Object.entries(seen).map(([no, print]) => [`seen.${no}`, print])),
        ...(letter ? { letter: _.set(letter) } : {}),
      }
      if (Object.keys(fields).length > 0) await updated(reviewings().where({ _id: held._id }).update(fields))
    }
    if (fresh.length > 0) await answered(reviewings().add(fresh))
  }

  const ofUnionIn = (unionId: string, cycleId: string) =>
    documents<ReviewingDocument>(
      reviewings()
        // Forms of one year: their ids begin with it.
        .where(_.and([{ unionId, assessmentId: _.gte(`${cycleId}-`) }, { assessmentId: _.lt(`${cycleId}.`) }]))
        .limit(HANDED_OVER_AT_ONCE)
        .get(),
    )

  return {
    /**
     * What a merged union's reviewers kept of forms of these years goes to the one that goes on for it, a few at a time: broken off
     * anywhere it is done again, and nothing is lost or there twice.
     */
    handOver: async (unionId: string, intoId: string, cycleIds: readonly string[]): Promise<void> => {
      for (const cycleId of cycleIds)
        for (let from = await ofUnionIn(unionId, cycleId); from.length > 0; from = await ofUnionIn(unionId, cycleId)) {
          try {
            await keepAs(from, intoId)
          } catch (failure) {
            // Somebody began to keep something meanwhile: looked at once more, it is there to be taken over into.
            if (!isDuplicate(failure)) throw failure
            continue
          }
          await answered(
            reviewings()
              .where({ _id: _.in(from.map(({ _id }) => _id)) })
              .remove(),
          )
        }
    },

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
