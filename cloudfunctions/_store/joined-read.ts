import type { Person, Seat } from '@/domain/people/person'
import { documents, type Database } from './database'
import type { CollectionName } from './manifest'

/** A person as kept: the openid is the document's id, so that one person is one document. */
export interface PersonDocument {
  readonly _id: string
  readonly personId: string
  readonly name: string
  readonly role: Seat['role']
  readonly enterpriseId: string | null
  readonly unionId: string | null
  readonly boundAt: number
  readonly revokedAt: number | null
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

/**
 * Reads the person who asks and whatever else an action needs in one round trip: an aggregate over their one document
 * with look-ups by key. Nothing comes back for somebody unknown, so there is nothing to leak either.
 */
export const readWithPerson = async <Joined extends Record<string, unknown>>(
  database: Database,
  openId: string,
  along: { readonly [Name in keyof Joined]: Along },
): Promise<
  { person: Person; joined: { readonly [Name in keyof Joined]: ReadonlyArray<Joined[Name]> } } | undefined
> => {
  const { aggregate: $ } = database.command
  let stages = database.collection('people').aggregate().match({ _id: openId })
  for (const [name, part] of Object.entries<Along>(along)) {
    let pipeline = $.pipeline().match(part.where)
    if (part.sort) pipeline = pipeline.sort(part.sort)
    if (part.limit) pipeline = pipeline.limit(part.limit)
    if (part.group) pipeline = pipeline.group(part.group)
    if (part.project) pipeline = pipeline.project(part.project)
    stages = stages.lookup({ from: part.from, pipeline: pipeline.done(), as: name })
  }
  const [found] = await documents<PersonDocument & { [Name in keyof Joined]: Array<Joined[Name]> }>(stages.end())
  return found && { person: personOf(found), joined: found }
}
