import { PickBar } from '@/components/choice-list/pick-bar'
import { hasLeft } from '@/domain/ledger/departure'
import { isNudged } from '@/domain/reminders/nudge'
import { mayBeExtended } from '@/features/office/enterprise/extension'
import type { EnterpriseListState, EnterpriseRow } from '@/features/office/progress/use-enterprise-list'
import { handOver } from '@/features/picking'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { yearParameters } from '@/features/session/years'
import { pickWords as words } from '@/text/picking'

const isReceivable = ({ outline }: EnterpriseRow): boolean => outline.state === 'endorsed' && !hasLeft(outline)

/** What the office does for those that are ticked: each step for whom it fits, on the page where it is looked at first. */
export function EnterprisePicks({ list, onNudge }: { list: EnterpriseListState; onNudge: () => void }) {
  const { picking, year, filter, counted } = list
  const { picked } = picking
  const extended = picked.filter(({ outline }) => mayBeExtended(outline))
  const received = picked.filter(isReceivable)
  const nudged = list.mayNudge ? picked.filter(({ outline }) => isNudged(outline)) : []
  const to = (page: 'office/extend-many' | 'office/receive-many', rows: readonly EnterpriseRow[]) => () =>
    openPage(pageUrl(page, { ...yearParameters(year), filter, ...handOver(rows.map(picking.pickedOf)) }))
  const packages = () =>
    openPage(
      pageUrl('papers/package', {
        ...yearParameters(year),
        ...handOver(picked.map(({ outline }) => ({ id: outline.enterpriseId, name: outline.enterpriseName }))),
      }),
    )
  return (
    <PickBar
      picking={picking}
      counted={counted}
      steps={[
        { key: 'package', text: words.package(picked.length), fits: picked.length, onPress: packages },
        {
          ...{ key: 'extend', text: words.extend(extended.length), fits: extended.length },
          onPress: to('office/extend-many', extended),
        },
        { key: 'nudge', text: words.nudge(nudged.length), fits: nudged.length, onPress: onNudge },
        {
          ...{ key: 'receive', text: words.receive(received.length), fits: received.length },
          onPress: to('office/receive-many', received),
        },
      ]}
    />
  )
}
