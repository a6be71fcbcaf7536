import type { Session } from '@/contract/session'
import { reportIdOf } from '@/domain/report/report'
import { reportWays } from '@/text/report-words'
import { papersPage, type Material } from '../materials/materials'
import { yearParameters, type Year } from '../session/years'

/** The reports that somebody writes or receives, as rows of 材料与报告. */
export const reportMaterials = ({ person }: Pick<Session, 'person'>, year: Year): readonly Material[] => {
  const { cycleId } = year
  if (!person || cycleId === undefined) return []
  const named = yearParameters(year)
  const { stage, summary } = reportWays
  const own = (kind: 'stage' | 'summary', ownerId: string) => ({
    key: kind,
    ...reportWays[kind],
    url: papersPage('report', { id: reportIdOf(cycleId, kind, ownerId) }),
  })
  switch (person.seat.role) {
    case 'contact':
      return [own('stage', person.seat.enterpriseId)]
    case 'reviewer':
      return [
        {
          key: 'stages',
          title: `企业${stage.title}`,
          note: '查看、退回或接收',
          url: papersPage('reports', { ...named, kind: 'stage' }),
        },
        own('summary', person.seat.unionId),
      ]
    case 'office':
      return [
        {
          key: 'stages',
          title: `企业${stage.title}`,
          note: '全省企业的报告',
          url: papersPage('reports', { ...named, kind: 'stage' }),
        },
        {
          key: 'summaries',
          title: summary.title,
          note: '各市、各产业工会的总结',
          url: papersPage('reports', { ...named, kind: 'summary' }),
        },
      ]
  }
}
