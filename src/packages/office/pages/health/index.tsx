import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { Finding } from '@/domain/health/health'
import { useHealth } from '@/features/office/health/use-health'
import { usePullDown } from '@/features/page-life'
import { findingWords, healthPage as words } from '@/text/health'
import { OfficePage } from '../../parts/office-page'

definePageConfig({ navigationBarTitleText: '运行状态', enablePullDownRefresh: true })

function FindingCell({ finding }: { finding: Finding }) {
  const { title, state, tone, says, mend } = findingWords(finding)
  return (
    <Cell title={title} note={says} value={<StatusTag tone={tone} text={state} />}>
      {mend === null ? null : (
        <View className='of-mend'>
          {words.mend}
          {mend}
        </View>
      )}
    </Cell>
  )
}

/** How the environment is, part by part, and beside each fault what to do about it. */
export default function HealthPage() {
  const { findings, faults, healthy, failure, loading, reload } = useHealth()
  usePullDown(reload)
  return (
    <OfficePage>
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact={findings !== undefined} /> : null}
      {!findings && !failure ? <LoadingState rows={6} /> : null}
      {findings ? (
        <>
          <Notice tone={healthy ? 'info' : 'danger'} title={healthy ? words.well : words.faults(faults)}>
            {words.note}
          </Notice>
          <CellList>
            {findings.map((finding) => (
              <FindingCell key={finding.part} finding={finding} />
            ))}
          </CellList>
          <Button kind='secondary' icon='retry' loading={loading} onPress={() => void reload()}>
            {words.again}
          </Button>
        </>
      ) : null}
    </OfficePage>
  )
}
