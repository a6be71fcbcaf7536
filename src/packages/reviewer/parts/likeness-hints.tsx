import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { LikenessHint } from '@/domain/likeness/hints'
import { likenessSource } from '@/text/earlier'

/** Narratives elsewhere that say nearly the same, each with the passage: something to ask about, and nothing decided by it. */
export function LikenessHints({ hints }: { hints: readonly LikenessHint[] }) {
  return (
    <>
      {hints.map(({ source, percent, passage }, index) => (
        <View key={index} className='rv-likeness'>
          <View className='rv-likeness__head'>
            <Icon name='info' />
            <View className='rv-likeness__what'>{`与${likenessSource(source)}约 ${percent}% 相同，供参考`}</View>
          </View>
          <View className='rv-likeness__passage'>{`相同的一段：“${passage}”`}</View>
        </View>
      ))}
    </>
  )
}
