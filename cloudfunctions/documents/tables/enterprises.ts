import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { progressOf } from '@/domain/assessment/scoring'
import { latenessOf } from '@/domain/assessment/standing'
import type { Instant } from '@/domain/calendar/instant'
import { dueOn, lastDayOf } from '@/domain/deadline/deadline'
import { isWithWriter } from '@/domain/people/access'
import type { Rubric } from '@/domain/rubric/rubric'
import { stateWord } from '@/text/states'
import { telephoneWords } from '@/text/telephones'
import type { EnterpriseTelephone } from '../../_store/telephones'
import { dayCell, enterpriseColumns, momentCell, type TableColumn } from './columns'

/** An enterprise with who fills in for it. */
export interface ContactedRow {
  readonly outline: AssessmentOutline
  readonly contacts: readonly string[]
}

/** 已逾期 or 整改逾期, as lists count it: the clock's mark may be of before a later day was granted. */
const latenessCell = (outline: AssessmentOutline, cycle: Cycle, now: Instant): string => {
  const lateness = latenessOf(outline, cycle, now)
  return lateness ? stateWord(lateness).label : ''
}

/** 进度: a row for each enterprise, where it stands, since when, until when, and who fills in for it. */
export const progressTable = (cycle: Cycle, rubric: Rubric, now: Instant): ReadonlyArray<TableColumn<ContactedRow>> => {
  const of = ({ outline }: ContactedRow) => progressOf(rubric, outline.tally, cycle)
  return [
    ...enterpriseColumns<ContactedRow>(({ outline }) => outline),
    { title: '逾期', width: 10, cell: ({ outline }) => latenessCell(outline, cycle, now) },
    { title: '已填项', width: 8, cell: (row) => of(row).answered },
    { title: '自评分', width: 8, cell: (row) => (isWithWriter(row.outline.state) ? null : of(row).selfScore) },
    { title: '佐证份数', width: 8, cell: (row) => of(row).photos },
    { title: '最后一天', width: 12, cell: ({ outline }) => lastDayOf(outline, cycle) },
    {
      title: '整改期限',
      width: 12,
      cell: ({ outline }) => (outline.state === 'returned' ? dueOn(outline, cycle) : ''),
    },
    { title: '延期至', width: 12, cell: ({ outline }) => outline.extension?.deadlineOn ?? '' },
    { title: '申请延期至', width: 12, cell: ({ outline }) => outline.extensionRequest?.wishedOn ?? '' },
    { title: '开始填写', width: 17, cell: ({ outline }) => momentCell(outline.startedAt) },
    // By the day, as lists tell others of a draft that is its writer's own.
    { title: '最近保存', width: 12, cell: ({ outline }) => dayCell(outline.lastSavedAt) },
    { title: '提交时间', width: 17, cell: ({ outline }) => momentCell(outline.submittedAt) },
    { title: '提交次数', width: 8, cell: ({ outline }) => outline.round },
    { title: '退回时间', width: 17, cell: ({ outline }) => momentCell(outline.returnOrder?.at) },
    { title: '同意呈报时间', width: 17, cell: ({ outline }) => momentCell(outline.endorsedAt) },
    { title: '签字人', width: 12, cell: ({ outline }) => outline.opinion?.signerName ?? '' },
    { title: '省级接收时间', width: 17, cell: ({ outline }) => momentCell(outline.receivedAt) },
    { title: '填报人', width: 20, cell: ({ contacts }) => (contacts.length === 0 ? '无人绑定' : contacts.join('、')) },
  ]
}

/** Somebody of an enterprise, or its seat that nobody sits in, with the number that they are called at. */
export interface TelephoneRow {
  readonly outline: AssessmentOutline
  readonly personId: string | null
  readonly name: string
  /** undefined where none is known, or where whoever asks may not look it up. */
  readonly telephone: EnterpriseTelephone | undefined
}

/** 名单和电话: a row for each contact, of which enterprise, under which number. */
export const telephoneTable = (cycle: Cycle, now: Instant): ReadonlyArray<TableColumn<TelephoneRow>> => [
  ...enterpriseColumns<TelephoneRow>(({ outline }) => outline),
  { title: '最后一天', width: 12, cell: ({ outline }) => dueOn(outline, cycle) },
  { title: '逾期', width: 10, cell: ({ outline }) => latenessCell(outline, cycle, now) },
  { title: '填报人', width: 12, cell: ({ personId, name }) => (personId === null ? '无人绑定' : name) },
  { title: '电话', width: 18, cell: ({ telephone }) => telephone?.number ?? '' },
  {
    title: '电话来源',
    width: 18,
    cell: ({ telephone }) => (telephone ? telephoneWords.source(telephone.from) : ''),
  },
  // Of a seat that nobody sits in: who is invited there, or whom the ledger names.
  {
    title: '联系人',
    width: 12,
    cell: ({ personId, telephone }) => (personId === null ? (telephone?.name ?? '') : ''),
  },
]
