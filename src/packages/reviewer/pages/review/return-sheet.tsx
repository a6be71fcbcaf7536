import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import { findIndicator, indicatorTitle } from '@/domain/rubric/rubric'
import { daysUntil, rectificationDays } from '@/features/rectification'
import type { Review } from '@/features/review/use-review'
import { reviewFailureSentence } from '@/text/review'
import { returnForm } from '@/text/review-page'
import { RemarkText } from './remark-text'
import './review.scss'

export interface ReturnSheetProps {
  review: Review
  onClose: () => void
  /** To mend an item: the indicator's remark opens. */
  onRemark: (no: number) => void
}

const daysGiven = (date: string): string => {
  const days = daysUntil(date)
  return days === 0 ? returnForm.today : returnForm.daysGiven(days)
}

/** 退回修改: which indicators, until when, and a word that goes with it. */
export function ReturnSheet({ review, onClose, onRemark }: ReturnSheetProps) {
  const toast = useToast()
  const { moves, outcome, rubric } = review
  const { correction, setCorrection, failure } = moves
  const titleOf = (no: number) => {
    const indicator = findIndicator(rubric, no)
    return `${no}. ${indicator ? indicatorTitle(indicator) : ''}`
  }
  const confirm = async () => {
    void review.askForMessages()
    const done = await (review.mode === 'office' ? moves.sendBack() : moves.returnIt())
    if (!done) return
    toast.show({ text: returnForm.done, tone: 'ok' })
    onClose()
  }
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
          <Button
            loading={moves.running}
            disabled={outcome.silent.length > 0 || outcome.items.length === 0 || correction.rectifyBy === ''}
            onPress={() => void confirm()}
          >
            {returnForm.confirm(outcome.items.length)}
          </Button>
        </>
      }
    >
      {failure ? (
        <Notice tone='danger' title={returnForm.notDone} urgent>
          {reviewFailureSentence(failure)}
        </Notice>
      ) : null}
      <View className='rv-flush'>
        <CellList>
          {outcome.items.map(({ no, comment }) => (
            <Cell
              key={no}
              plain
              title={titleOf(no)}
              note={comment || returnForm.remarkMissing}
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
        onChange={(rectifyBy) => setCorrection({ ...correction, rectifyBy })}
        hint={daysGiven(correction.rectifyBy)}
        required
      />
      <RemarkText
        label={returnForm.words}
        value={correction.note}
        onInput={(note) => setCorrection({ ...correction, note })}
        placeholder={returnForm.wordsExample}
        limit={review.notes.limit}
      />
    </HalfSheet>
  )
}
