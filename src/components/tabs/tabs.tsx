import { useEffect, useState } from 'react'
import { ScrollView, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/pressable'
import './tabs.scss'

interface Tab<Key extends string = string> {
  key: Key
  label: string
  count?: number | undefined
}

export interface TabsProps<Key extends string = string> {
  tabs: ReadonlyArray<Tab<Key>>
  selected: Key
  onSelect: (key: Key) => void
  label: string
}

export function Tabs<Key extends string>({ tabs, selected, onSelect, label }: TabsProps<Key>) {
  const at = tabs.findIndex((tab) => tab.key === selected)
  const neighbour = `k-tab-${Math.max(0, at - 1)}`
  // A browser scrolls on a change of this property only, so the first one has to be a change too.
  const [into, setInto] = useState('')
  useEffect(() => setInto(neighbour), [neighbour])
  const move = (key: string) => {
    const next = tabs[at + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0)]
    if (next && next.key !== selected) onSelect(next.key)
  }
  return (
    <ScrollView className='k-tabs' scrollX enhanced showScrollbar={false} scrollWithAnimation scrollIntoView={into}>
      <View className='k-tabs__row' {...accessible({ role: 'tablist', label })}>
        {tabs.map((tab, index) => {
          const on = tab.key === selected
          return (
            <Pressable
              key={tab.key}
              id={`k-tab-${index}`}
              className={classNames('k-tabs__tab', on && 'k-tabs__tab--on')}
              role='tab'
              selected={on}
              label={tab.count === undefined ? tab.label : `${tab.label} ${tab.count}`}
              onPress={() => onSelect(tab.key)}
              onKey={move}
            >
              {tab.label}
              {tab.count === undefined ? null : <View className='k-tabs__count k-number'>{tab.count}</View>}
            </Pressable>
          )
        })}
      </View>
    </ScrollView>
  )
}
