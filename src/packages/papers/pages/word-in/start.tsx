import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { Notice } from '@/components/notice/notice'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { wordInText } from '@/text/word-in'
import './word-in.scss'

/** Which file is meant, and what comes of it. */
export function ExplainCard({ assessmentId }: { assessmentId: string }) {
  return (
    <>
      <Card title={wordInText.title} note={wordInText.lead}>
        <View className='wi-line'>{wordInText.which}</View>
        <View className='wi-note'>{wordInText.notTaken}</View>
        <View className='wi-note'>{wordInText.nothingYet}</View>
      </Card>
      <Notice tone='info'>{wordInText.fromChat}</Notice>
      <CellList>
        <Cell
          title={wordInText.official}
          note={wordInText.officialNote}
          onPress={() => openPage(pageUrl('papers/form', { id: assessmentId }))}
        />
      </CellList>
    </>
  )
}
