import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import type { ReceiptView } from '@/features/receipt/receipt-view'
import './receipt.scss'

export function OpinionCard({ opinion }: { opinion: NonNullable<ReceiptView['opinion']> }) {
  return (
    <Card title='审核意见' accent='ok'>
      <View className='receipt__sentence'>{opinion.sentence}</View>
      <View className='receipt__signed k-number'>{opinion.signed}</View>
    </Card>
  )
}
