import { useState } from 'react'
import { View } from '@tarojs/components'
import { shownName } from '@/components/accessibility'
import { Button } from '@/components/button/button'
import { Pressable } from '@/components/pressable/pressable'
import { useToast } from '@/components/toast/toast'
import { joined } from '@/features/saving/saving-state'
import { earlierTitle, earlierWords } from '@/text/earlier'

interface EarlierSectionProps {
  cycleTitle: string
  earlierText: string
  /** What stands in the section now, and how it is written anew; only read where it cannot be written. */
  text: string
  onWrite: ((text: string) => void) | undefined
}

/** What stood in this section the year before: read in place, and taken over behind what is written. */
export function EarlierSection({ cycleTitle, earlierText, text, onWrite }: EarlierSectionProps) {
  const [open, setOpen] = useState(false)
  const toast = useToast()
  const title = earlierTitle(cycleTitle)
  const way = open ? earlierWords.fold : earlierWords.show
  const quote = (write: (text: string) => void) => {
    write(text.trim() === '' ? earlierText : joined(text, earlierText))
    toast.show({ text: earlierWords.quoted, action: { text: earlierWords.undo, onPress: () => write(text) } })
  }
  return (
    <View className='rp-earlier'>
      <Pressable
        className='rp-earlier__head'
        label={shownName(`${title}，${way}`)}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <View>{title}</View>
        <View className='rp-earlier__way'>{way}</View>
      </Pressable>
      {open ? (
        <>
          <View className='rp-earlier__text'>{earlierText}</View>
          {onWrite ? (
            <Button kind='secondary' size='small' onPress={() => quote(onWrite)}>
              {earlierWords.quote}
            </Button>
          ) : null}
        </>
      ) : null}
    </View>
  )
}
