import { View } from '@tarojs/components'
import { Dialog } from '@/components/dialog/dialog'
import { Cell } from '@/components/cell/cell'
import { StatusTag } from '@/components/status-tag/status-tag'
import { officePage } from '@/features/office/paths'
import type { NudgeAll as Nudging } from '@/features/office/progress/use-nudge-all'
import { openPage } from '@/features/session/navigate'
import { groupNudges } from '@/features/worklist/nudge'
import { nudgeWords } from '@/text/review'
import { BatchSheet } from '../parts/batch-sheet'
import './nudge-all.scss'

export interface NudgeAllProps {
  nudge: Nudging
  asking: boolean
  count: number
  onCancel: () => void
  onStart: () => void
}

/** Asks once, shows how far it is, and then for each enterprise whether it was told or is to be telephoned. */
export function NudgeAll({ nudge, asking, count, onCancel, onStart }: NudgeAllProps) {
  return (
    <>
      <Dialog
        open={asking}
        title={`提醒未提交的 ${count} 家企业？`}
        body='每家的填报人收到一条提醒。今天已经提醒过的不会重复发。'
        confirmText='提醒'
        onCancel={onCancel}
        onConfirm={onStart}
      />
      <BatchSheet state={nudge.state} name='提醒' preparing='正在读取未提交名单' onClose={nudge.close} onResume={nudge.resume}>
        {(outputs) => {
          const groups = groupNudges(outputs.flatMap((output) => output.results))
          if (groups.length === 0) return <View>没有需要提醒的企业。</View>
          return groups.map((group) => {
            const words = nudgeWords(group.outcome)
            return (
              <View key={group.outcome} className='of-nudge'>
                <View className='of-nudge__head'>
                  <StatusTag tone={words.tone} text={`${words.title} ${group.results.length} 家`} />
                  <View className='of-nudge__note'>{words.note}</View>
                </View>
                {group.results.map(({ enterpriseId, enterpriseName }) => (
                  <Cell key={enterpriseId} title={enterpriseName} onPress={() => openPage(officePage('enterprise', { id: enterpriseId }))} />
                ))}
              </View>
            )
          })
        }}
      </BatchSheet>
    </>
  )
}
