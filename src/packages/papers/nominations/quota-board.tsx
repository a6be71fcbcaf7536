import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatRow } from '@/components/stat-row/stat-row'
import { Card } from '@/components/card/card'
import type { Quotas } from '@/features/nominations/use-quotas'
import { scrollToTop } from '@/features/session/navigate'
import { yearWords } from '@/text/nomination-pages'
import { ReadTrouble, WriteTrouble } from '../parts/trouble'
import { QuotaCard } from './quota-card'

/** Each has two steppers: thirty of them are more than WeChat takes at one time. */
const QUOTAS_DRAWN = 20

/** All unions' quotas with their sums. */
export function QuotaBoard({ quotas }: { quotas: Quotas }) {
  const { rows, sums, cycleId, failure } = quotas
  if (!rows || !sums || cycleId === undefined)
    return failure ? <ReadTrouble failure={failure} onRetry={quotas.reload} /> : <LoadingState rows={4} />
  if (rows.length === 0) return <EmptyState title='还没有工会' note='请先在“责任工会分派”里新增工会，再来下达名额。' />
  return (
    <>
      {failure ? <ReadTrouble failure={failure} onRetry={quotas.reload} compact /> : null}
      <WriteTrouble failure={quotas.saveFailure} title='有的没有保存' />
      <Card title={`${yearWords(cycleId)}台账名额合计`} note='名额分配表由省产改办确定，这里只做登记和下达'>
        <StatRow
          stats={[
            { key: 'provincial', label: '省级台账（家）', value: String(sums.provincial) },
            { key: 'own', label: '本级台账（家）', value: String(sums.own) },
            { key: 'unions', label: '工会（个）', value: String(rows.length) },
          ]}
        />
      </Card>
      {quotas.shown.length === 0 ? (
        <EmptyState icon='search' title={`没有找到“${quotas.search.trim()}”`} note='请换几个字再找。' />
      ) : null}
      <RowPages key={quotas.search} rows={quotas.shown} unit='个' drawn={QUOTAS_DRAWN} onTurn={scrollToTop}>
        {(row) => <QuotaCard key={row.union.unionId} quotas={quotas} row={row} />}
      </RowPages>
      <Notice>减少名额不会删掉工会已遴选的企业；已报送和入库的，要先退回才能减到它以下。</Notice>
    </>
  )
}
