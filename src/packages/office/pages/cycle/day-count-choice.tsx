import { ChoiceList } from '@/components/choice-list/choice-list'
import { ReadFailure } from '@/components/failure/failure'
import { Field } from '@/components/field/field'
import { Notice } from '@/components/notice/notice'
import type { DayCount } from '@/domain/calendar/day-counting'
import type { DayCountingRead } from '@/features/office/cycle/use-day-counting'
import { cyclePage, DAY_COUNT_CHOICES, unknownYearsSentence } from '@/text/office-cycle'

export interface DayCountChoiceProps {
  counting: DayCountingRead
  value: DayCount
  onChange: (dayCount: DayCount) => void
}

/** How the days of reminders are counted, and what of that is not known. */
export function DayCountChoice({ counting, value, onChange }: DayCountChoiceProps) {
  const { failure, unknown, reload } = counting
  return (
    <>
      <Field label={cyclePage.dayCount}>
        <ChoiceList label={cyclePage.dayCount} choices={DAY_COUNT_CHOICES} value={value} onChange={onChange} />
      </Field>
      {failure ? <ReadFailure failure={failure} onRetry={reload} /> : null}
      {unknown.length > 0 ? (
        <Notice tone='warn' title={cyclePage.yearUnknown}>
          {unknownYearsSentence(unknown)}
        </Notice>
      ) : null}
    </>
  )
}
