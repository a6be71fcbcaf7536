import '@/text/refused-in-packages'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { EndorsementRecord } from '@/components/endorsement-record/endorsement-record'
import { FailedState } from '@/components/failed-state/failed-state'
import { Icon, type IconName } from '@/components/icon/icon'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { Timeline } from '@/components/timeline/timeline'
import { VerifiedCard } from '@/components/verified-card/verified-card'
import { useToast } from '@/components/toast/toast'
import type { Assessment } from '@/domain/assessment/assessment'
import type { ReceiptView } from '@/features/receipt/receipt-view'
import { type Receipt, useReceipt } from '@/features/receipt/use-receipt'
import { goHome, openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { useEndorsement } from '@/features/stamp/use-endorsement'
import { receiptText } from '@/text/contact'
import { receiptPage } from '@/text/contact-pages'
import { failureSentence } from '@/text/failures'
import { stampedForms } from '@/text/stamp'
import { ExtensionWay } from '../../parts/extension-way'
import { PageWaiting } from '../../parts/page-waiting'
import { OwnTotalsCard } from './own-totals-card'
import './receipt.scss'

/** 同意呈报 as a record of intent, where the assessment was endorsed. */
function SignedCard({ assessment }: { assessment: Assessment }) {
  const endorsement = useEndorsement(assessment)
  return endorsement ? <EndorsementRecord {...endorsement} /> : null
}

function OpinionCard({ opinion }: { opinion: NonNullable<ReceiptView['opinion']> }) {
  return (
    <Card title={receiptPage.opinion} accent='ok'>
      <View className='receipt__sentence'>{opinion.sentence}</View>
      <View className='receipt__signed k-number'>{opinion.signed}</View>
    </Card>
  )
}

const ICONS: Readonly<Record<ReceiptView['tone'], IconName>> = { ok: 'check', info: 'clock', warn: 'alert' }

function ReceiptCard({ view }: { view: ReceiptView }) {
  return (
    <Card>
      <View className={`receipt__mark receipt__mark--${view.tone}`}>
        <Icon name={ICONS[view.tone]} />
      </View>
      <View className='receipt__title'>{view.title}</View>
      {view.rows.map(({ label, value }) => (
        <View key={label} className='receipt__row'>
          <View className='receipt__label'>{label}</View>
          <View className='receipt__value k-number'>{value}</View>
        </View>
      ))}
      <Notice title={receiptPage.next}>{view.next}</Notice>
    </Card>
  )
}

definePageConfig({ navigationBarTitleText: '办理进度', enablePullDownRefresh: true })

function History({ receipt }: { receipt: Receipt }) {
  const { rows, above, failure } = receipt.timeline
  if (!rows)
    return failure ? (
      <FailedState compact sentence={failureSentence(failure)} onRetry={() => void receipt.reload()} />
    ) : (
      <LoadingState rows={2} />
    )
  if (rows.length === 0)
    return <EmptyState icon='clock' title={receiptPage.nothingYet} note={receiptPage.nothingYetNote} />
  return (
    <Card>
      <Timeline events={rows} label={receiptPage.timeline} above={above} pages={receipt.timeline} />
    </Card>
  )
}

/** What came of submitting: the receipt, what happens next, and everything that happened so far. */
export default function ReceiptPage() {
  const assessmentId = useRouter().params['id'] ?? ''
  const receipt = useReceipt(assessmentId)
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  useBar('plain')
  usePullDown(receipt.reload)
  const { view } = receipt
  if (view === undefined) return <PageWaiting failure={receipt.failure} onRetry={receipt.reload} />

  const withdraw = async () => {
    const failure = await receipt.withdraw()
    setAsking(false)
    toast.show(
      failure ? { tone: 'danger', text: failureSentence(failure) } : { tone: 'ok', text: receiptText.withdrawn },
    )
    if (!failure) goHome()
  }
  const withdrawal = view?.withdrawal
  return (
    <Page
      top={<OfflineBanner offline={receipt.offline} />}
      footer={
        <ActionBar hint={withdrawal?.allowed === false ? withdrawal.because : undefined}>
          {withdrawal?.allowed ? (
            <Button kind='secondary' onPress={() => setAsking(true)}>
              {receiptText.withdraw}
            </Button>
          ) : (
            <Button kind='secondary' onPress={() => openPage(pageUrl('contact/preview', { id: assessmentId }))}>
              {receiptPage.preview}
            </Button>
          )}
          <Button onPress={goHome}>{receiptPage.home}</Button>
        </ActionBar>
      }
      overlay={
        withdrawal?.allowed ? (
          <Dialog
            open={asking}
            title={receiptText.withdrawTitle}
            body={withdrawal.body}
            confirmText={receiptPage.withdraw}
            danger
            busy={receipt.withdrawing}
            onConfirm={() => void withdraw()}
            onCancel={() => setAsking(false)}
          />
        ) : null
      }
    >
      {view ? (
        <>
          <ReceiptCard view={view} />
          {view.verified ? <VerifiedCard {...view.verified} /> : null}
          {view.opinion ? <OpinionCard opinion={view.opinion} /> : null}
          {receipt.assessment ? <SignedCard assessment={receipt.assessment} /> : null}
          <OwnTotalsCard assessmentId={assessmentId} />
          <CellList>
            <Cell
              title={stampedForms.title}
              note={stampedForms.ownNote}
              onPress={() => openPage(pageUrl('papers/stamp', { id: assessmentId }))}
            />
          </CellList>
        </>
      ) : (
        <EmptyState icon='pencil' title={receiptText.notSubmitted} note={receiptText.notSubmittedNote} />
      )}
      <ExtensionWay assessmentId={assessmentId} offered={receipt.extensionOffered} />
      <SectionTitle title={receiptPage.timeline} />
      <History receipt={receipt} />
    </Page>
  )
}
