import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { PickBar } from '@/components/choice-list/pick-bar'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { KeysSheet } from '@/components/keys-sheet/keys-sheet'
import { Beside } from '@/components/page/beside'
import { Page } from '@/components/page/page'
import { SearchBar } from '@/components/search-bar/search-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { WideRows } from '@/components/table/wide-rows'
import { Tabs } from '@/components/tabs/tabs'
import { BesideProvider, useBeside } from '@/features/session/beside'
import { useKeyHelp, useKeyTable } from '@/features/key-help'
import { useLedgerList } from '@/features/ledger/use-ledger-list'
import { placeParameters } from '@/features/next-one'
import { useListGestures, useShownAgain } from '@/features/page-life'
import { handOver } from '@/features/picking'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { yearParameters } from '@/features/session/years'
import { useBar } from '@/features/session/appearance'
import { changesWords, LEDGER_FILTER_WORDS, outlineNote } from '@/text/ledger'
import { LIST_KEYS } from '@/text/key-help'
import { ledgerConfirmPage } from '@/text/ledger-confirm'
import { ledgerText } from '@/text/ledger-pages'
import { pickWords } from '@/text/picking'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { OtherYears, YearTitle } from '../../parts/year-head'
import { LedgerEntryOf } from '../ledger-entry/ledger-entry-of'
import { ledgerColumns, wordOf } from './ledger-columns'
import './index.scss'

definePageConfig({
  navigationBarTitleText: '台账',
  enablePullDownRefresh: true,
})

/** What is done for those that are ticked. */
function LedgerPicks({ list }: { list: ReturnType<typeof useLedgerList> }) {
  const { picking, toConfirm, counts, filter, year } = list
  const { picked } = picking
  const confirmed = year.allows('keep_ledger') ? toConfirm : []
  const enterprises = picked.map(({ enterpriseId, enterpriseName }) => ({ id: enterpriseId, name: enterpriseName }))
  return (
    <PickBar
      picking={picking}
      counted={list.searched === '' ? counts?.[filter] : undefined}
      steps={[
        {
          ...{ key: 'package', text: pickWords.package(picked.length), fits: picked.length },
          onPress: () => openPage(pageUrl('papers/package', { ...yearParameters(year), ...handOver(enterprises) })),
        },
        {
          ...{ key: 'confirm', text: pickWords.confirm(confirmed.length), fits: confirmed.length },
          onPress: () =>
            openPage(
              pageUrl('papers/ledger-confirm', {
                ...yearParameters(year),
                ...handOver(confirmed.map(picking.pickedOf)),
              }),
            ),
        },
      ]}
    />
  )
}

/** The ledger of a union or of the province, by state and by name, with its export. */
function LedgerListContent() {
  const list = useLedgerList()
  const { rows, failure, counts, picking } = list
  useShownAgain(() => void list.reload())
  const beside = useBeside('papers/ledger-entry', list.reload)
  const help = useKeyHelp()
  useKeyTable(LIST_KEYS)
  useListGestures(list.reload, beside.toEnd(list.loadMore))
  const open = ({ entryId }: { readonly entryId: string }, at: number) => {
    const place = list.filter === 'checked' && !list.isOffice ? { search: list.searched, at } : undefined
    beside.open(pageUrl('papers/ledger-entry', { id: entryId, ...(place ? placeParameters(place) : {}) }))
  }
  return (
    <Page
      wide='table'
      footer={picking.on ? <LedgerPicks list={list} /> : null}
      overlay={<KeysSheet tables={help.tables} onClose={help.close} />}
      beside={
        beside.shown && (
          <Beside onClose={beside.shown.close}>
            <BesideProvider value={beside.shown}>
              <LedgerEntryOf key={beside.shown.params['id']} id={beside.shown.params['id']} />
            </BesideProvider>
          </Beside>
        )
      }
      top={
        <>
          <Tabs
            label={ledgerText.byState}
            tabs={list.filters.map((key) => ({ key, label: LEDGER_FILTER_WORDS[key], count: counts?.[key] }))}
            selected={list.filter}
            onSelect={list.setFilter}
          />
          <SearchBar value={list.search} onInput={list.setSearch} placeholder={ledgerText.searchNames} />
        </>
      }
    >
      <YearTitle cycle={list.year.cycle} />
      <View className='pl-export'>
        <Button kind='secondary' size='small' loading={list.exporting.busy} onPress={list.exportLedger}>
          {list.filter === 'all' ? ledgerText.exportExcel : ledgerText.exportFiltered(LEDGER_FILTER_WORDS[list.filter])}
        </Button>
        {list.mayConfirm ? (
          <Button
            kind='secondary'
            size='small'
            onPress={() => openPage(pageUrl('papers/ledger-confirm', yearParameters(list.year)))}
          >
            {ledgerConfirmPage.way}
          </Button>
        ) : null}
        {rows && rows.length > 0 && !picking.on ? (
          <Button kind='text' size='small' onPress={picking.begin}>
            {pickWords.way}
          </Button>
        ) : null}
        {list.setsColumns ? (
          <Button
            kind='text'
            size='small'
            onPress={() => openPage(pageUrl('papers/ledger-columns', yearParameters(list.year)))}
          >
            {ledgerText.setColumns}
          </Button>
        ) : null}
      </View>
      <DocumentNotice what={ledgerText.ledger} document={list.exporting} onAgain={list.exportLedger} />
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={6} /> : null}
      {rows?.length === 0 ? (
        <EmptyState
          title={list.search === '' ? ledgerText.noEnterprises : ledgerText.noMatch}
          note={list.search === '' ? ledgerText.otherState : ledgerText.otherWords}
        />
      ) : null}
      {rows && rows.length > 0 ? (
        <WideRows
          label={ledgerText.ledger}
          wide={beside.wide}
          beside={beside.shown !== null}
          columns={ledgerColumns(list.isOffice)}
          keyOf={({ entryId }) => entryId}
          onOpen={picking.on ? picking.toggle : open}
          isPicked={picking.isPicked}
          rows={rows}
          unit={ledgerText.unit}
          pages={list}
          onTurn={scrollToTop}
          inside={(shown) => <CellList>{shown}</CellList>}
        >
          {(row, at) => {
            const { label, tone } = wordOf(row)
            const said = row.state === 'unchecked' ? undefined : changesWords(row.changes)
            return (
              <Cell
                key={row.entryId}
                title={row.enterpriseName}
                note={outlineNote(row, list.isOffice)}
                value={<StatusTag tone={tone} text={label} />}
                current={beside.isOpen('id', row.entryId)}
                checked={picking.isPicked(row)}
                onPress={() => (picking.on ? picking.toggle(row) : open(row, at))}
                label={[row.enterpriseName, label, said].filter((part) => part !== undefined).join('，')}
              />
            )
          }}
        </WideRows>
      ) : null}
      <OtherYears others={list.year.others} />
    </Page>
  )
}

export default function LedgerListPage() {
  useBar('plain')
  return <LedgerListContent />
}
