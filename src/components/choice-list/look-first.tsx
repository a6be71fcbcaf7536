import type { ReactNode } from 'react'
import { ActionBar } from '../action-bar/action-bar'
import { Button } from '../button/button'
import { HalfSheet } from '../half-sheet/half-sheet'
import { Notice } from '../notice/notice'
import { RowPages } from '../row-pages/row-pages'

export interface LookFirstBarProps {
  page: {
    readonly selected: readonly unknown[]
    readonly chooseNone: () => void
    readonly chooseAll: () => Promise<void>
    readonly chooseClear: () => Promise<void>
    readonly setAsking: (asking: boolean) => void
    readonly loading: boolean
  }
  words: {
    readonly chosen: (count: number) => string
    readonly chooseNone: string
    readonly chooseClear: string
  }
  /** Whether those that nothing stands out of can be chosen apart. */
  offersClear: boolean
  all: string
  step: string
}

/** Under a list of which many are dealt with at once: all of it, or those that nothing stands out of, and then the step. */
export function LookFirstBar({ page, words, offersClear, all, step }: LookFirstBarProps) {
  const count = page.selected.length
  if (count === 0)
    return (
      <ActionBar>
        {offersClear ? (
          <Button kind='secondary' loading={page.loading} onPress={() => void page.chooseClear()}>
            {words.chooseClear}
          </Button>
        ) : null}
        <Button loading={page.loading} onPress={() => void page.chooseAll()}>
          {all}
        </Button>
      </ActionBar>
    )
  return (
    <ActionBar hint={words.chosen(count)}>
      <Button kind='secondary' onPress={page.chooseNone}>
        {words.chooseNone}
      </Button>
      <Button onPress={() => page.setAsking(true)}>{step}</Button>
    </ActionBar>
  )
}

export interface LookFirstSheetProps<Row> {
  page: {
    readonly selected: readonly Row[]
    readonly doubtful: readonly Row[]
    readonly leaveOutDoubtful: () => void
    readonly setAsking: (asking: boolean) => void
    readonly submit: () => Promise<void>
  }
  words: {
    readonly allClear: string
    readonly doubtful: (count: number) => string
    readonly leaveOut: (count: number) => string
    readonly unit: string
  }
  title: string
  note: string
  confirm: string
  /** A row that stands out, with the way to look at it. */
  children: (row: Row) => ReactNode
}

/** What of the chosen ones stands out, before the step is taken for all of them. */
export function LookFirstSheet<Row>({ page, words, title, note, confirm, children }: LookFirstSheetProps<Row>) {
  const { selected, doubtful } = page
  return (
    <HalfSheet
      open
      title={title}
      note={note}
      onClose={() => page.setAsking(false)}
      footer={
        <>
          {doubtful.length > 0 && doubtful.length < selected.length ? (
            <Button kind='secondary' onPress={page.leaveOutDoubtful}>
              {words.leaveOut(doubtful.length)}
            </Button>
          ) : null}
          <Button onPress={() => void page.submit()}>{confirm}</Button>
        </>
      }
    >
      {doubtful.length === 0 ? (
        <Notice tone='ok'>{words.allClear}</Notice>
      ) : (
        <>
          <Notice tone='warn'>{words.doubtful(doubtful.length)}</Notice>
          <RowPages rows={doubtful} unit={words.unit}>
            {children}
          </RowPages>
        </>
      )}
    </HalfSheet>
  )
}
