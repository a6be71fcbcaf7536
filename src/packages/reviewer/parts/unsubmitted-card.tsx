import { Button } from '@/components/button/button'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Card } from '@/components/card/card'
import { unsubmittedSentence } from '@/text/review'

export interface UnsubmittedCardProps {
  count: number
  deadlineIn: number
  /** Where the list itself is not drawn below. */
  onList?: (() => void) | undefined
  onNudge: () => void
}

export function UnsubmittedCard({ count, deadlineIn, onList, onNudge }: UnsubmittedCardProps) {
  return (
    <Card
      title={unsubmittedSentence(count, deadlineIn)}
      note='催办会发消息提醒企业填报人，同一家一天只发一次'
      accent={deadlineIn <= 3 ? 'brand' : undefined}
    >
      <ButtonRow>
        {onList ? (
          <Button kind='secondary' onPress={onList}>
            查看名单
          </Button>
        ) : null}
        <Button onPress={onNudge}>{`一键催办 ${count} 家`}</Button>
      </ButtonRow>
    </Card>
  )
}
