import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { Pressable } from '@/components/pressable/pressable'
import { rectificationDays } from '@/features/rectification'
import type { ReturnLetter } from '@/features/review/use-return-letter'
import { letterForm } from '@/text/return-letter'
import './review.scss'

interface ItemDaysProps {
  nos: readonly number[]
  returning: ReturnLetter
}

/** 整改期限 of single indicators that are to be ready sooner: folded, since most returns need none. */
export function ItemDays({ nos, returning }: ItemDaysProps) {
  const { correction, days, edit } = returning
  const [open, setOpen] = useState(days.length > 0)
  if (nos.length < 2) return null
  const fold = open ? letterForm.fold : letterForm.open
  return (
    <View className='rv-days'>
      <Pressable
        className='rv-days__head'
        label={`${letterForm.itemDays}，${fold}`}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <View className='rv-days__title'>{letterForm.itemDays}</View>
        <View className='rv-days__fold'>{fold}</View>
      </Pressable>
      {open ? (
        <>
          <View className='rv-opinion__note'>{letterForm.itemDaysNote}</View>
          {nos.map((no) => (
            <DatePickerField
              key={no}
              label={letterForm.itemDay(no)}
              value={correction.each[no] ?? ''}
              placeholder={letterForm.sameDay}
              start={rectificationDays().earliestOn}
              end={correction.rectifyBy || rectificationDays().latestOn}
              onChange={(day) => edit({ each: { ...correction.each, [no]: day } })}
            />
          ))}
          {Object.keys(correction.each).length > 0 ? (
            <Button size='small' kind='text' onPress={() => edit({ each: {} })}>
              {letterForm.clearDays}
            </Button>
          ) : null}
        </>
      ) : null}
    </View>
  )
}
