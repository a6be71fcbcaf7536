import '@/text/refused-in-packages'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { Radar } from '@/components/radar/radar'
import type { CheckView } from '@/features/check/check-view'
import { useCheck } from '@/features/check/use-check'
import { openPage, replacePage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { checkText } from '@/text/contact'
import { checkPage } from '@/text/contact-pages'
import { failureSentence } from '@/text/failures'
import { ExtensionWay } from '../../parts/extension-way'
import { PageWaiting } from '../../parts/page-waiting'
import { FindingList } from './finding-list'
import './check.scss'

interface DimensionTotalsProps {
  dimensions: CheckView['dimensions']
  assessmentId: string
}

function DimensionTotals({ dimensions, assessmentId }: DimensionTotalsProps) {
  return (
    <CellList title={checkPage.dimensionTotals}>
      {dimensions.map(({ id, title, note, value }) => (
        <Cell
          key={id}
          plain
          title={title}
          note={note}
          value={value}
          onPress={() => openPage(pageUrl('contact/dimension', { id: assessmentId, d: id }))}
        />
      ))}
    </CellList>
  )
}

function ScoreCard({ view }: { view: CheckView }) {
  return (
    <Card>
      <View className='check__radar'>
        <Radar axes={view.axes} label={checkPage.axes} />
      </View>
      <View className='check__total'>
        <View className='check__score k-number'>{view.total}</View>
        <View className='check__of'>{checkPage.outOf(view.points)}</View>
      </View>
      <View className='check__bonus'>{view.bonusLine}</View>
    </Card>
  )
}

definePageConfig({ navigationBarTitleText: '提交前检查', enablePullDownRefresh: true })

/** The check before submitting, and the submission itself. */
export default function CheckPage() {
  const assessmentId = useRouter().params['id'] ?? ''
  const check = useCheck(assessmentId)
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string>()
  useBar('plain')
  usePullDown(check.reload)
  const { view } = check
  if (!view) return <PageWaiting failure={check.failure} onRetry={check.reload} />

  const submit = async () => {
    const failure = await check.submit()
    setAsking(false)
    if (failure) setRefused(failureSentence(failure))
    else replacePage(pageUrl('contact/receipt', { id: assessmentId }))
  }
  return (
    <Page
      top={
        <OfflineBanner offline={check.offline} pending={check.unsaved} full={check.storageFull} unkept={check.unkept} />
      }
      footer={
        view.withContact ? (
          <ActionBar hint={view.submit.hint}>
            <Button disabled={!view.submit.allowed} loading={check.submitting} onPress={() => setAsking(true)}>
              {view.submit.text}
            </Button>
          </ActionBar>
        ) : (
          <ActionBar hint={checkText.notWithContact}>
            <Button onPress={() => replacePage(pageUrl('contact/receipt', { id: assessmentId }))}>
              {checkPage.receipt}
            </Button>
          </ActionBar>
        )
      }
      overlay={
        <>
          <Dialog
            open={asking}
            title={checkText.confirmTitle}
            body={view.confirmBody}
            confirmText={checkPage.submit}
            cancelText={checkPage.lookAgain}
            busy={check.submitting}
            onConfirm={() => void submit()}
            onCancel={() => setAsking(false)}
          />
          <Dialog
            open={refused !== undefined}
            title={checkPage.notSubmitted}
            body={refused}
            confirmText={checkPage.understood}
            cancelText={null}
            onConfirm={() => setRefused(undefined)}
            onCancel={() => setRefused(undefined)}
          />
        </>
      }
    >
      {view.withContact ? (
        <>
          <Notice tone={view.verdict.tone} title={view.verdict.title}>
            {view.verdict.note}
          </Notice>
          <FindingList view={view} assessmentId={assessmentId} />
        </>
      ) : null}
      <ScoreCard view={view} />
      <ExtensionWay assessmentId={assessmentId} offered={check.extensionOffered} />
      <DimensionTotals dimensions={view.dimensions} assessmentId={assessmentId} />
    </Page>
  )
}
