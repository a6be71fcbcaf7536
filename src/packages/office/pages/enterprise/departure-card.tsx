import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import type { EnterpriseView } from '@/features/office/enterprise/use-enterprise'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { departureWord } from '@/domain/ledger/leaving'
import { View } from '@tarojs/components'
import { leftMeaning } from '@/text/departure'
import { departedWords, departurePage } from '@/text/office-departure'

/** That the enterprise has left the ledger, how and why, with the way to the one that took it in. */
export function DepartureCard({ outline }: Pick<EnterpriseView, 'outline'>) {
  const { departure, cycleId } = outline
  if (!departure) return null
  const { into } = departure
  return (
    <>
      <Card title={departureWord(departure)} note={departedWords(departure.at, departure.byName)} accent='warn'>
        <View className='of-outline__line'>{departure.reason}</View>
        <View className='of-outline__line'>{leftMeaning(outline)}</View>
      </Card>
      {into ? (
        <CellList>
          <Cell
            title={departurePage.openInto}
            note={departurePage.into(into)}
            onPress={() => openPage(pageUrl('office/enterprise', { cycle: cycleId, id: into.enterpriseId }))}
          />
        </CellList>
      ) : null}
    </>
  )
}

/** Those that were merged into this enterprise. */
export function MergedFrom({ outline: { cycleId }, mergedFrom }: Pick<EnterpriseView, 'outline' | 'mergedFrom'>) {
  if (mergedFrom.length === 0) return null
  return (
    <CellList>
      {mergedFrom.map(({ enterpriseId, no, name }) => (
        <Cell
          key={enterpriseId}
          title={departurePage.mergedFrom(name, no)}
          onPress={() => openPage(pageUrl('office/enterprise', { cycle: cycleId, id: enterpriseId }))}
        />
      ))}
    </CellList>
  )
}
