import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import type { ReminderDay } from '@/features/office/cycle/reminder-calendar'
import { formatDay } from '@/text/dates'
import { beforeWords, remindedWords, REMINDER_RULES } from '@/text/office-cycle'
import './reminder-card.scss'

/** The days on which the clock reminds, and whom: what follows from the dates above. */
export function ReminderCard({ calendar }: { calendar: readonly ReminderDay[] | undefined }) {
  return (
    <Card title='催办日历' note={calendar ? REMINDER_RULES : '选好起止日期后显示。'}>
      {(calendar ?? []).map((each) => (
        <View key={each.day} className={each.timing === 'over' ? 'of-day of-day--over' : 'of-day'}>
          <View className='of-day__day k-number'>{formatDay(each.day)}</View>
          <View className='of-day__main'>
            <View>{remindedWords(each)}</View>
            <View className='of-day__before'>{beforeWords(each.daysBefore, each.timing)}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}
