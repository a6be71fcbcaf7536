import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import type { FormPreview } from '@/features/receipt/form-preview'
import './preview.scss'

export function OpinionBlock({ opinion }: { opinion: FormPreview['opinion'] }) {
  if ('waiting' in opinion)
    return (
      <Card title='审核意见'>
        <View className='preview__unanswered'>{opinion.waiting}</View>
      </Card>
    )
  return (
    <Card title='审核意见'>
      <View className='preview__paragraph'>{opinion.sentence}</View>
      <View className='preview__signed'>{`签字人：${opinion.signer}`}</View>
      <View className='preview__signed k-number'>{opinion.day}</View>
    </Card>
  )
}
