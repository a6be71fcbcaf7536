import type { Union, UnionKind } from '../people/person'

/** 阶段性总结评估报告 by an enterprise, 年度工作总结 by a city's or a provincial industry's union. */
export const REPORT_KINDS = ['stage', 'summary'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** One section of a report, as the notice asks for it. */
export interface SectionForm {
  readonly no: number
  /** The notice's words. */
  readonly title: string
  /** About how many characters are expected; it counts softly and blocks nothing. */
  readonly guide: number
}

/**
 * Whose words a report holds. An enterprise's lies with its responsible union, or with the office where there is none yet; a
 * union's own lies with the office.
 */
export type ReportOwner = 'enterprise' | 'union'

/**
 * Everything that differs from one kind of report to the next: whoever needs to know asks here, and a new kind does not compile without.
 */
export type ReportForm = {
  readonly title: string
  readonly sections: readonly SectionForm[]
} & (
  | { readonly owner: 'enterprise' }
  /** Which unions are asked for one; every enterprise is asked for its own. */
  | { readonly owner: 'union'; readonly isAskedOf: (kind: UnionKind) => boolean }
)

/**
 * Whether a union of this kind writes a 年度工作总结: the notice asks it of "各地级以上市总工会、省级产业工会", and not of the
 * 企业集团(公司) that only appear as reviewers of the table.
 */
export const writesSummary = (kind: UnionKind): boolean => kind !== 'group'

/**
 * What each report consists of (粤产改办〔2023〕10号, 一): "企业组织领导机构和工作机制建立、运行情况，企业推进产改工作取得的成效、
 * 不足和建议" and "产业工人队伍建设改革推进情况，目前取得的成效及存在问题，下一步打算和建议". The guides are the product's own: the
 * notice names no length.
 */
export const REPORT_FORMS: Readonly<Record<ReportKind, ReportForm>> = {
  stage: {
    title: '阶段性总结评估报告',
    owner: 'enterprise',
    sections: [
      { no: 1, title: '企业组织领导机构和工作机制建立、运行情况', guide: 800 },
      { no: 2, title: '企业推进产改工作取得的成效', guide: 1500 },
      { no: 3, title: '不足', guide: 500 },
      { no: 4, title: '建议', guide: 500 },
    ],
  },
  summary: {
    title: '年度工作总结',
    owner: 'union',
    isAskedOf: writesSummary,
    sections: [
      { no: 1, title: '产业工人队伍建设改革推进情况', guide: 1500 },
      { no: 2, title: '目前取得的成效及存在问题', guide: 1500 },
      { no: 3, title: '下一步打算和建议', guide: 800 },
    ],
  },
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** «一、企业推进产改工作取得的成效», as the paper and the page head a section. */
export const sectionHeading = (no: number, title: string): string => `${NUMERALS[no - 1] ?? no}、${title}`

/** The headings of those sections. */
export const headingsOf = (kind: ReportKind, nos: readonly number[]): readonly string[] =>
  REPORT_FORMS[kind].sections.filter(({ no }) => nos.includes(no)).map(({ no, title }) => sectionHeading(no, title))

/** Far beyond any report that somebody reads; it only keeps one section from being a book. */
export const SECTION_LIMIT = 10_000

/** The section of a report, or undefined where it has no such one. */
export const findSectionForm = (kind: ReportKind, no: number): SectionForm | undefined =>
  REPORT_FORMS[kind].sections.find((section) => section.no === no)

/** The kinds of report that enterprises write, or that unions do. */
export const reportKindsOf = (owner: ReportOwner): readonly ReportKind[] =>
  REPORT_KINDS.filter((kind) => REPORT_FORMS[kind].owner === owner)

/** Whether a union is asked for a report of this kind. */
export const isAskedOfUnion = (kind: ReportKind, union: Pick<Union, 'kind'>): boolean => {
  const form = REPORT_FORMS[kind]
  return form.owner === 'union' && form.isAskedOf(union.kind)
}
