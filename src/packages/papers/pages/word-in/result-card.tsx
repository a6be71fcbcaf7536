import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { PutInView } from '@/features/word-in/putting-in'
import { wordInText } from '@/text/word-in'
import './word-in.scss'

function Standing({ view }: { view: PutInView }) {
  if (view.unkept > 0) return <StatusTag tone='danger' text={wordInText.unkept(view.unkept)} />
  if (view.waiting > 0)
    return view.offline ? (
      <StatusTag tone='warn' text={wordInText.keptHere(view.waiting)} />
    ) : (
      <StatusTag tone='info' text={wordInText.saving(view.waiting)} />
    )
  return view.problems.length === 0 ? <StatusTag tone='ok' text={wordInText.allSaved} /> : null
}

/** Which were put in, and how far they have got. */
export function ResultCard({ nos, view }: { nos: readonly number[]; view: PutInView }) {
  return (
    <Card title={wordInText.done(nos.length)} accent={view.problems.length > 0 ? 'warn' : 'ok'}>
      <Standing view={view} />
      <View className='wi-line'>{wordInText.doneWhich(nos)}</View>
      {view.problems.map(({ no, sentence }) => (
        <View key={no} className='wi-doubt'>
          <Icon name='alert' />
          <View className='wi-doubt__text'>{wordInText.problem(no, sentence)}</View>
        </View>
      ))}
      <View className='wi-note'>{wordInText.doneNext}</View>
    </Card>
  )
}
