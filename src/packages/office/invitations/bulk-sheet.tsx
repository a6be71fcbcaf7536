import { useState } from 'react'
import { Button } from '@/components/button/button'
import { CheckList } from '@/components/choice-list/choice-list'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { useInvitees } from '@/features/office/invitations/use-invitees'
import { useIssueCodes } from '@/features/office/invitations/use-issue-codes'
import { BULK_NOTE } from '@/text/office-invitations'
import { BatchSheet } from '../parts/batch-sheet'
import { FailedQuery } from '../parts/failed-query'
import { CodeTable } from './code-table'

/** Codes for the contacts of the enterprises that have none: chosen, made in batches, and shown once. */
export function BulkSheet({ onClose }: { onClose: (issued: boolean) => void }) {
  const { invitees, failure, reload } = useInvitees(true)
  const job = useIssueCodes()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [copied, setCopied] = useState(false)
  const [leaving, setLeaving] = useState(false)

  const issued = job.state.step === 'ended' ? job.state.outputs.flatMap((output) => output.issued) : []
  const bound = job.state.step === 'ended' && !job.state.failure ? chosen.length - issued.length - job.state.left : 0
  const close = () => {
    if (job.busy) return
    if (issued.length > 0 && !copied) setLeaving(true)
    else onClose(issued.length > 0)
  }
  const all = (invitees ?? []).map((invitee) => invitee.enterpriseId)
  const everything = chosen.length === all.length
  const picking = job.state.step === 'idle'
  return (
    <>
      <HalfSheet
        open={picking}
        title='批量邀请填报人'
        note={BULK_NOTE}
        onClose={close}
        footer={
          invitees && all.length > 0 ? (
            <>
              <Button kind='secondary' onPress={() => setChosen(everything ? [] : all)}>
                {everything ? '取消全选' : `全选 ${all.length} 家`}
              </Button>
              <Button
                disabled={chosen.length === 0}
                onPress={() => void job.issueTo(invitees.filter(({ enterpriseId }) => chosen.includes(enterpriseId)))}
              >
                {chosen.length > 0 ? `生成 ${chosen.length} 个邀请码` : '请先选择企业'}
              </Button>
            </>
          ) : null
        }
      >
        {failure ? <FailedQuery failure={failure} onRetry={reload} compact /> : null}
        {!invitees && !failure ? <LoadingState rows={3} label='正在核对企业和邀请码' /> : null}
        {invitees && all.length === 0 ? (
          <EmptyState title='企业都已邀请' note='填报人已解除绑定的企业，请到企业页单独邀请。' />
        ) : null}
        {invitees && all.length > 0 ? (
          <CheckList
            label='要邀请填报人的企业'
            values={chosen}
            onChange={setChosen}
            choices={invitees.map(({ enterpriseId, enterpriseName }) => ({
              value: enterpriseId,
              label: enterpriseName,
            }))}
          />
        ) : null}
      </HalfSheet>
      <BatchSheet job={job} name='生成邀请码' preparing='正在核对有无填报人' onClose={close} quietClose>
        {() => <CodeTable issued={issued} bound={bound} onCopied={() => setCopied(true)} />}
      </BatchSheet>
      <Dialog
        open={leaving}
        title='还没有复制邀请码'
        body={`关闭以后不能再看到这 ${issued.length} 个邀请码。`}
        confirmText='仍然关闭'
        cancelText='回去复制'
        danger
        onCancel={() => setLeaving(false)}
        onConfirm={() => onClose(true)}
      />
    </>
  )
}
