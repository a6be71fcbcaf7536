import { useState } from 'react'
import { CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { ExportRow } from '@/components/export-row/export-row'
import { LoadingState } from '@/components/loading-state/loading-state'
import { KeysSheet } from '@/components/keys-sheet/keys-sheet'
import { Beside } from '@/components/page/beside'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { WideRows } from '@/components/table/wide-rows'
import { Tabs } from '@/components/tabs/tabs'
import { isNudged } from '@/domain/reminders/nudge'
import { BesideProvider, useBeside } from '@/features/session/beside'
import { useKeyHelp, useKeyTable } from '@/features/key-help'
import type { OversightFilter } from '@/features/office/progress/progress'
import {
  type EnterpriseRow as EnterpriseRowView,
  useEnterpriseList,
} from '@/features/office/progress/use-enterprise-list'
import { useNudgePicked } from '@/features/office/progress/use-nudge-all'
import { useListGestures, useTitle } from '@/features/page-life'
import { scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { yearParameters } from '@/features/session/years'
import { LIST_KEYS } from '@/text/key-help'
import { narrowWords } from '@/text/narrowing'
import { FILTER_WORDS } from '@/text/office'
import { enterpriseList } from '@/text/office-progress'
import { OfficePage } from '../../parts/office-page'
import { EnterpriseOf } from '../enterprise/enterprise-of'
import { enterpriseTable } from './enterprise-columns'
import { EnterprisePicks } from './enterprise-picks'
import { EnterpriseRow } from './enterprise-row'
import { ListSteps } from './list-steps'
import { ListSheets } from './list-sheets'
import { NudgeAll } from './nudge-all'
import './progress.scss'

/** The province's enterprises, by state and by name. */
export function EnterpriseList({ first }: { first: OversightFilter }) {
  const list = useEnterpriseList(first)
  const [sheet, setSheet] = useState<'narrow' | 'views'>()
  const beside = useBeside('office/enterprise', list.reload)
  const help = useKeyHelp()
  useKeyTable(LIST_KEYS)
  useTitle(enterpriseList.title)
  useListGestures(list.reload, beside.toEnd(list.loadMore))
  const { rows, failure } = list
  const { picking } = list
  const nudge = useNudgePicked()
  const nudged = picking.picked.filter(({ outline }) => isNudged(outline))
  const [asking, setAsking] = useState(false)
  const open = ({ outline }: EnterpriseRowView) =>
    beside.open(pageUrl('office/enterprise', { ...yearParameters(list.year), id: outline.enterpriseId }))
  return (
    <OfficePage
      wide='table'
      beside={
        beside.shown && (
          <Beside onClose={beside.shown.close}>
            <BesideProvider value={beside.shown}>
              <EnterpriseOf key={beside.shown.params['id']} id={beside.shown.params['id']} />
            </BesideProvider>
          </Beside>
        )
      }
      footer={picking.on ? <EnterprisePicks list={list} onNudge={() => setAsking(true)} /> : null}
      overlay={
        help.tables ? (
          <KeysSheet tables={help.tables} onClose={help.close} />
        ) : sheet ? (
          <ListSheets list={list} open={sheet} onClose={() => setSheet(undefined)} />
        ) : picking.on ? (
          <NudgeAll
            nudge={nudge}
            year={list.year}
            asking={asking && nudged.length > 0}
            count={nudged.length}
            returned={nudged.filter(({ outline }) => outline.state === 'returned').length}
            onCancel={() => setAsking(false)}
            onStart={() => {
              setAsking(false)
              void nudge.start(nudged.map(({ outline }) => outline.assessmentId))
            }}
          />
        ) : null
      }
      top={
        <>
          <Tabs
            label={enterpriseList.byState}
            tabs={list.filters.map(({ key, count }) => ({ key, label: FILTER_WORDS[key], count }))}
            selected={list.filter}
            onSelect={list.setFilter}
          />
          <SearchBar value={list.search} onInput={list.setSearch} placeholder={enterpriseList.search} />
          <ListSteps list={list} onOpen={setSheet} />
        </>
      }
    >
      {list.yearTitle ? <SectionTitle title={list.yearTitle} /> : null}
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? (
        <EmptyState
          title={
            list.searching
              ? enterpriseList.notFound
              : list.narrowed
                ? narrowWords.none
                : enterpriseList.noneInState(FILTER_WORDS[list.filter])
          }
          note={
            list.searching
              ? enterpriseList.notFoundNote
              : list.narrowed
                ? narrowWords.noneNote
                : enterpriseList.noneInStateNote
          }
        />
      ) : null}
      {rows && rows.length > 0 ? (
        <WideRows
          label={enterpriseList.title}
          wide={beside.wide}
          beside={beside.shown !== null}
          columns={enterpriseTable(list.own.isChanged)}
          keyOf={({ outline }) => outline.assessmentId}
          onOpen={picking.on ? picking.toggle : open}
          isPicked={picking.isPicked}
          rows={rows}
          unit={enterpriseList.enterprises}
          pages={list}
          onTurn={scrollToTop}
          total={enterpriseList.total(rows.length)}
          inside={(shown) => <CellList>{shown}</CellList>}
        >
          {(row) => (
            <EnterpriseRow
              key={row.outline.assessmentId}
              row={row}
              changed={list.own.isChanged(row.outline.assessmentId)}
              current={beside.isOpen('id', row.outline.enterpriseId)}
              checked={picking.isPicked(row)}
              onOpen={() => (picking.on ? picking.toggle(row) : open(row))}
            />
          )}
        </WideRows>
      ) : null}
      {rows && rows.length > 0 ? <ExportRow {...list.exporting} /> : null}
    </OfficePage>
  )
}
