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
