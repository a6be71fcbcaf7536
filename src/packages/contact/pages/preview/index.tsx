import '@/text/refused-in-packages'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import type { FormPreview, FormRow } from '@/features/receipt/form-preview'
import { useFormPreview } from '@/features/receipt/use-receipt'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { previewText } from '@/text/contact'
import { previewPage } from '@/text/contact-pages'
import { PageWaiting } from '../../parts/page-waiting'
import './preview.scss'

definePageConfig({ navigationBarTitleText: '填报预览', enablePullDownRefresh: true })

function FormRowBlock({ row }: { row: FormRow }) {
  const { no, wording, points, paragraphs, figures, score, verified, photos } = row
  return (
    <View className='preview__row'>
      <View className='preview__wording'>
        {`${no}. ${wording}`}
        <Text className='preview__points'>{points}</Text>
      </View>
      {paragraphs.length > 0 ? (
        paragraphs.map((paragraph, index) => (
          <View key={index} className='preview__paragraph'>
            {paragraph}
          </View>
        ))
      ) : (
        <View className='preview__unanswered'>{previewText.unanswered}</View>
      )}
      {figures === '' ? null : <View className='preview__paragraph'>{figures}</View>}
      <View className='preview__figures k-number'>
        <View className='preview__score'>{score}</View>
        {verified ? <View className='preview__verified'>{verified.score}</View> : null}
        <View>{photos}</View>
      </View>
      {verified?.reason ? <View className='preview__reason'>{previewPage.verifiedReason(verified.reason)}</View> : null}
    </View>
  )
}

function OpinionBlock({ opinion }: { opinion: FormPreview['opinion'] }) {
  if ('waiting' in opinion)
    return (
      <Card title={previewPage.opinion}>
        <View className='preview__unanswered'>{opinion.waiting}</View>
      </Card>
    )
  return (
    <Card title={previewPage.opinion}>
      <View className='preview__paragraph'>{opinion.sentence}</View>
      <View className='preview__signed'>{previewPage.signer(opinion.signer)}</View>
      <View className='preview__signed k-number'>{opinion.day}</View>
    </Card>
  )
}

/** The whole table as it will stand in the official form, to be read rather than filled in. */
export default function PreviewPage() {
  const assessmentId = useRouter().params['id'] ?? ''
  const { form, failure, offline, unsaved, unkept, storageFull, reload } = useFormPreview(assessmentId)
  useBar('plain')
  usePullDown(reload)
  if (!form) return <PageWaiting failure={failure} onRetry={reload} />
  return (
    <Page
      still={previewPage.still}
      top={<OfflineBanner offline={offline} pending={unsaved} full={storageFull} unkept={unkept} />}
      footer={
        <ActionBar hint={unsaved > 0 ? previewText.exportUnsaved(unsaved) : undefined}>
          <Button kind='secondary' onPress={() => openPage(pageUrl('papers/form', { id: assessmentId }))}>
            {previewText.export}
          </Button>
        </ActionBar>
      }
    >
      <View className='preview__title'>{form.title}</View>
      <View className='preview__enterprise'>{form.enterpriseName}</View>
      <View className='preview__total k-number'>{previewPage.total(form.total)}</View>
      {form.parts.map(({ id, title, score, rows }) => (
        <Card key={id} title={title} extra={<View className='preview__part-score k-number'>{score}</View>}>
          {rows.map((row) => (
            <FormRowBlock key={row.no} row={row} />
          ))}
        </Card>
      ))}
      <OpinionBlock opinion={form.opinion} />
    </Page>
  )
}
