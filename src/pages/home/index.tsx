import { Text, View } from '@tarojs/components'
import './index.scss'

export default function Home() {
  return (
    <View className='home'>
      <Text>产改评估</Text>
    </View>
  )
}
