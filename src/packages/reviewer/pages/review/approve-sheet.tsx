import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { StatRow } from '@/components/stat-row/stat-row'
import { TextInput } from '@/components/text-input/text-input'
import { useToast } from '@/components/toast/toast'
import { numberList } from '@/domain/rubric/number-list'
import { allNumbers } from '@/domain/rubric/rubric'
import { today } from '@/features/rectification'
import type { Review } from '@/features/review/use-review'
import { formatFullDay } from '@/text/dates'
import { passedOverSentence, reviewFailureSentence } from '@/text/review'
import { approveForm } from '@/text/review-page'
import { SignatureField } from './signature-field'
import './review.scss'

export interface ApproveSheetProps {
  review: Review
  onClose: () => void
}

/** 同意呈报 by the union, with the table's own sentence and a name; 接收 by the office. */
export function ApproveSheet({ review, onClose }: ApproveSheetProps) {
  const toast = useToast()
  const { moves, outcome, summary, rubric, loaded } = review
  const { opinion } = loaded.assessment
  const receiving = review.mode === 'office'
  const unseen = summary.dimensions.reduce((sum, { progress, seen }) => sum + progress.indicators - seen, 0)
  const passedOver = receiving ? '' : passedOverSentence(review.comparison?.ignored ?? [], unseen)
  const confirm = async () => {
    void review.askForMessages()
    const done = await (receiving ? moves.receive() : moves.endorse())
    if (!done) return
    toast.show({ text: receiving ? approveForm.received : approveForm.endorsed, tone: 'ok' })
    onClose()
  }
  return (
    <HalfSheet
      open
      title={receiving ? approveForm.receiveTitle : approveForm.endorseTitle}
      note={loaded.assessment.enterpriseName}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={onClose}>
            {receiving ? approveForm.receiveLater : approveForm.endorseLater}
          </Button>
          <Button
            loading={moves.running}
            disabled={!receiving && moves.signerName.trim() === ''}
            onPress={() => void confirm()}
          >
            {receiving ? approveForm.confirmReceive : approveForm.confirmEndorse}
          </Button>
        </>
      }
    >
      {moves.failure ? (
        <Notice tone='danger' title={receiving ? approveForm.notReceived : approveForm.notEndorsed} urgent>
          {reviewFailureSentence(moves.failure)}
        </Notice>
      ) : null}
      {passedOver ? <Notice tone='warn'>{passedOver}</Notice> : null}
      <View className='rv-opinion'>
        <View className='rv-opinion__sentence'>{opinion?.sentence ?? rubric.opinionSentence}</View>
        <View className='rv-opinion__date k-number'>
          {opinion ? `${opinion.signerName}  ${formatFullDay(opinion.signedOn)}` : formatFullDay(today())}
        </View>
      </View>
      <View className='rv-opinion__totals'>
        <StatRow
          stats={[
            { key: 'self', label: approveForm.selfTotal, value: String(summary.selfTotal) },
            { key: 'verified', label: approveForm.verifiedTotal, value: String(outcome.verifiedTotal) },
          ]}
        />
      </View>
      {outcome.adjusted.length > 0 ? (
        <View className='rv-opinion__note'>
          {approveForm.adjusted(numberList(outcome.adjusted, allNumbers(rubric).length))}
        </View>
      ) : null}
      {receiving ? (
        <View className='rv-opinion__note'>{approveForm.receiveNote}</View>
      ) : (
        <>
          <TextInput
            label={approveForm.signer}
            value={moves.signerName}
            onInput={moves.setSignerName}
            hint={approveForm.signerHint}
            required
          />
          <SignatureField strokes={moves.signature} onChange={moves.setSignature} />
        </>
      )}
    </HalfSheet>
  )
}
