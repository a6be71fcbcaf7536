import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { keyWords } from '@/text/key-help'
import { useKeys } from './use-keys'

/** The short cuts of a page, or of a part of one. */
export interface KeyTable {
  readonly title: string
  readonly rows: ReadonlyArray<{ readonly keys: string; readonly does: string }>
}

/** A table as it was put up, and over which page. */
interface Shown {
  readonly page: string
  readonly table: KeyTable
}

const useShownTables = create<{ readonly shown: readonly Shown[] }>()(() => ({ shown: [] }))

const pageNow = (): string => {
  const pages = Taro.getCurrentPages()
  return `${pages.length} ${pages[pages.length - 1]?.route ?? ''}`
}

/** Puts a table of short cuts up for as long as what has them is on its page; `?` then shows it. */
export const useKeyTable = (table: KeyTable): void => {
  useEffect(() => {
    const mine: Shown = { page: pageNow(), table }
    useShownTables.setState(({ shown }) => ({ shown: [...shown, mine] }))
    return () => useShownTables.setState(({ shown }) => ({ shown: shown.filter((each) => each !== mine) }))
  }, [table])
}

/** What `?` shows: the short cuts of whatever is on the page; null while nobody asks. */
export const useKeyHelp = (): { readonly tables: readonly KeyTable[] | null; readonly close: () => void } => {
  const { shown } = useShownTables()
  const [open, setOpen] = useState(false)
  const [own] = useState(pageNow)
  useKeys([{ key: '?', does: keyWords.help, run: () => setOpen(true) }])
  return {
    tables: open ? shown.filter(({ page }) => page === own).map(({ table }) => table) : null,
    close: () => setOpen(false),
  }
}
