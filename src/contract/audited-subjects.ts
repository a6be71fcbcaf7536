import {
  ofEnterprise,
  ofPerson,
  ofUnion,
  topicOfPaper,
  topicsOfSeat,
  type AuditedSubject,
  type AuditTopic,
} from '@/domain/audit/audit-record'
import type { Seat } from '@/domain/people/person'
import { findSeat } from '@/domain/people/seat'

export const paper = (subject: string, seen: Pick<AuditedSubject, 'no' | 'revision'> = {}): AuditedSubject => ({
  subject,
  ...seen,
  about: [topicOfPaper(subject)],
})

export const about = (...topics: readonly AuditTopic[]): AuditedSubject => ({ about: topics })
export const enterprises = (ids: readonly string[]): AuditedSubject => about(...ids.map(ofEnterprise))
export const unions = (ids: readonly string[]): AuditedSubject => about(...ids.map(ofUnion))
export const subject = (id: string, revision?: number): AuditedSubject => ({ subject: id, revision, about: [] })
export const seatsOf = (seats: readonly Seat[]): AuditedSubject => about(...seats.flatMap(topicsOfSeat))

export const nameless = (): AuditedSubject => about()

/** Somebody in a seat that is named by its key. */
export const inSeat = (personId: string, seat: string | undefined): AuditedSubject => {
  const found = findSeat(seat ?? '')
  return about(ofPerson(personId), ...(found ? topicsOfSeat(found) : []))
}

export const sheet = ({ assessmentId }: { readonly assessmentId: string }): AuditedSubject => paper(assessmentId)

export const evidence = ({
  assessmentId,
  no,
}: {
  readonly assessmentId: string
  readonly no: number
}): AuditedSubject => paper(assessmentId, { no })

export const entry = ({ entryId, seenRevision }: { readonly entryId: string; readonly seenRevision: number }) =>
  paper(entryId, { revision: seenRevision })

export const list = ({ unionId, seenRevision }: { readonly unionId: string; readonly seenRevision?: number }) => ({
  revision: seenRevision,
  about: [ofUnion(unionId)],
})

/** Whose papers somebody packs; a narrowed list is about its union, where it is one's. */
type Packed =
  | { readonly kind: 'all' }
  | { readonly kind: 'union'; readonly unionId: string }
  | { readonly kind: 'enterprise'; readonly enterpriseId: string }
  | { readonly kind: 'chosen'; readonly enterpriseIds: readonly string[] }
  | { readonly kind: 'shown'; readonly shown: { readonly unionId?: string | undefined } }

export const packaged = (scope: Packed): AuditedSubject => {
  switch (scope.kind) {
    case 'all':
      return about()
    case 'union':
      return unions([scope.unionId])
    case 'enterprise':
      return enterprises([scope.enterpriseId])
    case 'chosen':
      return enterprises(scope.enterpriseIds)
    case 'shown':
      return scope.shown.unionId === undefined ? about() : unions([scope.shown.unionId])
  }
}
