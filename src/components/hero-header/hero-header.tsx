import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import './hero-header.scss'

export interface HeroHeaderProps {
  /** «距 12 月 15 日截止» */
  lead: string
  /** «23», or a word: «今天», «已截止». */
  figure: string
  unit?: string | undefined
  /** «自评总分 71.5 / 100» */
  aside?: { label: string; value: string; suffix?: string | undefined } | undefined
}

export function HeroHeader({ lead, figure, unit, aside }: HeroHeaderProps) {
  const asideSaid = aside ? `${aside.label} ${aside.value}${aside.suffix ?? ''}` : ''
  return (
    <View className='k-hero'>
      <View className='k-hero__main' {...accessible({ role: 'text', label: `${lead}，${figure}${unit ?? ''}` })}>
        <View className='k-hero__label'>{lead}</View>
        <View className='k-hero__figure k-number'>
          {figure}
          {unit ? <View className='k-hero__unit'>{unit}</View> : null}
        </View>
      </View>
      {aside ? (
        <View className='k-hero__aside' {...accessible({ role: 'text', label: asideSaid })}>
          <View className='k-hero__label'>{aside.label}</View>
          <View className='k-hero__value k-number'>
            {aside.value}
            {aside.suffix ? <View className='k-hero__suffix'>{aside.suffix}</View> : null}
          </View>
        </View>
      ) : null}
    </View>
  )
}
