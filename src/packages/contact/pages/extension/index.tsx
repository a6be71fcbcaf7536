import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { EmptyState } from '@/components/empty-state/empty-state'
import { WriteFailure } from '@/components/failure/failure'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { TextInput } from '@/components/text-input/text-input'
import { useToast } from '@/components/toast/toast'
import { EXTENSION_REASON_LIMIT } from '@/domain/assessment/extension-rules'
import { type AskExtension, useAskExtension } from '@/features/extension/use-ask-extension'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { goHome } from '@/features/session/navigate'
import { askPage, reasonCount } from '@/text/extension'
import { PageWaiting } from '../../parts/page-waiting'

definePageConfig({ navigationBarTitleText: '申请延期', enablePullDownRefresh: true })

type Asking = NonNullable<AskExtension['view']>

/** What was asked for and waits for an answer. */
function WaitingCard({ request }: { request: NonNullable<Asking['request']> }) {
  return (
    <Card title={askPage.waiting} note={askPage.waitingBy(request)}>
      <View>{askPage.waitingDay(request.wishedOn)}</View>
      <View>{askPage.waitingReason(request.reason)}</View>
      <Notice>{askPage.waitingNote}</Notice>
    </Card>
  )
}

/** The last answer, where it was no, and the form of the next request. */
function AskForm({ view, form }: { view: Asking; form: AskExtension['form'] }) {
  return (
    <>
      {view.decline ? (
        <Notice tone='warn' title={askPage.declined}>
          {askPage.declinedWords(view.decline)}
        </Notice>
      ) : null}
      <Card>
        <DatePickerField
          label={askPage.wished}
          required
          value={form.day}
          start={view.bounds.earliestOn}
          end={view.bounds.latestOn}
          onChange={form.setDay}
          hint={askPage.wishedHint}
          error={form.gaps.day}
        />
        <TextInput
          label={askPage.reason}
          required
          value={form.reason}
          onInput={form.setReason}
          placeholder={askPage.reasonExample}
          hint={reasonCount(Array.from(form.reason.trim()).length, EXTENSION_REASON_LIMIT)}
          error={form.gaps.reason}
        />
      </Card>
    </>
  )
}

/** 申请延期: a later day, and why; and what became of it. */
export default function ExtensionPage() {
  const page = useAskExtension(useRouter().params['id'] ?? '')
  const toast = useToast()
  useBar('plain')
  usePullDown(page.reload)
  const { view } = page
  if (!view) return <PageWaiting failure={page.failure} onRetry={page.reload} />
  const say = (work: () => Promise<boolean>, done: string) => () =>
    void work().then((worked) => worked && toast.show({ tone: 'ok', text: done }))
  const footer = !view.mayAsk ? (
    <Button onPress={goHome}>{askPage.home}</Button>
  ) : view.request ? (
    <Button kind='secondary' loading={page.takingBack} onPress={say(page.takeBack, askPage.takenBack)}>
      {askPage.takeBack}
    </Button>
  ) : (
    <Button loading={page.asking} onPress={say(page.ask, askPage.asked)}>
      {askPage.ask}
    </Button>
  )
  return (
    <Page top={<OfflineBanner offline={page.offline} />} footer={<ActionBar>{footer}</ActionBar>}>
      {view.mayAsk ? (
        <>
          <WriteFailure failure={page.notAsked} title={askPage.notAsked} />
          <WriteFailure failure={page.notTakenBack} title={askPage.notTakenBack} />
          <Notice title={view.enterpriseName}>
            {askPage.lastDay(view.lastDay, view.over)}
            {askPage.answeredBy(view.unionName)}
          </Notice>
          {view.request ? <WaitingCard request={view.request} /> : <AskForm view={view} form={page.form} />}
        </>
      ) : (
        <EmptyState
          icon='check'
          title={view.ended ? askPage.cannotBe : askPage.notNeeded}
          note={view.ended ?? askPage.notNeededNote}
        />
      )}
    </Page>
  )
}
