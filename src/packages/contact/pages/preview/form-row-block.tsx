import { Text, View } from '@tarojs/components'
import type { FormRow } from '@/features/receipt/form-preview'
import { previewText } from '@/text/contact'
import './preview.scss'

export function FormRowBlock({ row }: { row: FormRow }) {
  const { no, wording, points, paragraphs, score, verified, photos } = row
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
      <View className='preview__figures k-number'>
        <View className='preview__score'>{score}</View>
        {verified ? <View className='preview__verified'>{verified.score}</View> : null}
        <View>{photos}</View>
      </View>
      {verified?.reason ? <View className='preview__reason'>{`核定理由：${verified.reason}`}</View> : null}
    </View>
  )
}
