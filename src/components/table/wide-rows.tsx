import type { ReactNode } from 'react'
import { RowPages, type RowPagesProps } from '../row-pages/row-pages'
import { RowKeys } from './row-keys'
import { type Column, Table, TableRow } from './table'

/** So many rows are drawn at once at a computer; WeChat's limit of nodes is the same there as on a phone. */
const DRAWN = process.env.TARO_ENV === 'weapp' ? undefined : 100

export interface WideRowsProps<Row> extends Omit<RowPagesProps<Row>, 'drawn'> {
  label: string
  /** Whether the window is wide. */
  wide: boolean
  /** Something is open beside the list, which is as narrow as on a phone then and drawn as there. */
  beside?: boolean
  columns: ReadonlyArray<Column<Row>>
  keyOf: (row: Row) => string
  onOpen?: ((row: Row, index: number) => void) | undefined
  /** While rows are ticked instead of opened: whether one is. */
  isPicked?: ((row: Row) => boolean | undefined) | undefined
}

/** A long list: rows on a phone and beside something that is open, a table of the same rows where the window is wide. */
export function WideRows<Row>(props: WideRowsProps<Row>) {
  const {
    label,
    wide,
    beside = false,
    columns,
    keyOf,
    onOpen,
    isPicked,
    children,
    inside = (shown) => shown,
    ...pages
  } = props
  const asTable = wide && !beside
  const around = (shown: ReactNode): ReactNode => {
    if (!wide || pages.rows.length === 0) return inside(shown)
    return (
      <RowKeys>
        {asTable ? (
          <Table label={label} columns={columns}>
            {shown}
          </Table>
        ) : (
          inside(shown)
        )}
      </RowKeys>
    )
  }
  return (
    <RowPages {...pages} drawn={wide ? DRAWN : undefined} inside={around}>
      {(row, at) =>
        asTable ? (
          <TableRow
            key={keyOf(row)}
            columns={columns}
            row={row}
            index={at}
            onOpen={onOpen ? () => onOpen(row, at) : undefined}
            checked={isPicked?.(row)}
          />
        ) : (
          children(row, at)
        )
      }
    </RowPages>
  )
}
