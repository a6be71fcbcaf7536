import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Cell } from '@/components/cell/cell'
import { dimensionUrl } from '@/features/home/contact-action'
import type { ReturnedView } from '@/features/home/returned-view'
import { openPage } from '@/features/session/navigate'
import './returned-card.scss'

export interface ReturnedCardProps {
  returned: ReturnedView
  assessmentId: string
  mayFill: boolean
}

/** What came back: each indicator with the reviewer's words, one tap from where it is corrected. */
export function ReturnedCard({ returned, assessmentId, mayFill }: ReturnedCardProps) {
  const open = mayFill ? '去修改' : '待修改'
  return (
    <Card flush accent='warn' title={`退回修改 ${returned.rows.length} 项`} note={returned.lead}>
      {returned.note ? <View className='returned-card__note'>{returned.note}</View> : null}
      {returned.rows.map(({ no, dimensionId, title, comment, corrected }) => (
        <Cell
          key={no}
          badge={{ state: corrected ? 'done' : 'attention', number: no, keepNumber: !corrected }}
          plain
          title={comment}
          note={title}
          value={corrected ? '已修改' : open}
          valueTone={corrected ? 'ok' : 'brand'}
          label={`第 ${no} 项，${title}，${comment}，${corrected ? '已修改' : open}`}
          onPress={() => openPage(dimensionUrl(assessmentId, dimensionId, no))}
        />
      ))}
    </Card>
  )
}
