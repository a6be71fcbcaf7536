import type { Filling } from '@/domain/assessment/colleagues'
import type { Person, Seat } from '@/domain/people/person'
import { documents, type Database } from './database'
import type { CollectionName } from './manifest'

/** A person in a seat, as kept. Of the seat that they were bound to first the openid is the document's id. */
export interface PersonDocument {
  readonly _id: string
  /** Missing on the seat that they were bound to first. */
  readonly openId?: string
  readonly personId: string
  readonly name: string
  readonly role: Seat['role']
  readonly enterpriseId: string | null
  readonly unionId: string | null
  readonly boundAt: number
  readonly revokedAt: number | null
  /** When the program was last opened in it; missing on what was kept before. */
  readonly usedAt?: number
  /** Who issued their invitation; missing on what was kept before. */
  readonly invitedBy?: string
  /** Which indicator of their enterprise's form they opened last; missing where none. */
  readonly filling?: Filling
  /** Their number, and where it is from; both missing where none was given. */
  readonly telephone?: string | null
  readonly telephoneFrom?: 'own' | 'invitation'
  /** When name and telephone were erased, long after they had left. */
  readonly erasedAt?: number
}

/** Who asks, and from which of their seats; from the one that they used last where they name none. */
export interface Asking {
  readonly openId: string
  readonly seat?: Seat | undefined
  /** Is told who that is, each time that they are read. */
  readonly met?: ((person: Person, revision: number | undefined) => void) | undefined
}

/** One thing to be read along with the person who asks. */
export interface Along {
  readonly from: CollectionName
  readonly where: object
  readonly project?: object
  readonly sort?: object
  readonly limit?: number
  /** Counts instead of documents. */
  readonly group?: object
}

const seatOf = ({ role, enterpriseId, unionId }: PersonDocument): Seat => {
  if (role === 'contact' && enterpriseId !== null) return { role, enterpriseId }
  if (role === 'reviewer' && unionId !== null) return { role, unionId }
  if (role === 'office') return { role }
  throw new Error(`a ${role} without a place to sit for`)
}

/** The person of a document. */
export const personOf = (document: PersonDocument): Person => ({
  personId: document.personId,
  name: document.name,
  ...(document.openId === undefined ? {} : { further: true as const }),
  seat: seatOf(document),
  boundAt: document.boundAt as Person['boundAt'],
  revokedAt: document.revokedAt as Person['revokedAt'],
})

/** What a person's document holds of a seat. */
export const seatFields = (seat: Seat): Pick<PersonDocument, 'role' | 'enterpriseId' | 'unionId'> => ({
  role: seat.role,
  enterpriseId: seat.role === 'contact' ? seat.enterpriseId : null,
  unionId: seat.role === 'reviewer' ? seat.unionId : null,
})

/** All of somebody's seats. */
export const seatsOfPerson = ({ command: _ }: Database, openId: string) => _.or([{ _id: openId }, { openId }])

const askedFrom = (database: Database, { openId, seat }: Asking) =>
  seat ? database.command.and([seatsOfPerson(database, openId), seatFields(seat)]) : seatsOfPerson(database, openId)

/** Those that are not revoked come first, and of them the one that was used last. */
const LAST_USED = { revokedAt: 1, usedAt: -1, boundAt: -1 } as const

/** The revision of the paper that was read along, where one was. */
const revisionIn = (found: Readonly<Record<string, unknown>>): number | undefined => {
  for (const name of ['assessment', 'report', 'entry']) {
    const [paper] = (found[name] ?? []) as ReadonlyArray<{ readonly revision?: number }>
    if (paper?.revision !== undefined) return paper.revision
  }
  return undefined
}

type Stages = ReturnType<ReturnType<Database['collection']>['aggregate']>

/** An aggregate with look-ups by key behind its stages: what each finds stands below its name. */
export const alongside = (database: Database, stages: Stages, along: Readonly<Record<string, Along>>): Stages => {
  const { aggregate: $ } = database.command
  let joined = stages
  for (const [name, part] of Object.entries(along)) {
    let pipeline = $.pipeline().match(part.where)
    if (part.sort) pipeline = pipeline.sort(part.sort)
    if (part.limit) pipeline = pipeline.limit(part.limit)
    if (part.group) pipeline = pipeline.group(part.group)
    if (part.project) pipeline = pipeline.project(part.project)
    joined = joined.lookup({ from: part.from, pipeline: pipeline.done(), as: name })
  }
  return joined
}

/**
 * Reads the person who asks, in their seat, and whatever else an action needs in one round trip: an aggregate over one document
 * with look-ups by key. Nothing comes back for somebody unknown, so there is nothing to leak either.
 */
export const readWithPerson = async <Joined extends Record<string, unknown>>(
  database: Database,
  asking: Asking,
  along: { readonly [Name in keyof Joined]: Along },
): Promise<
  | { person: Person; seatId: string; joined: { readonly [Name in keyof Joined]: ReadonlyArray<Joined[Name]> } }
  | undefined
> => {
  const person = database.collection('people').aggregate().match(askedFrom(database, asking)).sort(LAST_USED).limit(1)
  const [found] = await documents<PersonDocument & { [Name in keyof Joined]: Array<Joined[Name]> }>(
    alongside(database, person, along).end(),
  )
  if (!found) return undefined
  const met = personOf(found)
  asking.met?.(met, revisionIn(found))
  return { person: met, seatId: found._id, joined: found }
}
