import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { StatRow } from '@/components/stat-row/stat-row'
import { useToast } from '@/components/toast/toast'
import { type Quotas, useQuotas } from '@/features/nominations/use-quotas'
import { usePullDown } from '@/features/page-life'
import { scrollToTop } from '@/features/session/navigate'
import { useBar } from '@/features/session/appearance'
import { yearWords } from '@/text/nomination-pages'
import { QuotaCard } from './quota-card'

definePageConfig({ navigationBarTitleText: '名额分配', enablePullDownRefresh: true })

/** Each has two steppers: thirty of them are more than WeChat takes at one time. */
const QUOTAS_DRAWN = 20

/** All unions' quotas with their sums. */
function QuotasContent({ quotas }: { quotas: Quotas }) {
  const { rows, sums, cycleId, failure } = quotas
  if (!rows || !sums || cycleId === undefined)
    return failure ? <ReadFailure failure={failure} onRetry={quotas.reload} /> : <LoadingState rows={4} />
  if (rows.length === 0) return <EmptyState title='还没有工会' note='请先在“责任工会分派”里新增工会，再来下达名额。' />
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={quotas.reload} compact /> : null}
      <WriteFailure failure={quotas.saveFailure} title='有的没有保存' />
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

/** 名额分配: the office's quotas for the coming cycle. */
export default function QuotasPage() {
  useBar('plain')
  const toast = useToast()
  const quotas = useQuotas((unions) => toast.show({ tone: 'ok', text: `已下达 ${unions} 个工会的名额` }))
  usePullDown(quotas.reload)
  return (
    <Page
      top={<SearchBar value={quotas.search} onInput={quotas.setSearch} placeholder='搜索工会' label='搜索工会' />}
      footer={
        quotas.changed > 0 ? (
          <ActionBar
            hint={
              quotas.noRoom
                ? '手机存储已满，改过的没有存下。请保存，或清理手机空间；在那以前请不要关掉小程序。'
                : '改过的先存在本机；保存后工会会收到消息。'
            }
          >
            <Button loading={quotas.saving} onPress={() => void quotas.save()}>
              {`保存 ${quotas.changed} 个工会的名额`}
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <QuotasContent quotas={quotas} />
    </Page>
  )
}
