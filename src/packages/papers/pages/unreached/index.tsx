import '@/text/refused-in-packages'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { getInstant } from '@/domain/calendar/instant'
import { useListGestures } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { scrollToTop } from '@/features/session/navigate'
import { type UnreachedRow, type UnreachedTab, useUnreached } from '@/features/unreached/use-unreached'
import { REASON_WORDS, unreachedPage as words } from '@/text/unreached'
import { TelephoneSheet } from './telephone-sheet'
import './unreached.scss'

definePageConfig({
  navigationBarTitleText: '联系不上的人',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

const tabWord = (tab: UnreachedTab): string => {
  if (tab === 'all') return words.all
  return tab === 'phoned' ? words.phonedTab : REASON_WORDS[tab].label
}

function UnreachedCard({ row, onCall }: { row: UnreachedRow; onCall: () => void }) {
  const reason = REASON_WORDS[row.reason]
  return (
    <Card
      title={row.seatName}
      note={row.personId === null ? words.nobody : row.name}
      extra={<StatusTag tone='warn' text={reason.label} />}
    >
      <View className='unreached__line'>{words.told(row.title, getInstant(row.at))}</View>
      <View className='unreached__line'>{words.withCode(reason.note, row.code)}</View>
      {row.phoned ? (
        <View className='unreached__line'>{words.phoned(row.phoned.name, getInstant(row.phoned.at))}</View>
      ) : (
        <View className='unreached__ways'>
          <Button kind='secondary' size='small' label={words.callLabel(row.seatName, row.name)} onPress={onCall}>
            {words.call}
          </Button>
        </View>
      )}
    </Card>
  )
}

/** Who could not be reached, why, and telephoning them instead. */
export default function UnreachedPage() {
  const list = useUnreached()
  const toast = useToast()
  const [called, setCalled] = useState<UnreachedRow | null>(null)
  useBar('plain')
  useListGestures(list.reload, list.loadMore)
  const { rows, failure } = list
  const ticked = (name: string) => {
    setCalled(null)
    toast.show({ tone: 'ok', text: words.ticked(name) })
    void list.reload()
  }
  const copy = async (): Promise<void> => {
    const copied = await list.copy()
    toast.show({ tone: copied ? 'ok' : 'danger', text: copied ? words.copied : words.notCopied })
  }
  return (
    <Page
      top={
        <Tabs
          label={words.filters}
          tabs={list.tabs.map(({ key, count }) => ({ key, label: tabWord(key), count }))}
          selected={list.tab}
          onSelect={list.setTab}
        />
      }
      footer={
        rows && rows.length > 0 && list.tab !== 'phoned' ? (
          <ActionBar>
            <Button kind='secondary' onPress={() => void copy()}>
              {words.copy}
            </Button>
          </ActionBar>
        ) : null
      }
      overlay={
        called ? (
          <TelephoneSheet
            key={called.rowId}
            row={called}
            onClose={() => setCalled(null)}
            onDone={() => ticked(called.name || called.seatName)}
          />
        ) : null
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={4} /> : null}
      {rows?.length === 0 ? <EmptyState title={words.none} note={words.noneNote} /> : null}
      {rows ? (
        <RowPages
          rows={rows}
          unit={words.unit}
          more={list.more}
          loading={list.loading}
          onMore={list.loadMore}
          onTurn={scrollToTop}
        >
          {(row) => <UnreachedCard key={row.rowId} row={row} onCall={() => setCalled(row)} />}
        </RowPages>
      ) : null}
    </Page>
  )
}
