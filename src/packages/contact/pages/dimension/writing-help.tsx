import { useState } from 'react'
import { View } from '@tarojs/components'
import { Pressable } from '@/components/pressable/pressable'
import type { Indicator, Rubric } from '@/domain/rubric/rubric'
import { writingHintOf } from '@/domain/rubric/writing-hint'
import { writingHelpWords } from '@/text/writing-help'

/** What belongs into a narrative, the notice's own example first, and one of ours behind a tap. */
export function WritingHelp({ version, indicator }: { version: Rubric['version']; indicator: Indicator }) {
  const [open, setOpen] = useState(false)
  const writing = writingHintOf({ version }, indicator)
  if (!writing && indicator.example === undefined) return null
  return (
    <View className='writing-help'>
      {indicator.example === undefined ? null : <View>{writingHelpWords.official(indicator.example)}</View>}
      {writing ? (
        <>
          <View>{writingHelpWords.hint(writing.hint)}</View>
          <Pressable
            className='writing-help__way'
            label={open ? writingHelpWords.fold : writingHelpWords.show}
            expanded={open}
            onPress={() => setOpen(!open)}
          >
            {open ? writingHelpWords.fold : writingHelpWords.show}
          </Pressable>
          {open ? (
            <View className='writing-help__example'>
              <View className='writing-help__mark'>{writingHelpWords.ours}</View>
              <View>{writing.example}</View>
              <View className='writing-help__note'>{writingHelpWords.note}</View>
            </View>
          ) : null}
        </>
      ) : null}
    </View>
  )
}
