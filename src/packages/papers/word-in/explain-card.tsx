import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { wordInText } from '@/text/word-in'
import './word-in.scss'

/** Which file is meant, and what comes of it. */
export function ExplainCard() {
  return (
    <>
      <Card title={wordInText.title} note={wordInText.lead}>
        <View className='wi-line'>{wordInText.which}</View>
        <View className='wi-note'>{wordInText.notTaken}</View>
        <View className='wi-note'>{wordInText.nothingYet}</View>
      </Card>
      <Notice tone='info'>{wordInText.fromChat}</Notice>
    </>
  )
}
