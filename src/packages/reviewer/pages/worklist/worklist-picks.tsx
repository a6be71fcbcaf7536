import { PickBar } from '@/components/choice-list/pick-bar'
import { enterpriseIdOf } from '@/domain/assessment/assessment-id'
import { handOver } from '@/features/picking'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { yearParameters } from '@/features/session/years'
import type { Worklist } from '@/features/worklist/use-worklist'
import { pickWords as words } from '@/text/picking'

/** What a reviewer does for those that are ticked. 同意呈报 is not among it: what attests something stays one by one. */
export function WorklistPicks({
  worklist,
  onNudge,
}: {
  worklist: Worklist
  onNudge: (ids: readonly string[]) => void
}) {
  const { picking, year, opensOn, archived, counts, narrowed, searching, tab } = worklist
  const { picked } = picking
  const mayNudge = opensOn === null && !archived
  const nudged = mayNudge ? picked.filter(({ status }) => status.kind === 'due') : []
  const enterprises = picked.map(({ assessmentId, enterpriseName }) => ({
    ...{ id: enterpriseIdOf(assessmentId), name: enterpriseName },
  }))
  return (
    <PickBar
      picking={picking}
      counted={narrowed || searching ? undefined : counts?.[tab]}
      steps={[
        {
          ...{ key: 'package', text: words.package(picked.length), fits: picked.length },
          onPress: () => openPage(pageUrl('papers/package', { ...yearParameters(year), ...handOver(enterprises) })),
        },
        {
          ...{ key: 'nudge', text: words.nudge(nudged.length), fits: nudged.length },
          onPress: () => onNudge(nudged.map(({ assessmentId }) => assessmentId)),
        },
      ]}
    />
  )
}
