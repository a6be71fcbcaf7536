import { Button } from '@/components/button/button'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { TextInput } from '@/components/text-input/text-input'
import { EXTENSION_REASON_LIMIT } from '@/domain/assessment/extension-rules'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { type RequestRow, useDecline, useGrant } from '@/features/extension/use-extension-requests'
import { reasonCount, requestsPage } from '@/text/extension'

interface AnswerSheetProps {
  row: RequestRow
  onClose: () => void
}

/** 同意, with the day that was asked for or another one. */
export function GrantSheet({ row, onClose, onGranted }: AnswerSheetProps & { onGranted: (day: PlainDate) => void }) {
  const grant = useGrant(row, onGranted)
  return (
    <HalfSheet
      open
      title={requestsPage.grantTitle}
      note={row.outline.enterpriseName}
      onClose={onClose}
      footer={
        <Button loading={grant.running} onPress={() => void grant.submit()}>
          {requestsPage.confirmGrant}
        </Button>
      }
    >
      <WriteFailure failure={grant.failure} title={requestsPage.notGranted} />
      <DatePickerField
        label={requestsPage.grantDay}
        required
        value={grant.day}
        start={grant.bounds.earliestOn}
        end={grant.bounds.latestOn}
        onChange={grant.setDay}
        hint={requestsPage.grantHint}
        error={grant.gap}
      />
    </HalfSheet>
  )
}

/** 不同意, with words for the enterprise. */
export function DeclineSheet({ row, onClose, onDeclined }: AnswerSheetProps & { onDeclined: () => void }) {
  const decline = useDecline(row, onDeclined)
  const count = reasonCount(Array.from(decline.reason.trim()).length, EXTENSION_REASON_LIMIT)
  return (
    <HalfSheet
      open
      title={requestsPage.declineTitle}
      note={row.outline.enterpriseName}
      onClose={onClose}
      footer={
        <Button loading={decline.running} onPress={() => void decline.submit()}>
          {requestsPage.confirmDecline}
        </Button>
      }
    >
      <WriteFailure failure={decline.failure} title={requestsPage.notGranted} />
      <TextInput
        label={requestsPage.declineReason}
        required
        value={decline.reason}
        onInput={decline.setReason}
        placeholder={requestsPage.declineExample}
        hint={`${requestsPage.declineHint}${count}`}
        error={decline.gap}
      />
    </HalfSheet>
  )
}
