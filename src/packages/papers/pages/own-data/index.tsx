import '@/text/refused-in-packages'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { useToast } from '@/components/toast/toast'
import { copyText } from '@/features/copy-text'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { useOwnData } from '@/features/settings/use-own-data'
import { failureSentence } from '@/text/failures'
import { ownDataPage as words, ownDataRows, ownDataText, type OwnDatum } from '@/text/own-data'
import '../../parts/card-line.scss'

definePageConfig({ navigationBarTitleText: '我的信息', enablePullDownRefresh: true })

type State = ReturnType<typeof useOwnData>

/** A kind: what there is, why, until when, and what becomes of it on request. */
function DatumCard({ title, lines, why, until, onRequest }: OwnDatum) {
  return (
    <Card title={title}>
      {lines.map((line, index) => (
        <View key={index}>{line}</View>
      ))}
      <View className='card-line'>{why}</View>
      <View className='card-line'>{until}</View>
      <View className='card-line'>{onRequest}</View>
    </Card>
  )
}

function CopyCard({ data }: { readonly data: NonNullable<State['data']> }) {
  const toast = useToast()
  const copy = async () => {
    const copied = await copyText(ownDataText(data))
    toast.show(copied ? { tone: 'ok', text: words.copied } : { tone: 'warn', text: words.notCopied })
  }
  return (
    <Card>
      <View>{words.lead}</View>
      <View className='card-step'>
        <Button kind='secondary' onPress={() => void copy()}>
          {words.copy}
        </Button>
      </View>
    </Card>
  )
}

/** Says what goes and what stays before it is done, and after it what was done. */
function EraseCard({ erase, erasing, erased, stopped }: State) {
  const [asking, setAsking] = useState(false)
  const eraseNow = async () => {
    await erase()
    setAsking(false)
  }
  return (
    <Card>
      <View>{words.eraseNote}</View>
      <View className='card-line'>{words.leaveFirst}</View>
      {erased ? <Notice>{words.erased(erased)}</Notice> : null}
      {stopped ? <Notice tone='warn'>{failureSentence(stopped)}</Notice> : null}
      <View className='card-step'>
        <Button kind='secondary' loading={erasing} onPress={() => setAsking(true)}>
          {words.erase}
        </Button>
      </View>
      <Dialog
        danger
        open={asking}
        title={words.ask}
        body={words.goes}
        confirmText={words.confirm}
        busy={erasing}
        onConfirm={() => void eraseNow()}
        onCancel={() => setAsking(false)}
      />
    </Card>
  )
}

/** 我的信息: what is kept about whoever asks, taken along as a text, and erased as far as it can be. */
export default function OwnDataPage() {
  const state = useOwnData()
  const { data, failure, reload } = state
  useBar('plain')
  usePullDown(reload)
  return (
    <Page>
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact={data !== undefined} /> : null}
      {!data && !failure ? <LoadingState rows={4} /> : null}
      {data ? (
        <>
          <CopyCard data={data} />
          <SectionTitle title={words.kept} />
          {ownDataRows(data).map((datum) => (
            <DatumCard key={datum.kind} {...datum} />
          ))}
          <SectionTitle title={words.eraseTitle} />
          <EraseCard {...state} />
        </>
      ) : null}
    </Page>
  )
}
