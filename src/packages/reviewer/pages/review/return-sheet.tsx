import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import { findPlainDate } from '@/domain/calendar/plain-date'
import { lastDayOf } from '@/domain/deadline/deadline'
import { findIndicator, indicatorTitle } from '@/domain/rubric/rubric'
import { daysUntil, rectificationDays } from '@/features/rectification'
import type { Review } from '@/features/review/use-review'
import { formatDay } from '@/text/dates'
import { reviewFailureSentence } from '@/text/review'
import { returnForm } from '@/text/review-page'
import { ItemDays } from './item-days'
import { LetterField } from './letter-field'
import './review.scss'

export interface ReturnSheetProps {
  review: Review
  onClose: () => void
  /** To mend an item: the indicator's remark opens. */
  onRemark: (no: number) => void
}

/** Until when it is to be corrected, and until when it is taken in all the same. */
const daysGiven = (date: string, { assessment, cycle }: Review['loaded']): string => {
  const day = findPlainDate(date)
  return day === undefined || daysUntil(date) === 0
    ? returnForm.today
    : returnForm.correctBy(day, lastDayOf(assessment, cycle))
}

/** 退回修改: which indicators, until when, and the letter that goes with it. */
export function ReturnSheet({ review, onClose, onRemark }: ReturnSheetProps) {
  const toast = useToast()
  const { moves, outcome, rubric, returning } = review
  const { correction, days } = returning
  const titleOf = (no: number) => {
    const indicator = findIndicator(rubric, no)
    return `${no}. ${indicator ? indicatorTitle(indicator) : ''}`
  }
  const noteOf = (no: number, comment: string): string => {
    const own = days.find((each) => each.no === no)
    return own ? returnForm.commentBy(comment, formatDay(own.rectifyBy)) : comment
  }
  const confirm = async () => {
    void review.askForMessages()
    const done = await (review.mode === 'office' ? moves.sendBack() : moves.returnIt())
    if (!done) return
    toast.show({ text: returnForm.done, tone: 'ok' })
    onClose()
  }
  const ready =
    outcome.silent.length === 0 && outcome.items.length > 0 && findPlainDate(correction.rectifyBy) !== undefined
  return (
    <HalfSheet
      open
      title={returnForm.title(outcome.items.length)}
      note={returnForm.note}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={onClose}>
            {returnForm.later}
          </Button>
          <Button loading={moves.running} disabled={!ready} onPress={() => void confirm()}>
            {returnForm.confirm(outcome.items.length)}
          </Button>
        </>
      }
    >
      {moves.failure ? (
        <Notice tone='danger' title={returnForm.notDone} urgent>
          {reviewFailureSentence(moves.failure)}
        </Notice>
      ) : null}
      <View className='rv-flush'>
        <CellList>
          {outcome.items.map(({ no, comment }) => (
            <Cell
              key={no}
              plain
              title={titleOf(no)}
              note={comment ? noteOf(no, comment) : returnForm.remarkMissing}
              valueTone={comment ? undefined : 'warn'}
              value={comment ? undefined : returnForm.writeRemark}
              onPress={() => onRemark(no)}
            />
          ))}
        </CellList>
      </View>
      <DatePickerField
        label={returnForm.rectifyBy}
        value={correction.rectifyBy}
        start={rectificationDays().earliestOn}
        end={rectificationDays().latestOn}
        onChange={(rectifyBy) => returning.edit({ rectifyBy })}
        hint={daysGiven(correction.rectifyBy, review.loaded)}
        required
      />
      <ItemDays nos={outcome.items.map(({ no }) => no)} returning={returning} />
      <LetterField returning={returning} />
    </HalfSheet>
  )
}
