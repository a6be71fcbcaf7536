import { Button } from '@/components/button/button'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Card } from '@/components/card/card'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { notOpenNote, notOpenSentence, unsubmittedSentence } from '@/text/review'

export interface UnsubmittedCardProps {
  count: number
  deadlineIn: number
  /** The opening day, while it is still to come. */
  opensOn: PlainDate | null
  /** Where the list itself is not drawn below. */
  onList?: (() => void) | undefined
  onNudge: () => void
}

export function UnsubmittedCard({ count, deadlineIn, opensOn, onList, onNudge }: UnsubmittedCardProps) {
  return (
    <Card
      title={opensOn === null ? unsubmittedSentence(count, deadlineIn) : notOpenSentence(count, opensOn)}
      note={opensOn === null ? '催办会发消息提醒企业填报人，同一家一天只发一次' : notOpenNote}
      accent={deadlineIn <= 3 ? 'brand' : undefined}
    >
      <ButtonRow>
        {onList ? (
          <Button kind='secondary' onPress={onList}>
            查看名单
          </Button>
        ) : null}
        {opensOn === null ? <Button onPress={onNudge}>{`一键催办 ${count} 家`}</Button> : null}
      </ButtonRow>
    </Card>
  )
}
