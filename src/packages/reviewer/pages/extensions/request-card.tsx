import { View } from '@tarojs/components'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import type { RequestRow } from '@/features/extension/use-extension-requests'
import { requestsPage } from '@/text/extension'
import { NO_UNION } from '@/text/office'
import '../worklist/worklist.scss'

export interface RequestCardProps {
  row: RequestRow
  /** For the office, which sees those of every union. */
  withUnion: boolean
  mayAnswer: boolean
  onAnswer: (how: 'grant' | 'decline') => void
}

/** One request: what is asked for, why, by whom, and the two answers to it. */
export function RequestCard({ row: { outline, request, lastDay }, withUnion, mayAnswer, onAnswer }: RequestCardProps) {
  const { enterpriseName, unionName } = outline
  return (
    <Card title={enterpriseName}>
      <View className='rv-row__line'>{requestsPage.wish(request.wishedOn, lastDay)}</View>
      <View className='rv-row__line rv-row__line--more'>{requestsPage.reason(request.reason)}</View>
      <View className='rv-row__line rv-row__line--more'>
        {requestsPage.askedBy(request.byName, request.at, withUnion ? (unionName ?? NO_UNION) : null)}
      </View>
      {mayAnswer ? (
        <ButtonRow>
          <Button
            kind='secondary'
            size='small'
            label={requestsPage.declineLabel(enterpriseName)}
            onPress={() => onAnswer('decline')}
          >
            {requestsPage.decline}
          </Button>
          <Button size='small' label={requestsPage.grantLabel(enterpriseName)} onPress={() => onAnswer('grant')}>
            {requestsPage.grant}
          </Button>
        </ButtonRow>
      ) : (
        <View className='rv-row__line rv-row__line--more'>{requestsPage.archived}</View>
      )}
    </Card>
  )
}
