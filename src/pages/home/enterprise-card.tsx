import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { HomeView } from '@/features/home/home-view'
import './enterprise-card.scss'

/** Whose assessment it is, of which year where there are several, where it stands, and what is expected of its contact now. */
export function EnterpriseCard({ view, year }: { view: HomeView; year: string | undefined }) {
  return (
    <Card
      title={view.enterpriseName}
      note={view.unionLine}
      extra={<StatusTag tone={view.tag.tone} text={view.tag.label} />}
    >
      {year ? <View className='enterprise-card__year'>{year}</View> : null}
      <ProgressBar
        value={view.answered}
        max={view.indicators}
        label={`已填 ${view.answered} 项，共 ${view.indicators} 项`}
      />
      <View className='enterprise-card__expectation'>{view.expectation}</View>
    </Card>
  )
}
