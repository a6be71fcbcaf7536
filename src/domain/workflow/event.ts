import type { Unfinished } from '../assessment/unfinished-kinds'
import type { Instant } from '../calendar/instant'
import type { DepartureKind } from '../ledger/departure'
import type { Role, Seat } from '../people/person'
import type { ReportKind } from '../report/sections'
import type { Strokes } from '../stamp/signature'

/** What an event says besides who and when; short texts and numbers that its line of the timeline needs. */
export interface EventDetail {
  readonly nos?: readonly number[]
  readonly score?: number
  /** On `endorsed`: the SHA-256 of what was endorsed, and the signature if one was drawn. They outlive a return. */
  readonly digest?: string
  /** And the SHA-256 of what the enterprise had submitted, and the name that was signed. */
  readonly formDigest?: string
  readonly signerName?: string
  readonly signature?: Strokes
  readonly day?: string
  readonly reason?: string
  readonly unionName?: string
  readonly fromUnionName?: string | null
  /** On a departure: how, and where it was a merger, into which. */
  readonly departure?: DepartureKind
  readonly intoName?: string | null
  /** On a report: of which kind it is. */
  readonly report?: ReportKind
  /** Submitted within the grace: when it was begun, which was in time. */
  readonly begunAt?: Instant
  /** Submitted after its last day: taken in, and marked. On a nudge: its last day is over. */
  readonly late?: boolean
  /** On a nudge: how many days were left. */
  readonly daysLeft?: number
  /** On nominations: of which ledger, of which year, and how many enterprises. */
  readonly ledger?: 'provincial' | 'own'
  readonly year?: number
  readonly count?: number
  readonly declined?: number
  /** On a binding: who it is of, and as what; on a nudge: as what whoever nudged did so. */
  readonly personName?: string
  readonly role?: Role
  /** On a seat that was ended: by whom, who goes on in it, and what is left to them, by year. */
  readonly byName?: string
  readonly successorName?: string
  readonly left?: ReadonlyArray<{ readonly year: number; readonly unfinished: Unfinished }>
  /** On a quota: its places. */
  readonly places?: { readonly provincial: number; readonly own: number }
}

/** What happened to something that goes through a workflow, for its timeline. Events are only ever added. */
export interface WorkflowEvent<Kind extends string, State extends string, Snapshot> {
  /** The request that caused it: a replay finds it here and does nothing. */
  readonly eventId: string
  /** The paper that it happened to: an assessment's or a report's id. */
  readonly subjectId: string
  readonly kind: Kind
  readonly at: Instant
  readonly actor: { readonly personId: string; readonly name: string; readonly role: Role | 'clock' }
  readonly round: number
  readonly state: State
  readonly revision: number
  readonly detail: EventDetail
  /** On `submitted`: exactly what was submitted, to be compared with the next round. */
  readonly snapshot?: Snapshot
}

/** Who an effect is meant for; who that is in person is looked up when it is carried out. */
export type Audience =
  | { readonly kind: 'contacts'; readonly enterpriseId: string }
  | { readonly kind: 'reviewers'; readonly unionId: string }
  | { readonly kind: 'office' }
  /** One person: in this seat, or, where they were taken from it, wherever they still sit. */
  | { readonly kind: 'person'; readonly personId: string; readonly seat: Seat }

/** A list of one year that a message leads to, where it is about no form and no report. */
export interface ListOfYear {
  readonly list: 'ledger' | 'nominations' | 'worklist' | 'extensions'
  /** The year whose list it is: of nominations the one in which they are made. */
  readonly cycleId: string
  /** Of nominations: whose. */
  readonly unionId?: string
}

/** Where a message of 投诉建议 leads: the office to what is open, who sent one to it and its answer. */
export type FeedbackPlace = { readonly kind: 'open' } | { readonly kind: 'own'; readonly feedbackId: string }

/** What is to be told after the commit. Effects are data: a transaction's callback may run several times. */
export interface Effect<Occasion extends string> {
  readonly kind: 'tell'
  readonly audience: Audience
  readonly occasion: Occasion
  /** What a person is told once a day under this name, whoever caused it how often; without it they are told by every event. */
  readonly onceADayAs?: string
  /** The paper that the message leads to: an assessment's or a report's id, or null where it leads to none. */
  readonly subjectId: string | null
  /** The list that it leads to instead; missing on what was kept before there were such. */
  readonly list?: ListOfYear
  /** The seat that it is about: whoever looks after it is led to who sits there. */
  readonly aboutSeat?: Seat
  /** The 投诉建议 that it leads to. */
  readonly feedback?: FeedbackPlace
  /** The enterprise or union whose paper it is. */
  readonly subjectName: string
  readonly detail: EventDetail
  /** On a withdrawal: told a while later, and only if the paper was not submitted again by then; see `taken-back.ts`. */
  readonly unlessResubmitted?: true
}
