import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ExportRow } from '@/components/export-row/export-row'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { type AuditRow, useAudit, type Whose, whoseIn } from '@/features/audit/use-audit'
import { useListGestures, useTitle } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { goHome, scrollToTop } from '@/features/session/navigate'
import { AUDIT_KIND_WORDS, auditLines, auditPage as words, auditTitle } from '@/text/audit'
import { exportWords } from '@/text/exports'
import { roleWord } from '@/text/states'
import '../../parts/card-line.scss'
import './audit.scss'
import { NarrowSheet, narrowingWords } from './narrow-sheet'

definePageConfig({
  navigationBarTitleText: '操作记录',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

const whoOf = ({ by }: AuditRow): string =>
  by ? [by.name, roleWord(by.role), by.role === 'office' ? '' : by.seatName].filter(Boolean).join(' · ') : words.nobody

interface AuditCardProps {
  row: AuditRow
  /** Narrows the list to who did it, or whom it concerns; nobody may in one's own. */
  onOnly: ((whose: Whose) => void) | undefined
}

function AuditCard({ row, onOnly }: AuditCardProps) {
  return (
    <Card
      title={auditTitle(row)}
      note={whoOf(row)}
      extra={<StatusTag tone={row.outcome === 'unknown' ? 'warn' : 'neutral'} text={AUDIT_KIND_WORDS[row.kind]} />}
    >
      {auditLines(row).map((line) => (
        <View key={line} className='card-line'>
          {line}
        </View>
      ))}
      {onOnly ? (
        <View className='audit__ways'>
          {whoseIn(row).map((whose) => (
            <Button key={whose.of} kind='text' size='small' onPress={() => onOnly(whose)}>
              {words.only(whose.name)}
            </Button>
          ))}
        </View>
      ) : null}
    </Card>
  )
}

/** 操作记录: who did what, when, from which seat. The office sees everybody's, anybody else their own. */
export default function AuditPage() {
  const list = useAudit(useRouter().params)
  const { rows, failure, own, narrowing } = list
  const whose = own ? null : narrowing.whose
  const [isNarrowing, setIsNarrowing] = useState(false)
  useBar('plain')
  useTitle(own ? words.ownTitle : words.title)
  useListGestures(list.reload, list.loadMore)
  return (
    <Page
      top={
        own ? undefined : (
          <Button kind='text' size='small' onPress={() => setIsNarrowing(true)}>
            {words.narrow(narrowingWords(narrowing))}
          </Button>
        )
      }
      overlay={
        isNarrowing ? (
          <NarrowSheet
            narrowing={narrowing}
            onClose={() => setIsNarrowing(false)}
            onNarrow={(wanted) => {
              setIsNarrowing(false)
              list.setNarrowing(wanted)
            }}
          />
        ) : null
      }
    >
      {own || whose ? (
        <View className='audit__note'>{whose ? words.scope(whose.of, whose.name) : words.ownNote}</View>
      ) : null}
      <View className='audit__note'>{words.note}</View>
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={4} /> : null}
      {rows?.length === 0 ? (
        <EmptyState
          title={own ? words.ownNone : words.none}
          note={own ? words.ownNoneNote : words.noneNote}
          action={own ? <Button onPress={goHome}>{words.home}</Button> : undefined}
        />
      ) : null}
      {rows && rows.length > 0 && !own ? (
        <ExportRow
          tables={[{ key: 'audit', name: exportWords.audit }]}
          taken='audit'
          document={list.exporting}
          onTake={list.exportTable}
        />
      ) : null}
      {rows ? (
        <RowPages rows={rows} unit={words.unit} pages={list} onTurn={scrollToTop}>
          {(row) => (
            <AuditCard
              key={row.auditId}
              row={row}
              onOnly={own ? undefined : (whose) => list.setNarrowing({ ...narrowing, whose })}
            />
          )}
        </RowPages>
      ) : null}
    </Page>
  )
}
