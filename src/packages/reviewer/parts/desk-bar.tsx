import { View } from '@tarojs/components'
import { Pressable } from '@/components/pressable/pressable'
import { SearchBar } from '@/components/search-bar/search-bar'
import './desk-bar.scss'

export interface DeskBarProps {
  search: string
  onSearch: (text: string) => void
  unread: number
  onInbox: () => void
  onSettings: () => void
  onMaterials: () => void
}

/** The search, and the ways to messages and settings: WeChat's own bar has no room for buttons. */
export function DeskBar({ search, onSearch, unread, onInbox, onSettings, onMaterials }: DeskBarProps) {
  return (
    <View className='rv-desk'>
      <View className='rv-desk__search'>
        <SearchBar value={search} onInput={onSearch} placeholder='搜索企业' />
      </View>
      <Pressable className='rv-desk__way' label={unread > 0 ? `消息，${unread} 条未读` : '消息'} onPress={onInbox}>
        消息
        {unread > 0 ? <View className='rv-desk__unread k-number'>{unread > 99 ? '99+' : unread}</View> : null}
      </Pressable>
      <Pressable className='rv-desk__way' label='材料与报告' onPress={onMaterials}>
        材料
      </Pressable>
      <Pressable className='rv-desk__way' label='设置' onPress={onSettings}>
        设置
      </Pressable>
    </View>
  )
}
