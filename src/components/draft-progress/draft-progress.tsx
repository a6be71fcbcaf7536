import { fieldWords } from '@/text/components'
import { View } from '@tarojs/components'
import { Card } from '../card/card'
import { ProgressBar } from '../progress-bar/progress-bar'
import { StatRow, type Stat } from '../stat-row/stat-row'
import { StatusTag } from '../status-tag/status-tag'
import './draft-progress.scss'

export interface DraftProgressProps {
  /** Whose draft it is. */
  name: string
  tag: string
  /** Why there is nothing to read yet. */
  sentence: string
  done: number
  of: number
  stats: readonly Stat[]
}

/** How far somebody's draft is, in the place of what it says: it is theirs alone until they submit it. */
export function DraftProgress({ name, tag, sentence, done, of, stats }: DraftProgressProps) {
  return (
    <Card title={name} extra={<StatusTag tone='neutral' text={tag} />}>
      <View className='k-draft__sentence'>{sentence}</View>
      <ProgressBar value={done} max={of} label={fieldWords.progress} />
      <StatRow stats={stats} />
    </Card>
  )
}
