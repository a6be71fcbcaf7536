import type { AssessmentEvent } from '@/domain/assessment/assessment-event'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { NARRATIVE_LIMIT } from '@/domain/answer/answer'
import { CAPTION_LIMIT, PHOTOS_PER_INDICATOR } from '@/domain/evidence/photo'
import { CHOICE_LIMIT, COLUMN_LIMIT, TEXT_LIMIT, type LedgerColumn } from '@/domain/ledger/ledger-column'
import type { FieldChange, LedgerEvent } from '@/domain/ledger/ledger-entry'
import { NOMINEE_LIMITS } from '@/domain/nomination/nominee'
import { freshNominationFile, withList, type LedgerLevel, type Nomination } from '@/domain/nomination/nomination'
import { QUOTA_LIMIT } from '@/domain/nomination/quota'
import { REPORT_FORMS, SECTION_LIMIT } from '@/domain/report/sections'
import { STAMPED_PAGES_LIMIT, type StampedForm } from '@/domain/stamp/stamped-form'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { REMARK_LIMIT } from '@/domain/assessment/remark'
import { assessment } from './standing'

/*
 * Papers as large as the rules let them become: every text at its limit, of letters that weigh four bytes, every list at its end.
 */

const AT = getInstant(Date.parse('2026-11-20T02:00:00Z'))
/** A letter of names and places, of four bytes. */
export const full = (length: number): string => '𠮷'.repeat(length)
const times = <Item>(count: number, of: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => of(index))
const hex = (index: number, length = 32): string => index.toString(16).padStart(length, '0')
const fileId = (path: string): string =>
  `cloud://an-environment-of-the-cloud.6279-an-environment-of-the-cloud-1300000000/${path}`

const nos = indicatorsOf(edition2023).map(({ no }) => no)
const byNo = <Value>(of: (no: number) => Value): Readonly<Record<number, Value>> =>
  Object.fromEntries(nos.map((no) => [no, of(no)]))

const saved = { revision: 99, at: AT, savedAt: AT, by: 'p'.repeat(20), savedBy: 'p'.repeat(20), byName: full(20) }
const contents = {
  answers: byNo((no) => ({
    ...{ narrative: full(NARRATIVE_LIMIT), selfScore: 1.5, facts: {}, requestId: hex(no), ...saved },
  })),
  evidence: byNo((no) =>
    times(PHOTOS_PER_INDICATOR, (index) => ({
      ...{ photoId: hex(no * 10 + index), fileId: fileId(`evidence/c2026-e001/${no}/0/${hex(index)}.jpg`) },
      ...{ type: 'jpeg' as const, bytes: 2_000_000, caption: full(CAPTION_LIMIT), attachedAt: AT, attachedBy: 'p' },
    })),
  ),
}
const remark = { comment: full(REMARK_LIMIT), flagged: true, verifiedScore: 1, verifiedReason: full(REMARK_LIMIT) }
const order = { nos, rectifyBy: getPlainDate('2026-12-10'), note: full(REMARK_LIMIT), at: AT, byName: full(20) }

/** Enterprise 1's table in its second round, every answer, photo and remark at its limit. */
export const fullAssessment = assessment(1, 'u-dongguan', {
  ...contents,
  state: 'submitted',
  round: 2,
  submittedAt: AT,
  reviewBeganAt: AT,
  remarks: byNo(() => ({ ...remark, ...saved })),
  returnOrder: { ...order, from: 'union' },
})

const event = (index: number, subjectId: string, kind: string, more: object = {}) => ({
  ...{ _id: `${subjectId}-event-${hex(index)}`, eventId: `${subjectId}-event-${hex(index)}`, subjectId, kind },
  ...{
    at: AT + index,
    actor: { personId: 'p'.repeat(20), name: full(20), role: 'reviewer' },
    round: 1,
    state: 'returned',
  },
  ...{
    revision: index,
    detail: { nos, day: order.rectifyBy, reason: full(REMARK_LIMIT) },
    effects: [],
    delivery: 'done',
  },
  ...more,
})

/** What was submitted before, and a timeline of returns with as much to say as one may. */
export const fullEvents = (reportId: string): readonly object[] => [
  event(0, 'c2026-e001', 'submitted', { snapshot: contents } satisfies Pick<AssessmentEvent, 'snapshot'>),
  ...times(60, (index) => event(index + 1, 'c2026-e001', 'returned')),
  ...times(60, (index) => event(index, reportId, 'returned')),
]

export const fullReport = (reportId: string): object => ({
  ...{ _id: reportId, reportId, kind: 'stage', cycleId: 'c2026', enterpriseId: 'e001', unionId: 'u-dongguan' },
  ...{
    name: '第1号企业有限公司',
    state: 'draft',
    revision: 9,
    round: 0,
    lengths: {},
    startedAt: AT,
    submittedAt: null,
  },
  ...{ openedAt: null, receivedAt: null, lateAt: null, returnOrder: order },
  sections: Object.fromEntries(
    REPORT_FORMS.stage.sections.map(({ no }) => [
      no,
      { text: full(SECTION_LIMIT), revision: 9, savedAt: AT, savedBy: 'p' },
    ]),
  ),
})

export const fullColumns: readonly LedgerColumn[] = times(COLUMN_LIMIT, (index) => ({
  ...{ columnId: `column${index}`, label: full(30), kind: 'choice' as const, required: true, limit: TEXT_LIMIT },
  choices: times(CHOICE_LIMIT, () => full(30)),
}))
export const fullValues = Object.fromEntries(fullColumns.map(({ columnId }) => [columnId, full(TEXT_LIMIT)]))
export const fullChanges: readonly FieldChange[] = fullColumns.map(({ columnId, label }) => ({
  ...{ field: columnId, label, from: full(TEXT_LIMIT), to: full(TEXT_LIMIT) },
}))

/** So many checks of one enterprise, each of which changed every column; some at the very same moment. */
export const fullHistory = (count: number): ReadonlyArray<LedgerEvent & { readonly _id: string }> =>
  times(count, (index) => ({
    ...{ _id: `check-${hex(index)}`, eventId: `check-${hex(index)}`, enterpriseId: 'e001', kind: 'checked' as const },
    entry: { entryId: 'c2026-e001', cycleId: 'c2026', state: 'checked', revision: index },
    at: getInstant(AT + Math.floor(index / 3)),
    actor: { personId: 'p-contact-1', name: full(20), role: 'contact' },
    ...{ changes: fullChanges, note: full(500) },
  }))

const nomination = (level: LedgerLevel, index: number): Nomination => ({
  ...{ nominationId: `${level}-${index}`, name: `${index}${full(NOMINEE_LIMITS.name - 4)}`, kind: 'enterprise' },
  ...{ creditCode: '9'.repeat(18), address: full(NOMINEE_LIMITS.address), contact: full(NOMINEE_LIMITS.contact) },
  ...{ reason: full(NOMINEE_LIMITS.reason), revision: 1, savedAt: AT, savedByName: full(20), ledgerNo: null },
  state: index < QUOTA_LIMIT ? 'draft' : 'declined',
  decision: index < QUOTA_LIMIT ? null : { at: AT, byName: full(20), note: full(NOMINEE_LIMITS.reason) },
})

/** Dongguan's lists with every place of the largest quota taken, and half as many again that were declined. */
export const fullNominations = (): object => {
  const empty = freshNominationFile('c2027', { unionId: 'u-dongguan', name: '东莞市总工会' })
  const quota = { provincial: QUOTA_LIMIT, own: QUOTA_LIMIT, revision: 1 }
  const filled = (['provincial', 'own'] as const).reduce(
    (file, level) =>
      withList(file, level, { ...file.lists[level], items: times(QUOTA_LIMIT * 1.5, (at) => nomination(level, at)) }),
    { ...empty, quota },
  )
  return { _id: 'c2027-u-dongguan', waitingLists: 0, ...filled }
}

const sheet = (index: number) => ({
  ...{ photoId: hex(index), fileId: fileId(`stamps/c2026-e001/${AT}/${hex(index)}.jpg`), type: 'jpeg' as const },
  ...{ width: 3000, height: 4000, bytes: 2_000_000, sharpness: 12.25, keptAsIs: true, attachedAt: AT },
  attachedBy: 'p'.repeat(20),
})

/** Stamped sheets of so many earlier submissions. */
export const fullStamps = (forms: number): object => ({
  ...{ _id: 'c2026-e001', assessmentId: 'c2026-e001', revision: forms },
  forms: times(forms, (index): StampedForm => ({
    version: { round: index, submittedAt: getInstant(AT - (forms - index) * 1000), digest: hex(index, 64) },
    sheets: times(STAMPED_PAGES_LIMIT, sheet),
    finished: { at: AT, by: 'p'.repeat(20), byName: full(20) },
  })),
})
