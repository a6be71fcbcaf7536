import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { HomeView } from '@/features/home/home-view'
import { openPage } from '@/features/session/navigate'
import './enterprise-card.scss'

export interface EnterpriseCardProps {
  view: HomeView
  unread: number
}

/** Whose assessment it is, where it stands, and what is expected of its contact now. */
export function EnterpriseCard({ view, unread }: EnterpriseCardProps) {
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
      {unread > 0 ? (
        <Notice action={{ text: `${unread} 条新消息`, onPress: () => openPage('/pages/inbox/index') }} />
      ) : null}
    </Card>
  )
}
