import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import './section-title.scss'

export interface SectionTitleProps {
  title: string
  note?: string | undefined
  extra?: ReactNode
}

export function SectionTitle({ title, note, extra }: SectionTitleProps) {
  return (
    <View className='k-section-title'>
      <View className='k-section-title__text' {...accessible({ role: 'heading' })}>
        {title}
      </View>
      {note ? <View className='k-section-title__note'>{note}</View> : null}
      {extra}
    </View>
  )
}
