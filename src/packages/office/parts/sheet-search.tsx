import { View } from '@tarojs/components'
import { SearchBar, type SearchBarProps } from '@/components/search-bar/search-bar'
import './sheet-search.scss'

/** A search bar as wide as what stands around it: its own margin is made for a page's edge. */
export function SheetSearch(props: SearchBarProps) {
  return (
    <View className='of-sheet-search'>
      <SearchBar {...props} />
    </View>
  )
}
