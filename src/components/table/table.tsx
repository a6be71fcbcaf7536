import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { ChoiceMark } from '../choice-list/choice-mark'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/pressable'
import './table.scss'

/** One column of a list that is drawn as a table where the window is wide. */
export interface Column<Row> {
  readonly key: string
  readonly head: string
  /** How wide, as a track of a grid: «5em», «minmax(9em, 2fr)». */
  readonly width: string
  /** Figures stand at the right. */
  readonly figures?: boolean
  readonly cell: (row: Row, index: number) => ReactNode
}

interface TableProps<Row> {
  readonly label: string
  readonly columns: ReadonlyArray<Column<Row>>
  /** `<TableRow>`s. */
  readonly children?: ReactNode
}

const trackOf = <Row,>(columns: ReadonlyArray<Column<Row>>): string =>
  `grid-template-columns:${columns.map(({ width }) => width).join(' ')}`

/** The rows of a list as a table, whose head stays in sight. */
export function Table<Row>({ label, columns, children }: TableProps<Row>) {
  return (
    <View className='k-table' {...accessible({ role: 'table', label })}>
      <View className='k-table__row k-table__head' style={trackOf(columns)} {...accessible({ role: 'row' })}>
        {columns.map(({ key, head, figures }) => (
          <View
            key={key}
            className={classNames('k-table__cell', figures && 'k-table__cell--figures')}
            {...accessible({ role: 'columnheader' })}
          >
            {head}
          </View>
        ))}
      </View>
      {children}
    </View>
  )
}

export interface TableRowProps<Row> {
  readonly columns: ReadonlyArray<Column<Row>>
  readonly row: Row
  readonly index: number
  /** The whole row opens; its first cell is what says so and takes the focus. */
  readonly onOpen?: (() => void) | undefined
  /** Pressed, it is ticked instead. */
  readonly checked?: boolean | undefined
}

/** A row of a `<Table>` with the same columns. */
export function TableRow<Row>({ columns, row, index, onOpen, checked }: TableRowProps<Row>) {
  return (
    <View
      className={classNames('k-table__row', onOpen && 'k-table__row--opens')}
      style={trackOf(columns)}
      {...accessible({ role: 'row' })}
    >
      {columns.map(({ key, figures, cell }, at) => (
        <View
          key={key}
          className={classNames('k-table__cell', figures && 'k-table__cell--figures k-number')}
          {...accessible({ role: 'cell' })}
        >
          {at === 0 && onOpen ? (
            <Pressable
              className={classNames('k-table__open', checked !== undefined && 'k-table__open--ticked')}
              {...(checked === undefined ? {} : { role: 'checkbox' as const, checked })}
              onPress={onOpen}
            >
              {checked === undefined ? null : <ChoiceMark role='checkbox' on={checked} />}
              {checked === undefined ? cell(row, index) : <View>{cell(row, index)}</View>}
            </Pressable>
          ) : (
            cell(row, index)
          )}
        </View>
      ))}
    </View>
  )
}
