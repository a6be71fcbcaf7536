import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Timeline } from '@/components/timeline/timeline'
import { historyRows } from '@/features/ledger/history-rows'
import type { LedgerEntryDesk } from '@/features/ledger/use-ledger-entry'
import { ReadTrouble } from '../parts/trouble'
import './ledger.scss'

/** What happened to this enterprise's ledger in all cycles. */
export function HistoryCard({ history }: { history: LedgerEntryDesk['history'] }) {
  const { rows, failure, more, loading, loadMore, reload } = history
  return (
    <Card title='变更历史'>
      {failure ? <ReadTrouble failure={failure} onRetry={reload} compact /> : null}
      {!rows && !failure ? <LoadingState rows={2} /> : null}
      {rows?.length === 0 ? <View className='pl-line'>还没有记录。</View> : null}
      {rows && rows.length > 0 ? (
        <View className='pl-timeline'>
          <Timeline events={historyRows(rows)} label='变更历史' more={more} loading={loading} onMore={loadMore} />
        </View>
      ) : null}
    </Card>
  )
}
