import { View } from '@tarojs/components'
import { Pressable } from '@/components/pressable/pressable'
import { SearchBar } from '@/components/search-bar/search-bar'
import { worklistPage } from '@/text/worklist-page'
import './worklist.scss'

interface WorklistBarProps {
  search: string
  onSearch: (text: string) => void
  unread: number
  onInbox: () => void
  onSettings: () => void
  onMaterials: () => void
}

/** The search, and the ways to messages and settings: WeChat's own bar has no room for buttons. */
export function WorklistBar({ search, onSearch, unread, onInbox, onSettings, onMaterials }: WorklistBarProps) {
  return (
    <View className='rv-bar'>
      <View className='rv-bar__search'>
        <SearchBar value={search} onInput={onSearch} placeholder={worklistPage.search} />
      </View>
      <Pressable
        className='rv-bar__way'
        label={unread > 0 ? worklistPage.inboxUnread(unread) : worklistPage.inbox}
        onPress={onInbox}
      >
        {worklistPage.inbox}
        {unread > 0 ? <View className='rv-bar__unread k-number'>{unread > 99 ? '99+' : unread}</View> : null}
      </Pressable>
      <Pressable className='rv-bar__way' label={worklistPage.materialsLabel} onPress={onMaterials}>
        {worklistPage.materials}
      </Pressable>
      <Pressable className='rv-bar__way' label={worklistPage.settings} onPress={onSettings}>
        {worklistPage.settings}
      </Pressable>
    </View>
  )
}
