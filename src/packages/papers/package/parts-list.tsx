import { View } from '@tarojs/components'
import { Cell, CellList } from '@/components/cell/cell'
import { RowPages } from '@/components/row-pages/row-pages'
import type { PackageView } from '@/features/packages/use-packages'
import { usePart, type PartOnItsWay } from '@/features/packages/use-part'
import { packageText, partNames, sizeText } from '@/text/package'
import { DocumentNotice } from '../parts/document-notice'

type Part = PackageView['parts'][number]

const noteOf = ({ bytes, names, enterprises, overview }: Part): string =>
  [sizeText(bytes), overview && names.length === 0 ? packageText.overviewNote : partNames(names, enterprises)]
    .filter((text) => text !== '')
    .join(' · ')

/** What stands beside a part, and what a tap on it does; where it is on its way, the notice below it says what can be done. */
const nextOf = ({ index }: Part, onItsWay: PartOnItsWay): { readonly word?: string; readonly press?: () => void } => {
  const { standing } = onItsWay
  const fetch = { word: packageText.fetch, press: () => void onItsWay.fetchPart(index) }
  if (index !== onItsWay.index || standing.kind === 'none') return fetch
  if (standing.kind === 'fetching') return { word: packageText.fetching(standing.percent) }
  return standing.kind === 'arrived' && standing.way === 'saved_already' ? fetch : {}
}

/** The parts that are there: each is fetched by a tap, and leaves the phone by a second one. */
export function PartsList({ view }: { view: PackageView }) {
  const onItsWay = usePart(view)
  const { busy } = onItsWay
  if (view.parts.length === 0) return null
  return (
    <RowPages
      rows={view.parts}
      unit='个'
      inside={(rows) => (
        <CellList title={view.partsPlanned === 1 ? packageText.onePart : packageText.parts}>{rows}</CellList>
      )}
    >
      {(part) => {
        const { word, press } = nextOf(part, onItsWay)
        return (
          <View key={part.index}>
            <Cell
              title={part.fileName}
              note={noteOf(part)}
              value={word}
              valueTone='brand'
              disabled={busy}
              onPress={press}
            />
            {part.index === onItsWay.index ? (
              <DocumentNotice
                what={packageText.part}
                document={onItsWay}
                onAgain={() => void onItsWay.fetchPart(part.index)}
              />
            ) : null}
          </View>
        )
      }}
    </RowPages>
  )
}
