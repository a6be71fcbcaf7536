import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { useQuotaImport } from '@/features/nominations/use-quota-import'
import type { Quotas } from '@/features/nominations/use-quotas'
import { quotaText } from '@/text/quota'
import '../../parts/card-line.scss'
import { UploadFailure } from '../../parts/upload-failure'

/** 名额 from a table: what was read stands in the rows below, and what is in doubt here. */
export function ImportCard({ quotas }: { quotas: Quotas }) {
  const reading = useQuotaImport(quotas.presentId, quotas.putIn)
  const { stage, upload } = reading
  const busy = stage.kind === 'reading' || upload.kind === 'sending'
  return (
    <Card title={quotaText.fromTable} note={quotaText.fromTableNote}>
      <UploadFailure wordIn={reading} />
      {stage.kind === 'reading' ? <View className='card-line'>{quotaText.reading(stage.name)}</View> : null}
      {stage.kind === 'read' ? (
        <Notice tone='info'>{quotaText.read(stage.reading.rows.length, stage.changed)}</Notice>
      ) : null}
      {stage.kind === 'read' && stage.reading.doubted > 0 ? (
        <Notice tone='warn' title={quotaText.doubted(stage.reading.doubted)}>
          {stage.reading.doubts.map((doubt) => (
            <View key={doubt.row}>{quotaText.doubt(doubt)}</View>
          ))}
          {stage.reading.doubted > stage.reading.doubts.length ? (
            <View>{quotaText.moreDoubts(stage.reading.doubted - stage.reading.doubts.length)}</View>
          ) : null}
        </Notice>
      ) : null}
      <Button kind='secondary' loading={busy} onPress={() => void reading.choose()}>
        {quotaText.fromTable}
      </Button>
    </Card>
  )
}
