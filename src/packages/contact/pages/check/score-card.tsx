import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Radar } from '@/components/radar/radar'
import type { CheckView } from '@/features/check/check-view'
import './check.scss'

export function ScoreCard({ view }: { view: CheckView }) {
  return (
    <Card>
      <Radar axes={view.axes} label='七个维度的自评分' />
      <View className='check__total'>
        <View className='check__score k-number'>{view.total}</View>
        <View className='check__of'>/ 100 自评</View>
      </View>
      <View className='check__bonus'>{view.bonusLine}</View>
    </Card>
  )
}
