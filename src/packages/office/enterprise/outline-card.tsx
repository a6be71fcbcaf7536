import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { isWithWriter } from '@/domain/people/access'
import type { EnterpriseView } from '@/features/office/enterprise/use-enterprise'
import { formatMoment } from '@/text/dates'
import { bonusNote, extensionNote, fillingNote, NO_UNION, returnNote, timingSentence } from '@/text/office'
import { stateWord } from '@/text/states'
import './outline-card.scss'

/** Where the enterprise stands. */
export function OutlineCard({ view: { outline, standing } }: { view: EnterpriseView }) {
  const late = standing.timing.kind === 'late'
  const word = stateWord(late ? 'late' : standing.state)
  const timing = timingSentence(standing.timing)
  const order = outline.state === 'returned' ? outline.returnOrder : null
  const lines = [
    standing.state === 'unstarted' ? '还没有开始填报' : fillingNote(standing),
    bonusNote(standing.bonusScore),
    isWithWriter(outline.state) && outline.lastSavedAt !== null && `${formatMoment(outline.lastSavedAt)} 最近保存`,
    outline.submittedAt !== null &&
      `${formatMoment(outline.submittedAt)} 提交${outline.round > 1 ? `（第 ${outline.round} 次）` : ''}`,
    outline.endorsedAt !== null &&
      `${formatMoment(outline.endorsedAt)} 同意呈报${outline.opinion ? `，签字人 ${outline.opinion.signerName}` : ''}`,
    outline.receivedAt !== null && `${formatMoment(outline.receivedAt)} 省级接收`,
    !late && !order && timing,
  ].filter((line): line is string => Boolean(line))
  return (
    <Card
      title={outline.enterpriseName}
      note={`第 ${outline.enterpriseNo} 号 · ${outline.unionName ?? NO_UNION}`}
      extra={<StatusTag tone={word.tone} text={word.label} />}
    >
      <ProgressBar value={standing.answered} max={standing.indicators} label='填报进度' />
      {lines.map((line) => (
        <View key={line} className='of-outline__line'>
          {line}
        </View>
      ))}
      {late && timing ? <Notice tone='danger'>{`${timing}。延期后可以继续提交。`}</Notice> : null}
      {order ? <Notice tone='warn'>{returnNote(order, late ? undefined : timing)}</Notice> : null}
      {outline.extension ? <Notice>{extensionNote(outline.extension)}</Notice> : null}
    </Card>
  )
}
