import { ASSESSMENT_STATES } from '@/domain/assessment/assessment'
import { LEDGER_STATES } from '@/domain/ledger/ledger-entry'
import { REPORT_STATES } from '@/domain/report/report'

/*
 * What schemas and pages both name. It stands apart from the schemas, which the phone does not carry: pages take it from here.
 */

export const LEDGER_FILTERS = ['all', ...LEDGER_STATES, 'departed'] as const
export const OVERSIGHT_FILTERS = [
  'all',
  'unsubmitted',
  'unstarted',
  ...ASSESSMENT_STATES,
  'late',
  'rectification_late',
  'at_risk',
  'asking',
  'handed_in',
  'endorsed_or_received',
  'departed',
] as const
/**
 * 待审核 · 已退回 · 已同意 (endorsed or received) · 未提交 · 已离开台账, wherever their papers stand; and the steps of 统计 that hold several
 * of these, or part of one: 全部 · 已提交 · 已接收.
 */
export const WORKLIST_TABS = [
  ...(['waiting', 'returned', 'endorsed', 'unsubmitted', 'departed'] as const),
  ...(['all', 'handed_in', 'received'] as const),
] as const
/** 佐证: whether there is any, photo or document. */
export const EVIDENCE_FILTERS = ['some', 'none'] as const
/** 无填报人, 联系不上. */
export const CONTACT_FILTERS = ['nobody', 'unreached'] as const
/** 已逾期, 整改逾期, 有风险: how enterprises stand towards their day. */
export const STANDING_FILTERS = ['late', 'rectification_late', 'at_risk'] as const
/** 序号, 最近变动, 自评分从高到低, 剩余天数: what a list of enterprises can be sorted by, besides its own order. */
export const LIST_ORDERS = ['number', 'changed', 'score', 'days_left'] as const
export const REPORT_FILTERS = ['all', 'unstarted', ...REPORT_STATES, 'late'] as const
export const ROUTING_TABS = ['suggested', 'unrouted', 'routed'] as const

/** As many seats as one request issues codes for, or takes their codes back. */
export const SEAT_BATCH = 20

/** As many enterprises as one request gives a union: each is a transaction of its own, one after the other. */
export const ROUTING_BATCH = 10

/** As many answers of one form as one request saves: a whole form of the first edition. */
export const ANSWER_BATCH = 28

/** As many assessments as one request extends. */
export const EXTENSION_BATCH = 20

/** As many assessments as one request receives, and as one page of those to be received holds. */
export const RECEPTION_BATCH = 50

/** As many entries of the ledger as one request confirms, and as one page of those to be confirmed holds. */
export const LEDGER_BATCH = 30

/** As many nominations of one list as one request confirms. */
export const NOMINATION_BATCH = 30

/** As many unions as one request sets. */
export const QUOTA_BATCH = 10

/** What documents people hand in, and in which form. */
export const UPLOAD_EXTENSIONS = {
  word_form: ['docx'],
  report: ['docx'],
  roster: ['xlsx', 'csv'],
  edition: ['docx'],
} as const

/** As large a file as is read: a form without pictures has a hundredth of it. */
export const WORD_FORM_LIMIT = 10 * 1024 * 1024
