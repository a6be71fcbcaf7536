import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Pressable } from '@/components/pressable/pressable'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { EnterpriseRow } from '@/features/office/progress/use-enterprise-list'
import { isTimingWorthSaying } from '@/features/office/progress/standing'
import { fillingNote, NO_UNION, timingSentence } from '@/text/office'
import { stateWord } from '@/text/states'
import './enterprise-row.scss'

export interface EnterpriseRowCardProps {
  row: EnterpriseRow
  onOpen: () => void
}

/** One enterprise in the list: where it stands, with whom, and how long it still has. */
export function EnterpriseRowCard({ row: { outline, standing }, onOpen }: EnterpriseRowCardProps) {
  const late = standing.timing.kind === 'late'
  const word = stateWord(late ? 'late' : standing.state)
  const union = outline.unionName ?? NO_UNION
  const filling = standing.state === 'unstarted' ? undefined : fillingNote(standing)
  const timing = isTimingWorthSaying(standing.timing, outline.extension !== null)
    ? timingSentence(standing.timing)
    : undefined
  return (
    <Pressable
      label={[outline.enterpriseName, word.label, union, filling, timing].filter(Boolean).join('，')}
      onPress={onOpen}
    >
      <Card
        title={outline.enterpriseName}
        note={`第 ${outline.enterpriseNo} 号 · ${union}`}
        extra={<StatusTag tone={word.tone} text={word.label} />}
      >
        {filling ? <View className='of-row__line'>{filling}</View> : null}
        {timing ? <View className={late ? 'of-row__line of-row__line--late' : 'of-row__line'}>{timing}</View> : null}
        {standing.state === 'draft' || standing.state === 'returned' ? (
          <ProgressBar value={standing.answered} max={standing.indicators} label='填报进度' />
        ) : null}
      </Card>
    </Pressable>
  )
}
