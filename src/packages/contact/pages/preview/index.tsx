import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { useFormPreview } from '@/features/receipt/use-form-preview'
import { useBar } from '@/features/session/use-bar'
import { PageWaiting } from '../../parts/page-waiting'
import { FormRowBlock } from './form-row-block'
import { OpinionBlock } from './opinion-block'
import './preview.scss'

/** The whole table as it will stand in the official form, to be read rather than filled in. */
export default function PreviewPage() {
  const { form, failure, offline, unsaved, reload } = useFormPreview(useRouter().params['id'] ?? '')
  useBar('plain')
  usePullDownRefresh(() => void reload().then(() => Taro.stopPullDownRefresh()))
  if (!form) return <PageWaiting failure={failure} onRetry={reload} />
  return (
    <Page still='评估表全文' top={<OfflineBanner offline={offline} pending={unsaved} />}>
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
