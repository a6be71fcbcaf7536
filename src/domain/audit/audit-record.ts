import type { EventKind } from '../assessment/assessment-event'
import { enterpriseIdOf } from '../assessment/assessment-id'
import type { Instant } from '../calendar/instant'
import type { PlainDate } from '../calendar/plain-date'
import type { Person, Seat } from '../people/person'
import { seatKeyOf } from '../people/seat'
import type { ReportEventKind } from '../report/event'
import { findReportKind, ownerIdOf } from '../report/report'
import { REPORT_FORMS } from '../report/sections'
import type { WorkflowEvent } from '../workflow/event'

/** What a record is of, as it is filtered by: 填写、提交与审核、人员与邀请、催办与联系、导出、设置. */
export const AUDIT_KINDS = ['writing', 'review', 'people', 'contacting', 'exports', 'settings'] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

/** A move of an assessment or of a report, by the event that it leaves. */
export type AuditedMove = `assessment:${EventKind}` | `report:${ReportEventKind}`

/** Who or what a record concerns, as it is looked for: `enterprise:e001`, `union:u-dongguan`, `person:p-1`. */
export type AuditTopic = `${'enterprise' | 'union' | 'person'}:${string}`

/** What something was done to: names alone, never a text, a number or a telephone. */
export interface AuditedSubject {
  /** The paper's, invitation's, import's … id; missing where whom it concerns says all. */
  readonly subject?: string | undefined
  /** The number of an indicator or a section. */
  readonly no?: number | undefined
  /** The revision on which it was done. */
  readonly revision?: number | undefined
  readonly about: readonly AuditTopic[]
}

/** Who did it, from which seat, by the name that they had. */
export interface AuditedPerson {
  readonly personId: string
  readonly name: string
  /** A seat's key. */
  readonly seat: string
}

/** One line of 操作记录: who did what, when, from which seat, to which paper, on which revision. Records are only ever added. */
export interface AuditRecord extends AuditedSubject {
  readonly auditId: string
  readonly at: Instant
  /** An action of the contract, or a paper's move. */
  readonly what: string
  readonly kind: AuditKind
  /** null while what was asked for has not ended, or where nobody was bound. */
  readonly by: AuditedPerson | null
  /** Of a move: the states. */
  readonly from?: string
  readonly to?: string
  /** `begun` is written before the work is: whoever dies between its commit and its end leaves that it was asked for. */
  readonly outcome: 'begun' | 'done' | 'refused'
}

/** What 操作记录 is narrowed to; days are China's, both included. */
export interface AuditShown {
  readonly kind?: AuditKind | undefined
  readonly personId?: string | undefined
  readonly enterpriseId?: string | undefined
  readonly unionId?: string | undefined
  readonly from?: PlainDate | undefined
  readonly until?: PlainDate | undefined
}

export const auditedPerson = ({ personId, name, seat }: Pick<Person, 'personId' | 'name' | 'seat'>): AuditedPerson => ({
  personId,
  name,
  seat: seatKeyOf(seat),
})

export const ofEnterprise = (enterpriseId: string): AuditTopic => `enterprise:${enterpriseId}`
export const ofUnion = (unionId: string): AuditTopic => `union:${unionId}`
export const ofPerson = (personId: string): AuditTopic => `person:${personId}`

/** What a seat is for. */
export const topicsOfSeat = (seat: Seat): readonly AuditTopic[] => {
  switch (seat.role) {
    case 'contact':
      return [ofEnterprise(seat.enterpriseId)]
    case 'reviewer':
      return [ofUnion(seat.unionId)]
    case 'office':
      return []
  }
}

/** Whose a paper is, by its id: an assessment, an entry of the ledger or a report. */
export const topicOfPaper = (subjectId: string): AuditTopic => {
  const kind = findReportKind(subjectId)
  if (kind === undefined) return ofEnterprise(enterpriseIdOf(subjectId))
  const owner = ownerIdOf(subjectId)
  return REPORT_FORMS[kind].owner === 'enterprise' ? ofEnterprise(owner) : ofUnion(owner)
}

/** The same topics, each once. */
export const distinctTopics = (...topics: readonly AuditTopic[]): readonly AuditTopic[] => [...new Set(topics)]

/** The record of a move, of the event that it leaves. A paper is moved once to each revision, which gives the record its id. */
export const movedRecord = (
  {
    subjectId,
    kind,
    revision,
    at,
    actor,
    state,
  }: Pick<WorkflowEvent<string, string, unknown>, 'subjectId' | 'kind' | 'revision' | 'at' | 'actor' | 'state'>,
  from: string,
  seat: Seat,
): AuditRecord => ({
  auditId: `${subjectId}:${revision}`,
  at,
  what: `${findReportKind(subjectId) === undefined ? 'assessment' : 'report'}:${kind}`,
  kind: 'review',
  by: auditedPerson({ personId: actor.personId, name: actor.name, seat }),
  subject: subjectId,
  revision,
  about: distinctTopics(topicOfPaper(subjectId), ...topicsOfSeat(seat)),
  ...{ from, to: state },
  outcome: 'done',
})

/** After this time a request that has not ended will not: the platform ends an invocation sooner. */
export const STILL_RUNNING = 15 * 60_000
