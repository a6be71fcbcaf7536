import { Text, View } from '@tarojs/components'
import type { AnswerContent } from '@/domain/answer/answer'
import type { Indicator } from '@/domain/rubric/rubric'
import { fillWords } from '@/text/fill'

interface ContentReadingProps {
  title: string
  note?: string | undefined
  indicator: Indicator
  content: AnswerContent
  scored: boolean
}

/** One version of an answer, to be held against another. The text can be selected and copied. */
export function ContentReading({ title, note, indicator, content, scored }: ContentReadingProps) {
  return (
    <View className='version'>
      <View className='version__head'>
        <View className='version__title'>{title}</View>
        {note ? <View className='version__note'>{note}</View> : null}
      </View>
      <Text className='version__text' selectable userSelect>
        {content.narrative || fillWords.empty}
      </Text>
      <View className='version__facts'>
        {scored ? `自评分 ${content.selfScore ?? fillWords.unscored}` : null}
        {indicator.facts.map((fact) => (
          <View key={fact.id}>{`${fact.label} ${content.facts[fact.id] ?? fillWords.empty}${fact.unit}`}</View>
        ))}
      </View>
    </View>
  )
}
