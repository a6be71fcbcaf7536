import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useTitle } from '../page-life'
import { goBack, openPage, replacePage, scrollToTop } from './navigate'
import { type Page, pageUrl } from './routes'
import { useWide } from '../use-wide'

type Parameters = Readonly<Record<string, string | undefined>>

/** What a list shows beside itself: the page of one of its rows, which reads here what it would read in its address. */
interface Beside {
  readonly params: Parameters
  readonly open: (url: string) => void
  readonly close: () => void
  /** What is shown was moved on: the list is read again. */
  readonly moved: () => void
}

const BesideContext = createContext<Beside | null>(null)
export const BesideProvider = BesideContext.Provider

/** What a page was opened with: by its address, or by the list that it stands beside. */
export const usePageParameters = (): Parameters => {
  const { params } = useRouter()
  return useContext(BesideContext)?.params ?? params
}

/** Names a page by what it shows; beside a list, the bar keeps the list's name. */
export const useOwnTitle = (title: string | undefined): void =>
  useTitle(useContext(BesideContext) === null ? title : undefined)

/** The ways on from something that was opened from a list: to another of its rows, and back to it. */
export const useWaysOn = (): { readonly go: (url: string) => void; readonly back: () => void } => {
  const beside = useContext(BesideContext)
  return beside ? { go: beside.open, back: beside.close } : { go: replacePage, back: goBack }
}

/** Tells the list, where this stands beside one, once what it lists has another revision. */
export const useMovedOn = (revision: number | undefined): void => {
  const moved = useContext(BesideContext)?.moved
  const before = useRef(revision)
  useEffect(() => {
    if (before.current !== undefined && revision !== undefined && before.current !== revision) moved?.()
    before.current = revision
  }, [revision, moved])
}

const parametersOf = (url: string): Parameters =>
  Object.fromEntries(
    (url.split('?')[1] ?? '').split('&').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
    }),
  )

/**
 * For a list: opens `page` beside it where there is room, else over it. What stands beside it stays, with whatever was typed in it, when
 * the window becomes narrow; it is then shown in the list's place.
 */
export const useBeside = (page: Page, reload: () => Promise<void>) => {
  const wide = useWide()
  const [params, setParams] = useState<Parameters | null>(null)
  const open = (url: string): void => {
    if (!wide && params === null) return openPage(url)
    if (!url.startsWith(`${pageUrl(page)}?`)) return openPage(url)
    setParams(parametersOf(url))
    scrollToTop()
  }
  return {
    wide,
    /** null: the list stands alone. */
    shown: params === null ? null : { params, open, close: () => setParams(null), moved: () => void reload() },
    open,
    /** Coming to the page's end reads the list on, where the page is the list. */
    toEnd: (loadMore: () => void) => () => {
      if (params === null) loadMore()
    },
    /** The row that is open, by the parameter that names it. */
    isOpen: (name: string, value: string): boolean => params?.[name] === value,
  }
}
