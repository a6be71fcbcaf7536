import { findAudited } from '@/contract/audited'
import type { ActionName } from '@/contract/contract'
import {
  auditedPerson,
  distinctTopics,
  topicOfPaper,
  topicsOfSeat,
  type AuditRecord,
} from '@/domain/audit/audit-record'
import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import { isRefusal } from '@/domain/refusal/refusal'
import type { AuditStore } from '../_store/audit'
import type { Asking } from '../_store/joined-read'
import type { Call } from './call'
import { logOutage } from './log'
import { untilSent } from './until-sent'

/** The record of a save, to be left in its paper by the save's own update. */
export const savedRecord = (
  { requestId, now }: Pick<Call, 'requestId' | 'now'>,
  person: Person,
  what: 'assessment.saveAnswer' | 'report.saveSection',
  subjectId: string,
  seen: Pick<AuditRecord, 'no' | 'revision'>,
): AuditRecord => ({
  ...{ auditId: requestId, at: now, what, kind: 'writing', by: auditedPerson(person), subject: subjectId, ...seen },
  ...{ about: distinctTopics(topicOfPaper(subjectId), ...topicsOfSeat(person.seat)), outcome: 'done' },
})

/** A request that leaves a record. */
interface AuditedRequest {
  readonly action: ActionName
  readonly requestId: string
  /** What all of it comes to. */
  readonly digest: string
  readonly input: unknown
  readonly asking: Asking
  readonly now: Instant
}

/** The record of a request, written and waiting for its end; undefined where the host writes none. */
export interface BegunRecord {
  /** Is told who asks as soon as that is read. */
  readonly met: (person: Person, revision: number | undefined) => void
  /** Notes the end: sent before the answer, and not waited for. Lost, the record says that the end is not known. */
  readonly settle: (result: unknown) => Promise<void>
}

/**
 * Two requests under one id are two records: an id that was used before, by a save or by what left none, hides nothing, and whoever is
 * refused for it leaves their own.
 */
const recordIdOf = ({ requestId, digest }: AuditedRequest): string => `${requestId}.${digest.slice(0, 16)}`

/**
 * Writes the record of a request before its work, beside the binding of its id: where it cannot be written nothing is done at all, and
 * whoever dies after their commit leaves it. Moves and saves have theirs in their paper's own update instead.
 */
export const beginRecord = async (audit: AuditStore, request: AuditedRequest): Promise<BegunRecord | undefined> => {
  const { action, requestId, input, asking, now } = request
  const audited = findAudited(action, input)
  if (audited === undefined) return undefined
  const { about, ...subject } = audited.subject
  const named = asking.seat ? topicsOfSeat(asking.seat) : []
  const record: AuditRecord = {
    ...{ auditId: recordIdOf(request), at: now, what: action, kind: audited.kind, by: null, ...subject },
    ...{ about: distinctTopics(...about, ...named), outcome: 'begun' },
  }
  await audit.begin(record, asking.openId)
  let who: Person | undefined
  // What does not say on which revision of a paper it is asked for is done on the one that is there.
  let met: number | undefined
  return {
    met: (person, revision) => {
      who = person
      met = revision ?? met
    },
    settle: (result) =>
      untilSent(
        () =>
          audit.settle(record.auditId, {
            by: who ? auditedPerson(who) : null,
            about: distinctTopics(...about, ...(who ? topicsOfSeat(who.seat) : named)),
            outcome: isRefusal(result) ? 'refused' : 'done',
            revision: record.revision ?? met,
          }),
        (failure) => logOutage(requestId, 'audit', failure),
      ),
  }
}
