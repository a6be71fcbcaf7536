import { useState } from 'react'
import { View } from '@tarojs/components'
import { Pressable } from '@/components/pressable/pressable'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { phraseWords } from '@/text/phrases'
import './review.scss'

/** What stands there at once: the rest would push away what is written. */
const AT_FIRST = 4

interface PhraseChipsProps {
  phrases: readonly string[]
  onChoose: (phrase: string) => void
}

/** 常用语 below a field, each put in by a tap, and the way to where they are kept. */
export function PhraseChips({ phrases, onChoose }: PhraseChipsProps) {
  const [all, setAll] = useState(false)
  const shown = all ? phrases : phrases.slice(0, AT_FIRST)
  const more = phrases.length - shown.length
  const way = (text: string, onPress: () => void) => (
    <Pressable className='rv-phrases__one rv-phrases__one--way' label={text} onPress={onPress}>
      {text}
    </Pressable>
  )
  return (
    <View className='rv-phrases'>
      {shown.map((phrase) => (
        <Pressable key={phrase} className='rv-phrases__one' label={phrase} onPress={() => onChoose(phrase)}>
          {phrase}
        </Pressable>
      ))}
      {more > 0 ? way(phraseWords.more(more), () => setAll(true)) : null}
      {way(phraseWords.edit, () => openPage(pageUrl('reviewer/phrases')))}
    </View>
  )
}
