import type { Session } from '@/contract/session'
import { reportIdOf } from '@/domain/report/report'
import { REPORT_FORMS, REPORT_KINDS, reportKindsOf, type ReportKind } from '@/domain/report/sections'
import { reportWays } from '@/text/report-words'
import { reportPageText } from '@/text/report-pages'
import { type Material } from '../materials/materials'
import { pageUrl } from '../session/routes'
import { yearParameters, type Year } from '../session/years'

const LIST_KEYS = { stage: 'stages', summary: 'summaries' } as const satisfies Record<ReportKind, Material['key']>

/** The reports that somebody writes or receives, as rows of 材料与报告. */
export const reportMaterials = ({ person }: Pick<Session, 'person'>, year: Year): readonly Material[] => {
  const { cycleId } = year
  if (!person || cycleId === undefined) return []
  const named = yearParameters(year)
  const own =
    (ownerId: string) =>
    (kind: ReportKind): Material => ({
      key: kind,
      title: REPORT_FORMS[kind].title,
      note: reportWays[kind].note,
      url: pageUrl('papers/report', { id: reportIdOf(cycleId, kind, ownerId) }),
    })
  const list = (kind: ReportKind, note: string): Material => ({
    key: LIST_KEYS[kind],
    title: reportWays[kind].listTitle,
    note,
    url: pageUrl('papers/reports', { ...named, kind }),
  })
  switch (person.seat.role) {
    case 'contact':
      return reportKindsOf('enterprise').map(own(person.seat.enterpriseId))
    case 'reviewer':
      return [
        ...reportKindsOf('enterprise').map((kind) => list(kind, reportPageText.reviewerNote)),
        ...reportKindsOf('union').map(own(person.seat.unionId)),
      ]
    case 'office':
      return REPORT_KINDS.map((kind) => list(kind, reportWays[kind].listNote))
  }
}
