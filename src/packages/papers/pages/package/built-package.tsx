import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { ReadFailure } from '@/components/failure/failure'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { Packages, PackageView } from '@/features/packages/use-packages'
import { type PartOnItsWay, usePart } from '@/features/packages/use-part'
import {
  expiryText,
  lostText,
  packageStateWord,
  packageText,
  partNames,
  partsTitle,
  progressText,
  sizeText,
  startedText,
} from '@/text/package'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { PackagePage } from './package-page'
import './package.scss'

type Part = PackageView['parts'][number]

const noteOf = ({ bytes, names, enterprises, overview }: Part): string =>
  [sizeText(bytes), overview && names.length === 0 ? packageText.overviewNote : partNames(names, enterprises)]
    .filter((text) => text !== '')
    .join(' · ')

/** What stands beside a part, and what a tap on it does; where it is on its way, the notice below it says what can be done. */
const nextOf = ({ index }: Part, onItsWay: PartOnItsWay): { readonly word?: string; readonly press?: () => void } => {
  const { standing } = onItsWay
  const taken = onItsWay.taken.includes(index)
  const word = taken ? packageText.fetched : packageText.fetch
  const fetch = { word, press: () => void onItsWay.fetchPart(index) }
  if (index !== onItsWay.index || standing.kind === 'none') return fetch
  if (standing.kind === 'fetching') return { word: packageText.fetching(standing.percent) }
  return standing.kind === 'arrived' && taken ? fetch : {}
}

/** The parts that are there: each is fetched by a tap, and leaves the phone by a second one. */
function PartsList({ view }: { view: PackageView }) {
  const onItsWay = usePart(view)
  const { busy } = onItsWay
  if (view.parts.length === 0) return null
  return (
    <RowPages
      rows={view.parts}
      unit={packageText.countOfParts}
      inside={(rows) => (
        <CellList title={view.partsPlanned === 1 ? packageText.onePart : partsTitle(onItsWay.taken.length, view)}>
          {rows}
        </CellList>
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
              valueTone={onItsWay.taken.includes(part.index) ? 'ok' : 'link'}
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

function Standing({ packages, view }: { packages: Packages; view: PackageView }) {
  const word = packageStateWord[view.state]
  return (
    <Card
      title={view.title}
      note={view.state === 'done' ? expiryText(view.expiresAt) : startedText(view.startedAt)}
      extra={<StatusTag tone={word.tone} text={word.label} />}
    >
      {view.state === 'building' || view.state === 'done' ? (
        <ProgressBar
          label={packageText.progress}
          // A part that is under way is not done: what is full is finished.
          value={view.partsBuilt}
          max={view.partsPlanned}
          text={progressText(view)}
        />
      ) : null}
      {view.state === 'building' ? <View className='pk-hint'>{packageText.canLeave}</View> : null}
      {view.state === 'failed' ? <View className='pk-hint'>{packageText.failed}</View> : null}
      {view.state === 'expired' ? <View className='pk-hint'>{packageText.expired}</View> : null}
      {packages.standstill ? (
        <View className='pk-hint'>{packages.standstill === 'offline' ? packageText.offline : packageText.waiting}</View>
      ) : null}
    </Card>
  )
}

/** A package under way or made: how far it is, its parts, and until when they are there. */
export function BuiltPackage({ packages, view }: { packages: Packages; view: PackageView }) {
  const { drivingFailure } = packages
  const resting = view.state !== 'building'
  return (
    <PackagePage
      packages={packages}
      footer={
        resting ? (
          <ActionBar>
            <Button kind='secondary' onPress={() => packages.open(null)}>
              {packageText.again}
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <Standing packages={packages} view={view} />
      {drivingFailure ? <ReadFailure compact failure={drivingFailure} /> : null}
      {view.lost > 0 ? <Notice tone='warn'>{lostText(view.lost)}</Notice> : null}
      {view.state === 'expired' ? null : <PartsList view={view} />}
      {view.parts.length > 0 && view.state !== 'expired' ? (
        <View className='pk-hint'>{view.partsPlanned === 1 ? packageText.unpackOne : packageText.unpack}</View>
      ) : null}
    </PackagePage>
  )
}
