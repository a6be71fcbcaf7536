import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import { daysFrom, findPlainDate } from '@/domain/calendar/plain-date'
import { findIndicator, indicatorTitle } from '@/domain/rubric/rubric'
import { rectificationDays, today } from '@/features/review/use-moves'
import type { Review } from '@/features/review/use-review'
import { reviewFailureSentence } from '@/text/review'
import { RemarkText } from './remark-text'
import './review.scss'

export interface ReturnSheetProps {
  review: Review
  onClose: () => void
  /** To mend an item: the indicator's remark opens. */
  onRemark: (no: number) => void
}

const daysGiven = (date: string): string => {
  const day = findPlainDate(date)
  const days = day ? daysFrom(today(), day) : 0
  return days === 0 ? '就是今天，企业恐怕来不及改' : `给企业 ${days} 天，当日 24:00 前改好再次提交`
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
    toast.show({ text: '已退回，企业会收到消息', tone: 'ok' })
    onClose()
  }
  return (
    <HalfSheet
      open
      title={`退回 ${outcome.items.length} 项`}
      note='退回后，企业只能改下面这几项'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={onClose}>
            先不退回
          </Button>
          <Button
            loading={moves.running}
            disabled={outcome.silent.length > 0 || outcome.items.length === 0 || correction.rectifyBy === ''}
            onPress={() => void confirm()}
          >
            {`确认退回 ${outcome.items.length} 项`}
          </Button>
        </>
      }
    >
      {failure ? (
        <Notice tone='danger' title='没有退回' urgent>
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
              note={comment || '还没写意见，请点这里写明要改什么'}
              valueTone={comment ? undefined : 'warn'}
              value={comment ? undefined : '去写'}
              onPress={() => onRemark(no)}
            />
          ))}
        </CellList>
      </View>
      <DatePickerField
        label='整改期限'
        value={correction.rectifyBy}
        start={rectificationDays().earliestOn}
        end={rectificationDays().latestOn}
        onChange={(rectifyBy) => setCorrection({ ...correction, rectifyBy })}
        hint={daysGiven(correction.rectifyBy)}
        required
      />
      <RemarkText
        label='退回说明（可不填）'
        value={correction.note}
        onInput={(note) => setCorrection({ ...correction, note })}
        placeholder='对整份评估表的说明'
        limit={review.notes.limit}
      />
    </HalfSheet>
  )
}
