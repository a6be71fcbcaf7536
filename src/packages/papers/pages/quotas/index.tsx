import '@/text/refused-in-packages'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { ExportRow } from '@/components/export-row/export-row'
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
import { exportWords } from '@/text/exports'
import { yearWords } from '@/text/nomination-pages'
import { quotaText } from '@/text/quota'
import { OtherYears, YearTitle } from '../../parts/year-head'
import { ImportCard } from './import-card'
import { QuotaCard } from './quota-card'

definePageConfig({ navigationBarTitleText: '名额分配', enablePullDownRefresh: true })

/** Each has two steppers: thirty of them are more than WeChat takes at one time. */
const QUOTAS_DRAWN = 20

/** All unions' quotas with their sums. */
function QuotasContent({ quotas }: { quotas: Quotas }) {
  const { rows, sums, cycleId, failure } = quotas
  if (!rows || !sums || cycleId === undefined)
    return failure ? <ReadFailure failure={failure} onRetry={quotas.reload} /> : <LoadingState rows={4} />
  if (rows.length === 0) return <EmptyState title={quotaText.noUnions} note={quotaText.noUnionsNote} />
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={quotas.reload} compact /> : null}
      <WriteFailure failure={quotas.saveFailure} title={quotaText.someNotSaved} />
      <YearTitle cycle={quotas.year.cycle} />
      <Card title={quotaText.sum(yearWords(cycleId))} note={quotaText.sumNote}>
        <StatRow
          stats={[
            { key: 'provincial', label: quotaText.provincial, value: String(sums.provincial) },
            { key: 'own', label: quotaText.own, value: String(sums.own) },
            { key: 'unions', label: quotaText.unions, value: String(rows.length) },
          ]}
        />
      </Card>
      <ExportRow
        tables={[{ key: 'quotas', name: exportWords.quotas }]}
        taken='quotas'
        document={quotas.exporting}
        onTake={quotas.exportQuotas}
      />
      {quotas.maySet ? <ImportCard quotas={quotas} /> : null}
      {quotas.shown.length === 0 ? (
        <EmptyState icon='search' title={quotaText.noMatch(quotas.search.trim())} note={quotaText.otherWords} />
      ) : null}
      <RowPages key={quotas.search} rows={quotas.shown} unit={quotaText.unit} drawn={QUOTAS_DRAWN} onTurn={scrollToTop}>
        {(row) => <QuotaCard key={row.union.unionId} quotas={quotas} row={row} />}
      </RowPages>
      {quotas.maySet ? <Notice>{quotaText.loweringNote}</Notice> : null}
      <OtherYears others={quotas.year.others} />
    </>
  )
}

/** 名额分配: the office's quotas for the coming cycle. */
export default function QuotasPage() {
  useBar('plain')
  const toast = useToast()
  const quotas = useQuotas((unions) => toast.show({ tone: 'ok', text: quotaText.saved(unions) }))
  usePullDown(quotas.reload)
  return (
    <Page
      top={
        <SearchBar
          value={quotas.search}
          onInput={quotas.setSearch}
          placeholder={quotaText.searchUnions}
          label={quotaText.searchUnions}
        />
      }
      footer={
        quotas.maySet && quotas.changed > 0 ? (
          <ActionBar hint={quotas.noRoom ? quotaText.storageFull : quotaText.keptHere}>
            <Button loading={quotas.saving} onPress={() => void quotas.save()}>
              {quotaText.save(quotas.changed)}
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <QuotasContent quotas={quotas} />
    </Page>
  )
}
