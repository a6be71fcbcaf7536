import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { PackageDesk, PackageView } from '@/features/packages/use-packages'
import { expiryText, lostText, packageStateWord, packageText, progressText, startedText } from '@/text/package'
import { FilingNotice } from './filing-notice'
import { FormerList } from './former-list'
import { PartsList } from './parts-list'
import { ReadTrouble } from '../parts/trouble'
import './package.scss'

function Standing({ desk, view }: { desk: PackageDesk; view: PackageView }) {
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
      {desk.standstill ? (
        <View className='pk-hint'>{desk.standstill === 'offline' ? packageText.offline : packageText.waiting}</View>
      ) : null}
    </Card>
  )
}

/** A package under way or made: how far it is, its parts, and until when they are there. */
export function BuiltPackage({ desk, view }: { desk: PackageDesk; view: PackageView }) {
  const { drivingFailure } = desk
  const resting = view.state !== 'building'
  return (
    <Page
      footer={
        resting ? (
          <ActionBar>
            <Button kind='secondary' onPress={() => desk.open(null)}>
              {packageText.again}
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <FilingNotice />
      <Standing desk={desk} view={view} />
      {drivingFailure ? <ReadTrouble compact failure={drivingFailure} /> : null}
      {view.lost > 0 ? <Notice tone='warn'>{lostText(view.lost)}</Notice> : null}
      {view.state === 'expired' ? null : <PartsList view={view} />}
      {view.parts.length > 0 && view.state !== 'expired' ? (
        <View className='pk-hint'>{view.partsPlanned === 1 ? packageText.unpackOne : packageText.unpack}</View>
      ) : null}
      <FormerList desk={desk} />
    </Page>
  )
}
