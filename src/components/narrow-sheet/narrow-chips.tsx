import { View } from '@tarojs/components'
import { narrowWords } from '@/text/narrowing'
import { Icon } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import './narrow-chips.scss'

export interface NarrowChipsProps<Wanted> {
  parts: ReadonlyArray<{ readonly key: string; readonly words: string; readonly without: Wanted }>
  onNarrow: (narrowing: Wanted) => void
}

/** What a list is narrowed to and sorted by: a tap on one takes it away. */
export function NarrowChips<Wanted>({ parts, onNarrow }: NarrowChipsProps<Wanted>) {
  if (parts.length === 0) return null
  return (
    <View className='k-chips'>
      {parts.map(({ key, words, without }) => (
        <Pressable
          key={key}
          className='k-chips__way'
          label={narrowWords.without(words)}
          onPress={() => onNarrow(without)}
        >
          <View className='k-chips__chip'>
            {words}
            <Icon name='cross' />
          </View>
        </Pressable>
      ))}
    </View>
  )
}
