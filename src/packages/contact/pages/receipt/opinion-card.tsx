import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { EndorsementRecord } from '@/components/endorsement-record/endorsement-record'
import type { Assessment } from '@/domain/assessment/assessment'
import { useEndorsement } from '@/features/stamp/use-endorsement'
import type { ReceiptView } from '@/features/receipt/receipt-view'
import './receipt.scss'

/** 同意呈报 as a record of intent, where the assessment was endorsed. */
export function SignedCard({ assessment }: { assessment: Assessment }) {
  const endorsement = useEndorsement(assessment)
  return endorsement ? <EndorsementRecord {...endorsement} /> : null
}

export function OpinionCard({ opinion }: { opinion: NonNullable<ReceiptView['opinion']> }) {
  return (
    <Card title='审核意见' accent='ok'>
      <View className='receipt__sentence'>{opinion.sentence}</View>
      <View className='receipt__signed k-number'>{opinion.signed}</View>
    </Card>
  )
}
