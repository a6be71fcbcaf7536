import { Button } from '@/components/button/button'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { TextInput } from '@/components/text-input/text-input'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { DayBounds } from '@/domain/deadline/day-bounds'
import { useExtension } from '@/features/office/enterprise/extension'
import { dayOutOfBounds, EXTENSION_GAP_WORDS } from '@/text/office'

export interface ExtensionSheetProps {
  outline: AssessmentOutline
  bounds: DayBounds
  onClose: () => void
  onExtended: (day: PlainDate) => void
}

/** 延期: a day later than the last one so far, and why. */
export function ExtensionSheet({ outline, bounds, onClose, onExtended }: ExtensionSheetProps) {
  const form = useExtension({ outline, bounds, onExtended })
  const { gaps } = form
  const dayError = gaps.day === 'day_out_of_bounds' ? dayOutOfBounds(bounds) : gaps.day && EXTENSION_GAP_WORDS[gaps.day]
  return (
    <HalfSheet
      open
      title='延期'
      note={outline.enterpriseName}
      onClose={onClose}
      footer={
        <Button loading={form.running} onPress={() => void form.submit()}>
          确定延期
        </Button>
      }
    >
      <WriteFailure failure={form.failure} title='没有延期' />
      <DatePickerField
        label='新的截止日期（当日 24:00 截止）'
        required
        value={form.day}
        start={bounds.earliestOn}
        end={bounds.latestOn}
        onChange={form.setDay}
        hint='只对这一家企业有效；催办提醒随即按新的日期发送，已有的逾期标记会取消。'
        error={dayError}
      />
      <TextInput
        label='延期理由'
        required
        value={form.reason}
        onInput={form.setReason}
        placeholder='如：企业搬迁，资料尚在整理'
        hint='会告知企业，并记入办理记录。'
        error={gaps.reason && EXTENSION_GAP_WORDS[gaps.reason]}
      />
    </HalfSheet>
  )
}
