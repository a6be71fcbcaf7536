import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { formPage } from '@/features/form/form-page'
import { useFormPreview } from '@/features/receipt/use-form-preview'
import { openPage } from '@/features/session/navigate'
import { useBar } from '@/features/session/use-bar'
import { previewText } from '@/text/contact'
import { PageWaiting } from '../../parts/page-waiting'
import { FormRowBlock } from './form-row-block'
import { OpinionBlock } from './opinion-block'
import './preview.scss'

definePageConfig({ navigationBarTitleText: '填报预览', enablePullDownRefresh: true })

/** The whole table as it will stand in the official form, to be read rather than filled in. */
export default function PreviewPage() {
  const assessmentId = useRouter().params['id'] ?? ''
  const { form, failure, offline, unsaved, unkept, storageFull, reload } = useFormPreview(assessmentId)
  useBar('plain')
  usePullDownRefresh(() => void reload().then(() => Taro.stopPullDownRefresh()))
  if (!form) return <PageWaiting failure={failure} onRetry={reload} />
  return (
    <Page
      still='评估表全文'
      top={<OfflineBanner offline={offline} pending={unsaved} full={storageFull} unkept={unkept} />}
      footer={
        <ActionBar hint={unsaved > 0 ? previewText.exportUnsaved(unsaved) : undefined}>
          <Button kind='secondary' onPress={() => openPage(formPage(assessmentId))}>
            {previewText.export}
          </Button>
        </ActionBar>
      }
    >
      <View className='preview__title'>{form.title}</View>
      <View className='preview__enterprise'>{form.enterpriseName}</View>
      <View className='preview__total k-number'>{`自评总分 ${form.total} / 100`}</View>
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
