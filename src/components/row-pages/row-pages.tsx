import { rowWords } from '@/text/components'
import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { ButtonRow } from '../action-bar/action-bar'
import { Button } from '../button/button'
import { useToTop } from '../dialog/overlay-scroll'
import './row-pages.scss'

/** So many rows are drawn at once: WeChat's own limits are 1,000 nodes a page and 60 children a node. */
const ROWS_DRAWN = 30

/** A list that is read page by page, as far as its rows do not say it. */
export interface PagesRead {
  /** Whether there are more to be read. */
  readonly more: boolean
  readonly loading: boolean
  readonly loadMore: () => void
}

export interface RowPagesProps<Row> {
  rows: readonly Row[]
  /** «家», «条» */
  unit: string
  children: (row: Row, index: number) => ReactNode
  /** Around the rows that are drawn: a `<CellList>`. */
  inside?: ((rows: ReactNode) => ReactNode) | undefined
  /** Where not all rows are read yet, how the others are. */
  pages?: PagesRead | undefined
  /** «共 66 家»; said below the very last row. */
  total?: string | undefined
  /** Other rows were turned to; in a sheet it goes to its top by itself. */
  onTurn?: (() => void) | undefined
  /** Rows that are heavy are drawn by fewer. */
  drawn?: number | undefined
}

const ALL_READ: PagesRead = { more: false, loading: false, loadMore: () => undefined }

/**
 * A list that may be long: some of its rows at a time, with the way to those before and after them, read or still to be read.
 * Where another question is asked, a `key` begins anew with its first rows.
 */
export function RowPages<Row>({
  rows,
  unit,
  children,
  inside = (shown) => shown,
  pages: { more, loading, loadMore } = ALL_READ,
  total,
  onTurn,
  drawn = ROWS_DRAWN,
}: RowPagesProps<Row>) {
  const [wanted, setWanted] = useState(0)
  const toTop = useToTop()
  const last = Math.max(0, Math.ceil(rows.length / drawn) - 1)
  // Where the next rows are still being read, these stay until they are there.
  const page = Math.min(wanted, last)
  const from = page * drawn
  const shown = rows.slice(from, from + drawn)
  const isFull = shown.length === drawn
  const hasNext = rows.length > from + drawn || (isFull && more)
  const turnTo = (next: number) => {
    if (next * drawn >= rows.length) loadMore()
    setWanted(next)
    onTurn?.()
    toTop()
  }
  return (
    <>
      {inside(shown.map((row, index) => children(row, from + index)))}
      {page > 0 || hasNext ? (
        <View className='k-rows'>
          <View className='k-rows__where k-number'>{rowWords.range(from + 1, from + shown.length, unit)}</View>
          <ButtonRow>
            <Button kind='secondary' size='small' disabled={page === 0} onPress={() => turnTo(page - 1)}>
              {rowWords.before(drawn, unit)}
            </Button>
            <Button
              kind='secondary'
              size='small'
              disabled={!hasNext}
              loading={loading && hasNext && rows.length <= from + drawn}
              onPress={() => turnTo(page + 1)}
            >
              {rowWords.after(drawn, unit)}
            </Button>
          </ButtonRow>
        </View>
      ) : null}
      {!isFull && more ? (
        <View className='k-rows'>
          <Button kind='secondary' loading={loading} onPress={loadMore}>
            {loading ? rowWords.loading : rowWords.more}
          </Button>
        </View>
      ) : total !== undefined && !hasNext && !more ? (
        <View className='k-rows k-rows__total'>{total}</View>
      ) : null}
    </>
  )
}
