import { Cell, CellList } from '@/components/cell/cell'
import { useToast } from '@/components/toast/toast'
import type { PackageView } from '@/features/packages/use-packages'
import { usePart, type Fetched } from '@/features/packages/use-part'
import { failureSentence } from '@/text/failures'
import { packageText, partNames, sizeText } from '@/text/package'

const sentenceOf = (end: Fetched): { text: string; tone: 'ok' | 'warn' } | undefined => {
  if (typeof end !== 'string') return { text: failureSentence(end), tone: 'warn' }
  switch (end) {
    case 'opened':
      return { text: packageText.opened, tone: 'ok' }
    case 'saved':
      return { text: packageText.saved, tone: 'ok' }
    case 'no_way':
      return { text: packageText.noWay, tone: 'warn' }
    case 'cannot_open':
      return { text: packageText.cannotOpen, tone: 'warn' }
    case 'cancelled':
      return undefined
  }
}

/** The parts that are there, each to be fetched by a tap. */
export function PartsList({ view }: { view: PackageView }) {
  const { fetching, fetchPart } = usePart(view.packageId)
  const { show } = useToast()
  const take = async (index: number): Promise<void> => {
    const end = await fetchPart(index)
    const said = end === undefined ? undefined : sentenceOf(end)
    if (said) show(said)
  }
  if (view.parts.length === 0) return null
  return (
    <CellList title={view.partsPlanned === 1 ? packageText.onePart : packageText.parts}>
      {view.parts.map(({ index, fileName, bytes, names, enterprises, overview }) => (
        <Cell
          key={index}
          title={fileName}
          note={[
            sizeText(bytes),
            overview && names.length === 0 ? packageText.overviewNote : partNames(names, enterprises),
          ]
            .filter((text) => text !== '')
            .join(' · ')}
          value={fetching === index ? packageText.fetching : packageText.fetch}
          valueTone='brand'
          disabled={fetching !== undefined}
          onPress={() => void take(index)}
        />
      ))}
    </CellList>
  )
}
