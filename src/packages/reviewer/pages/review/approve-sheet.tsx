import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { StatRow } from '@/components/stat-row/stat-row'
import { TextInput } from '@/components/text-input/text-input'
import { useToast } from '@/components/toast/toast'
import { today } from '@/features/review/use-moves'
import type { Review } from '@/features/review/use-review'
import { formatFullDay } from '@/text/dates'
import { numbersSentence, passedOverSentence, reviewFailureSentence } from '@/text/review'
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
    toast.show({ text: receiving ? '已接收' : '已同意呈报，报送省产改办', tone: 'ok' })
    onClose()
  }
  return (
    <HalfSheet
      open
      title={receiving ? '接收评估表' : '同意呈报'}
      note={loaded.assessment.enterpriseName}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={onClose}>
            {receiving ? '先不接收' : '再看看'}
          </Button>
          <Button
            loading={moves.running}
            disabled={!receiving && moves.signerName.trim() === ''}
            onPress={() => void confirm()}
          >
            {receiving ? '确认接收' : '确认同意呈报'}
          </Button>
        </>
      }
    >
      {moves.failure ? (
        <Notice tone='danger' title={receiving ? '没有接收' : '没有呈报'} urgent>
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
            { key: 'self', label: '自评总分', value: String(summary.selfTotal) },
            { key: 'verified', label: '核定总分', value: String(outcome.verifiedTotal), tone: 'brand' },
          ]}
        />
      </View>
      {outcome.adjusted.length > 0 ? (
        <View className='rv-opinion__note'>{`${numbersSentence(outcome.adjusted)}的核定分与自评分不同`}</View>
      ) : null}
      {receiving ? (
        <View className='rv-opinion__note'>
          接收后，企业和责任工会都会收到消息。正式报送在广东省总工会劳模管理服务平台上另行办理。
        </View>
      ) : (
        <>
          <TextInput
            label='审核人姓名'
            value={moves.signerName}
            onInput={moves.setSignerName}
            hint='会写进审核意见，请填真实姓名'
            required
          />
          <SignatureField strokes={moves.signature} onChange={moves.setSignature} />
        </>
      )}
    </HalfSheet>
  )
}
