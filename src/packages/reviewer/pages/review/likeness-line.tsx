import { useState } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Pressable } from '@/components/pressable/pressable'
import type { LikenessHint } from '@/domain/likeness/hints'
import { likenessSource } from '@/text/earlier'
import { indicatorCard } from '@/text/review-page'
import './review.scss'

/** Narratives elsewhere that say nearly the same: one line, which opens to each with the passage. Nothing is decided by it. */
export function LikenessLine({ hints }: { hints: readonly LikenessHint[] }) {
  const [open, setOpen] = useState(false)
  const [nearest] = hints
  if (!nearest) return null
  const what = indicatorCard.likenesses(hints.length, likenessSource(nearest.source), nearest.percent)
  const fold = open ? indicatorCard.foldLikeness : indicatorCard.openLikeness
  return (
    <View className='rv-likeness'>
      <Pressable
        className='rv-likeness__head'
        label={`${what}，${fold}`}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <Icon name='info' />
        <View className='rv-likeness__what'>{what}</View>
        <View className='rv-likeness__fold'>{fold}</View>
      </Pressable>
      {open
        ? hints.map(({ source, percent, passage }, index) => (
            <View key={index} className='rv-likeness__one'>
              <View>{indicatorCard.likeness(likenessSource(source), percent)}</View>
              <View className='rv-likeness__passage'>{indicatorCard.samePassage(passage)}</View>
            </View>
          ))
        : null}
    </View>
  )
}
