import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './columns.scss'

/** One after the other on a phone, side by side at a computer. */
export function Columns({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <View className='k-columns'>
      <View className='k-columns__column'>{left}</View>
      <View className='k-columns__column'>{right}</View>
    </View>
  )
}
