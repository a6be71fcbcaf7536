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
import { extensionForm } from '@/text/office-enterprise'

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
      title={extensionForm.title}
      note={outline.enterpriseName}
      onClose={onClose}
      footer={
        <Button loading={form.running} onPress={() => void form.submit()}>
          {extensionForm.confirm}
        </Button>
      }
    >
      <WriteFailure failure={form.failure} title={extensionForm.notDone} />
      <DatePickerField
        label={extensionForm.day}
        required
        value={form.day}
        start={bounds.earliestOn}
        end={bounds.latestOn}
        onChange={form.setDay}
        hint={extensionForm.dayHint}
        error={dayError}
      />
      <TextInput
        label={extensionForm.reason}
        required
        value={form.reason}
        onInput={form.setReason}
        placeholder={extensionForm.reasonExample}
        hint={extensionForm.reasonHint}
        error={gaps.reason && EXTENSION_GAP_WORDS[gaps.reason]}
      />
    </HalfSheet>
  )
}
