import { Dialog } from '@/components/dialog/dialog'
import type { NudgeAll as Nudging } from '@/features/office/progress/use-nudge-all'
import { groupNudges } from '@/features/worklist/nudge'
import { BatchSheet } from '../parts/batch-sheet'
import { NudgeGroups } from './nudge-groups'

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
      <BatchSheet job={nudge} name='提醒' preparing='正在读取未提交名单' onClose={nudge.close}>
        {(outputs) => <NudgeGroups groups={groupNudges(outputs.flatMap((output) => output.results))} />}
      </BatchSheet>
    </>
  )
}
