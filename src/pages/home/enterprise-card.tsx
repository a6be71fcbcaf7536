import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { HomeView } from '@/features/home/home-view'
import './enterprise-card.scss'

/** Whose assessment it is, where it stands, and what is expected of its contact now. */
export function EnterpriseCard({ view }: { view: HomeView }) {
  return (
    <Card
      title={view.enterpriseName}
      note={view.unionLine}
      extra={<StatusTag tone={view.tag.tone} text={view.tag.label} />}
    >
      <ProgressBar
        value={view.answered}
        max={view.indicators}
        label={`已填 ${view.answered} 项，共 ${view.indicators} 项`}
      />
      <View className='enterprise-card__expectation'>{view.expectation}</View>
    </Card>
  )
}
