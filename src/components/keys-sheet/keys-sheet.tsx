import { keyWords } from '@/text/key-help'
import { View } from '@tarojs/components'
import { HalfSheet } from '../half-sheet/half-sheet'
import { SectionTitle } from '../section-title/section-title'
import './keys-sheet.scss'

export interface KeysSheetProps {
  /** null: closed. */
  tables: ReadonlyArray<{ title: string; rows: ReadonlyArray<{ keys: string; does: string }> }> | null
  onClose: () => void
}

/** 键盘快捷键: which key does what on this page. */
export function KeysSheet({ tables, onClose }: KeysSheetProps) {
  return (
    <HalfSheet open={tables !== null} title={keyWords.title} onClose={onClose}>
      {(tables ?? []).map(({ title, rows }) => (
        <View key={title}>
          <SectionTitle title={title} />
          {rows.map(({ keys, does }) => (
            <View key={keys} className='k-keys'>
              <View className='k-keys__keys'>{keys}</View>
              <View className='k-keys__does'>{does}</View>
            </View>
          ))}
        </View>
      ))}
    </HalfSheet>
  )
}
