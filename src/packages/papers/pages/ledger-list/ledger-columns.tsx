import { StatusTag } from '@/components/status-tag/status-tag'
import type { Column } from '@/components/table/table'
import type { LedgerOutline } from '@/domain/ledger/ledger-entry'
import { changesWords, ledgerHeads as words, ledgerStateWord, NOTHING } from '@/text/ledger'
import { stateWord, type StateWord } from '@/text/states'

/** The word for where an entry stands; of who has left, that it has. */
export const wordOf = (row: Pick<LedgerOutline, 'departure' | 'state'>): StateWord =>
  row.departure ? stateWord('departed') : ledgerStateWord(row.state)

/** The ledger as a table; a union's own does not repeat the union. */
export const ledgerColumns = (withUnion: boolean): ReadonlyArray<Column<LedgerOutline>> => [
  { key: 'name', head: words.name, width: 'minmax(14em, 2fr)', cell: ({ enterpriseName }) => enterpriseName },
  { key: 'no', head: words.no, width: '3em', figures: true, cell: ({ enterpriseNo }) => enterpriseNo },
  ...(withUnion
    ? [
        {
          ...{ key: 'union', head: words.union, width: 'minmax(9em, 1fr)' },
          cell: ({ unionName }: LedgerOutline) => unionName ?? words.noUnion,
        },
      ]
    : []),
  {
    ...{ key: 'former', head: words.former, width: 'minmax(10em, 1fr)' },
    cell: ({ formerNames }) => formerNames.map(({ name }) => name).join('、') || NOTHING,
  },
  {
    ...{ key: 'changes', head: words.changes, width: '7em' },
    cell: ({ state, changes }) => (state === 'unchecked' ? undefined : changesWords(changes)) ?? NOTHING,
  },
  {
    ...{ key: 'state', head: words.state, width: '8em' },
    cell: (row) => {
      const { label, tone } = wordOf(row)
      return <StatusTag tone={tone} text={label} />
    },
  },
]
