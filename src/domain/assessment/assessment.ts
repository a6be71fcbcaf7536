import type { Answers } from '../answer/answer'
import type { ScoringTerms } from '../answer/validate-answer'
import type { DayCount } from '../calendar/day-counting'
import type { Instant } from '../calendar/instant'
import type { PlainDate } from '../calendar/plain-date'
import type { Evidence } from '../evidence/photo'
import type { OfEnterprise } from '../ledger/departure'
import type { RectifyEach } from '../review/return-letter'
import type { Strokes } from '../stamp/signature'
import type { Withdrawal, Withdrawals } from '../workflow/taken-back'

/** 评估周期: one year's round, set by the office. */
export interface Cycle extends ScoringTerms {
  readonly cycleId: string
  readonly title: string
  readonly openOn: PlainDate
  /** "12月15日前", the 15th included up to 24:00 in China. */
  readonly deadlineOn: PlainDate
  readonly rubricVersion: string
  /** How the days of its reminders are counted; missing: by the calendar. */
  readonly dayCount?: DayCount
  readonly revision: number
  /** Whether the figures stand below the narratives on paper, which the notice's form does not ask for; missing: they do not. */
  readonly figuresOnPaper?: boolean
  /** When the office archived it; missing while it did not. Nothing in it is changed from then on. */
  readonly archivedAt?: Instant
}

export const ASSESSMENT_STATES = ['draft', 'submitted', 'returned', 'endorsed', 'received'] as const

/** 填报中 → 待审核 → 同意呈报 → 省级已接收, with 退回修改 from submitted and endorsed. */
export type AssessmentState = (typeof ASSESSMENT_STATES)[number]

/** A reviewer's word on one indicator. */
export interface Remark {
  readonly comment: string
  /** 需退回修改: this indicator is to be corrected when the assessment is returned. */
  readonly flagged: boolean
  /** 核定分 where the union's number differs from the enterprise's; null where it does not. */
  readonly verifiedScore: number | null
  readonly verifiedReason: string
  readonly revision: number
  readonly at: Instant
  readonly by: string
  readonly byName: string
}

/** Remarks by indicator number. */
export type Remarks = Readonly<Record<number, Remark>>

/** 延期 of one enterprise's deadline. */
export interface Extension {
  readonly deadlineOn: PlainDate
  readonly reason: string
  readonly at: Instant
}

/** 延期申请 of an enterprise that waits for an answer. */
export interface ExtensionRequest {
  readonly wishedOn: PlainDate
  readonly reason: string
  readonly at: Instant
  readonly byName: string
}

/** Why the last 延期申请 was not granted. */
export interface ExtensionDecline {
  readonly reason: string
  readonly at: Instant
  readonly byName: string
}

/** What a return asks for: which indicators, until when, and the word that goes with it. */
export interface ReturnOrder {
  readonly nos: readonly number[]
  /** Until when all of it is to be corrected: what is late goes by it. */
  readonly rectifyBy: PlainDate
  /** 整改期限 of single indicators that end sooner; missing where none does. */
  readonly each?: RectifyEach
  /** 退回函: what the enterprise reads of it as a whole. */
  readonly note: string
  readonly at: Instant
  readonly byName: string
  /** Who returned it: the union from 待审核, or the office from 同意呈报. */
  readonly from: 'union' | 'office'
}

/** 审核意见: the official sentence with the signer's name and the day. */
export interface Opinion {
  readonly sentence: string
  readonly signerName: string
  readonly signedOn: PlainDate
  readonly at: Instant
}

/** What was meant by 同意呈报: exactly which contents, by whom and when. A record of intent, beside the opinion's own words. */
export interface Endorsement {
  /** SHA-256 of `canonicalEndorsement`: the submission and the union's 核定分, as they were when it endorsed. */
  readonly digest: string
  /** SHA-256 of `canonicalSubmission`: what the enterprise had submitted; its code is printed on the form. */
  readonly formDigest: string
  readonly at: Instant
  readonly by: string
  readonly byName: string
  /** Drawn with a finger, where the reviewer wished to; null where the name alone was typed. */
  readonly signature: Strokes | null
}

/**
 * The few numbers of an answer that a list needs, so that lists never load answers. What was never written is missing:
 * answers and photos are saved apart from each other.
 */
export interface TallyEntry {
  readonly answered?: boolean
  readonly score?: number | null
  readonly photos?: number
}

/** Tally by indicator number. */
export type Tally = Readonly<Record<number, TallyEntry>>

/** The assessment without its answers: what worklists, progress and decisions about time read. */
export interface AssessmentOutline extends OfEnterprise {
  readonly assessmentId: string
  readonly cycleId: string
  readonly enterpriseId: string
  readonly enterpriseNo: number
  readonly enterpriseName: string
  /** 责任工会; null while the office has not assigned one. */
  readonly unionId: string | null
  readonly unionName: string | null
  readonly state: AssessmentState
  /** Pins the rubric that it is filled in against. */
  readonly rubricVersion: string
  /** Counts the workflow's moves. */
  readonly revision: number
  /** How often it was submitted. */
  readonly round: number
  /** The indicators that the contact may change now. */
  readonly editable: readonly number[]
  readonly tally: Tally
  readonly startedAt: Instant | null
  /** When the enterprise last saved something of it; null where nothing was, or it was not kept yet. */
  readonly lastSavedAt: Instant | null
  readonly submittedAt: Instant | null
  /** Set when a reviewer opened this round; from then on it cannot be withdrawn. */
  readonly reviewBeganAt: Instant | null
  readonly endorsedAt: Instant | null
  readonly receivedAt: Instant | null
  readonly extension: Extension | null
  /** Missing or null while nobody asks for a later day. */
  readonly extensionRequest?: ExtensionRequest | null
  /** The answer to the last request, until the next one or a later day. */
  readonly extensionDecline?: ExtensionDecline | null
  readonly returnOrder: ReturnOrder | null
  readonly opinion: Opinion | null
  /** Set by the clock once the deadline passed without a submission. */
  readonly lateAt: Instant | null
}

/** 阶段性评估表 of one enterprise in one cycle. */
export interface Assessment extends AssessmentOutline {
  readonly answers: Answers
  readonly evidence: Evidence
  /** As they are being written: what of them was not sent yet is a union's or the office's own. */
  readonly remarks: Remarks
  /** As they were last sent, with a return, an endorsement or a receipt: what the enterprise and every paper know of. */
  readonly sentRemarks: Remarks
  readonly endorsement: Endorsement | null
  /** Who submitted it last, by their person's id; missing where nobody did, or it was not kept yet. */
  readonly submittedBy?: string
  readonly withdrawal: Withdrawal | null
  /** How often it was withdrawn on the last day on which it was; missing where it never was. */
  readonly withdrawals?: Withdrawals
}

/** An assessment as somebody reads it: its remarks are those that they may read. */
export type ShownAssessment = Omit<Assessment, 'sentRemarks'>
