import '@/text/refused-in-packages'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { WideRows } from '@/components/table/wide-rows'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { useListGestures } from '@/features/page-life'
import { useWide } from '@/features/use-wide'
import { useBar } from '@/features/session/appearance'
import { scrollToTop } from '@/features/session/navigate'
import { type UnreachedRow, type UnreachedTab, useTicking, useUnreached } from '@/features/unreached/use-unreached'
import { telephoneWords } from '@/text/telephones'
import { REASON_WORDS, unreachedPage as words } from '@/text/unreached'
import { UnionSheet } from './union-sheet'
import { UnreachedCard } from './unreached-card'
import { unreachedColumns } from './unreached-columns'
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

function Ticking({ ticking }: { ticking: ReturnType<typeof useTicking> }) {
  const { asked } = ticking
  return asked ? (
    <Dialog
      open
      title={words.doneTitle(asked.seatName, asked.name)}
      body={words.doneNote}
      confirmText={words.done}
      busy={ticking.running}
      onConfirm={() => void ticking.tick()}
      onCancel={() => ticking.ask(null)}
    >
      <WriteFailure failure={ticking.failure} title={words.notDone} />
    </Dialog>
  ) : null
}

/** Who could not be reached, why, and telephoning them instead. */
export default function UnreachedPage() {
  const list = useUnreached(useRouter().params['union'])
  const toast = useToast()
  const [choosing, setChoosing] = useState(false)
  const ticking = useTicking(({ name, seatName }) => {
    toast.show({ tone: 'ok', text: words.ticked(name || seatName) })
    void list.reload()
  })
  const wide = useWide()
  useBar('plain')
  useListGestures(list.reload, list.loadMore)
  const { rows, failure, exporting } = list
  const tickOf = (row: UnreachedRow) => (list.tab === 'phoned' ? undefined : () => ticking.ask(row))
  const copy = async (): Promise<void> => {
    const copied = await list.copy()
    toast.show({ tone: copied ? 'ok' : 'danger', text: copied ? words.copied : words.notCopied })
  }
  return (
    <Page
      wide='table'
      top={
        <Tabs
          label={words.filters}
          tabs={list.tabs.map(({ key, count }) => ({ key, label: tabWord(key), count }))}
          selected={list.tab}
          onSelect={list.setTab}
        />
      }
      footer={
        rows && rows.length > 0 ? (
          <ActionBar hint={telephoneWords.noted}>
            {list.tab === 'phoned' ? null : (
              <Button kind='secondary' onPress={() => void copy()}>
                {words.copy}
              </Button>
            )}
            <Button kind='secondary' loading={exporting.busy} onPress={list.exportList}>
              {words.export}
            </Button>
          </ActionBar>
        ) : null
      }
      overlay={
        choosing ? (
          <UnionSheet
            unions={list.unions}
            chosen={list.unionId}
            onChoose={(unionId) => {
              list.setUnionId(unionId)
              setChoosing(false)
            }}
            onClose={() => setChoosing(false)}
          />
        ) : (
          <Ticking ticking={ticking} />
        )
      }
    >
      {list.isOffice && (list.unions.length > 0 || list.unionId !== null) ? (
        <CellList>
          <Cell
            title={words.ofUnion}
            value={list.unionId === null ? words.allUnions : (list.unionName ?? words.oneUnion)}
            onPress={() => setChoosing(true)}
          />
        </CellList>
      ) : null}
      <DocumentNotice what={words.exportName} document={exporting} onAgain={list.exportList} />
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={4} /> : null}
      {rows?.length === 0 ? <EmptyState title={words.none} note={words.noneNote} /> : null}
      {rows ? (
        <WideRows
          label={words.title}
          wide={wide}
          columns={unreachedColumns(tickOf)}
          keyOf={({ rowId }) => rowId}
          rows={rows}
          unit={words.unit}
          pages={list}
          onTurn={scrollToTop}
        >
          {(row) => <UnreachedCard key={row.rowId} row={row} onTick={tickOf(row)} />}
        </WideRows>
      ) : null}
    </Page>
  )
}
