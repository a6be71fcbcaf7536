import { serverNow } from '@/services/server-clock'
import { archivedNote, yearAllows } from '../../session/page-year'
import { useMayAsk, useRequiredRole, useYear } from '../../session/use-session'
import { useShownAgain } from '../../page-life'
import { useEdition } from '../../use-edition'
import { useQuery } from '../../use-query'
import { useTimeline } from '../../timeline'
import { enterpriseProgressOf } from '../progress/enterprise-progress'
import { findExtensionBounds } from './extension'

/** One enterprise as the office sees it, with the timeline of its assessment. */
export const useEnterprise = (enterpriseId: string | undefined) => {
  const session = useRequiredRole('office')
  const { named } = useYear()
  const question = useMayAsk('office') && enterpriseId ? { ...named, enterpriseId } : null
  const detail = useQuery('oversight.enterprise', question)
  const assessmentId = detail.value?.outline.assessmentId
  const timeline = useTimeline(assessmentId ?? null)
  const reload = async (): Promise<void> => {
    await Promise.all([detail.reload(), timeline.reload()])
  }
  useShownAgain(() => void reload())

  const cycle = detail.value?.cycle
  const outline = detail.value?.outline
  const { rubric, failure: editionFailure } = useEdition(outline)
  const now = serverNow()
  return {
    view:
      outline && cycle && rubric && detail.value
        ? {
            outline,
            holders: detail.value.holders,
            mergedFrom: detail.value.mergedFrom,
            names: detail.value.names,
            unattended: detail.value.unattended === true,
            progress: enterpriseProgressOf(outline, cycle, rubric, now),
            extensionBounds: findExtensionBounds(outline, cycle, now),
            yearTitle: cycle.title,
            archived: archivedNote(cycle),
            mayExtend: yearAllows(cycle, 'extend'),
            mayRoute: yearAllows(cycle, 'route'),
            mayLeave: yearAllows(cycle, 'leave'),
          }
        : undefined,
    withoutCycle: session !== undefined && session.cycle === null,
    failure: detail.failure ?? editionFailure,
    timeline,
    reload,
  }
}

export type EnterpriseView = NonNullable<ReturnType<typeof useEnterprise>['view']>
export type { SeatHolder } from '@/contract/progress'
