import { useState } from 'react'
import { View } from '@tarojs/components'
import { shownName } from '@/components/accessibility'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Pressable } from '@/components/pressable/pressable'
import { useToast } from '@/components/toast/toast'
import { type EarlierAnswer, quoteEarlier } from '@/features/fill/earlier-answer'
import type { Fill } from '@/features/fill/fill'
import { earlierScore, earlierWords } from '@/text/earlier'

export interface EarlierReadingProps {
  fill: Fill
  no: number
  answer: EarlierAnswer
  /** What stands in the field now. */
  written: string
}

/** Last year's text beside this year's field: read in place, and taken over only where somebody says so. */
export function EarlierReading({ fill, no, answer, written }: EarlierReadingProps) {
  const [open, setOpen] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const toast = useToast()
  const { title, content } = answer

  const quote = (how: 'replace' | 'append') => {
    setChoosing(false)
    const undo = quoteEarlier(fill, no, answer, how)
    if (undo) toast.show({ text: earlierWords.quoted, action: { text: earlierWords.undo, onPress: undo } })
  }
  return (
    <View className={open ? 'earlier earlier--open' : 'earlier'}>
      <Pressable
        className='earlier__head'
        label={shownName(`${title}，${open ? earlierWords.fold : earlierWords.show}`)}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <View className='earlier__title'>{`${title} · ${earlierScore(content.selfScore)}`}</View>
        <View className='earlier__way'>{open ? earlierWords.fold : earlierWords.show}</View>
      </Pressable>
      {open ? (
        <>
          <View className='earlier__text'>{content.narrative}</View>
          {choosing ? (
            <View className='earlier__note'>{`${earlierWords.quoteTitle}。${earlierWords.quoteBody}`}</View>
          ) : null}
          <ButtonRow>
            {choosing ? (
              <>
                <Button kind='secondary' size='small' onPress={() => quote('replace')}>
                  {earlierWords.replace}
                </Button>
                <Button kind='secondary' size='small' onPress={() => quote('append')}>
                  {earlierWords.append}
                </Button>
              </>
            ) : (
              <Button
                kind='secondary'
                size='small'
                onPress={() => (written.trim() === '' ? quote('replace') : setChoosing(true))}
              >
                {earlierWords.quote}
              </Button>
            )}
          </ButtonRow>
        </>
      ) : null}
    </View>
  )
}
