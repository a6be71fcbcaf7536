import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Timeline } from '@/components/timeline/timeline'
import type { FieldChange, LedgerCheck, LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { EntryField } from '@/features/ledger/entry-form'
import { historyRows } from '@/features/ledger/history-rows'
import type { UsedLedgerEntry } from '@/features/ledger/use-ledger-entry'
import { changesWords, checkedBy, shownValue, formerNameWords } from '@/text/ledger'
import { ledgerText } from '@/text/ledger-pages'
import './entry-cards.scss'

/** Changes field by field: what it was, struck through, and what it is to be. */
export function ChangeList({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <>
      {changes.map(({ field, label, from, to }) => (
        <View key={field} className='pl-change'>
          <View className='pl-change__label'>{label}</View>
          <View className='pl-change__from'>
            {ledgerText.before}
            {shownValue(from)}
          </View>
          <View className='pl-change__to'>
            {ledgerText.after}
            {shownValue(to)}
          </View>
        </View>
      ))}
    </>
  )
}

/** What the enterprise said when it checked its entry. */
export function CheckCard({ check }: { check: LedgerCheck }) {
  const { changes, note } = check
  return (
    <Card
      title={ledgerText.checkedTitle(changesWords(changes.length) ?? '')}
      note={checkedBy(check)}
      accent={changes.length > 0 ? 'info' : 'ok'}
    >
      <ChangeList changes={changes} />
      {note === '' ? null : (
        <View className='pl-line'>
          {ledgerText.explanation}
          {note}
        </View>
      )}
    </Card>
  )
}

/** What in an entry's values should be looked at once more. */
export function DoubtNotice({ doubts }: { doubts: readonly string[] }) {
  return doubts.length > 0 ? (
    <Notice tone='warn' title={ledgerText.doubtful}>
      {doubts.map((doubt) => (
        <View key={doubt}>{doubt}</View>
      ))}
    </Notice>
  ) : null
}

/** The entry as it was last confirmed, with its union and its former names. */
export function ValueCard({ entry, fields }: { entry: LedgerEntry; fields: readonly EntryField[] }) {
  const rows = [
    ...fields.map(({ field, label, confirmed }) => ({ field, label, value: confirmed })),
    { field: 'union', label: ledgerText.union, value: entry.unionName ?? ledgerText.unrouted },
  ]
  return (
    <Card title={ledgerText.content} note={ledgerText.contentNote}>
      {rows.map(({ field, label, value }) => (
        <View key={field} className='pl-value'>
          <View className='pl-change__label'>{label}</View>
          <View className={value === '' ? 'pl-value__text pl-value__text--empty' : 'pl-value__text'}>
            {shownValue(value)}
          </View>
        </View>
      ))}
      {entry.formerNames.map(({ name, until }) => (
        <View key={until} className='pl-value pl-line'>
          {formerNameWords(name, until)}
        </View>
      ))}
    </Card>
  )
}

/** What happened to this enterprise's ledger in all cycles. */
export function HistoryCard({ history }: { history: UsedLedgerEntry['history'] }) {
  const { rows, failure, reload } = history
  return (
    <Card title={ledgerText.history}>
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact /> : null}
      {!rows && !failure ? <LoadingState rows={2} /> : null}
      {rows?.length === 0 ? <View className='pl-line'>{ledgerText.noHistory}</View> : null}
      {rows && rows.length > 0 ? (
        <View className='pl-timeline'>
          <Timeline events={historyRows(rows)} label={ledgerText.history} pages={history} />
        </View>
      ) : null}
    </Card>
  )
}
