import Taro from '@tarojs/taro'
import type { HoldBack } from './back-type'

/** What the browser keeps with an entry of its history: the router's, and over which page one of ours lies. */
interface Entry {
  readonly key?: string
  readonly idx?: number
  readonly over?: string
}

interface Held {
  readonly page: string
  readonly close: () => void
}

// The path of an open page carries a stamp of its own, so that no two are alike.
const pageNow = (): string => ([...Taro.getCurrentPages()].pop() as { readonly path?: string } | undefined)?.path ?? ''

const entryNow = (): Entry | null => window.history.state as Entry | null

const held = new Set<Held>()
const heldOver = (page: string): Held | undefined => [...held].filter((each) => each.page === page).pop()

/** The entry of ours that the browser is at: the page's own lies right below it, under the same address. */
let own: Entry | undefined
/** What goes on as soon as an entry of ours was stepped down from. */
let afterStep: (() => void) | undefined

const layOver = (page: string): void => {
  if (entryNow()?.over === page) return
  own = { ...entryNow(), over: page }
  window.history.pushState(own, '')
}

const stepDown = (then: () => void): void => {
  afterStep = then
  window.history.back()
}

/** The page stays: the router, which listens after this, is not told. */
const staysOn = (event: PopStateEvent, page: string): void => {
  event.stopImmediatePropagation()
  const top = heldOver(page)
  // Nothing lies over it any more: who goes back means the page.
  if (!top) return window.history.back()
  top.close()
  // What could not be closed just now, or lay below, is over the page as before.
  setTimeout(() => {
    if (page === pageNow() && heldOver(page)) layOver(page)
  })
}

const went = (event: PopStateEvent): void => {
  const from = own
  const to = event.state as Entry | null
  own = to?.over === undefined ? undefined : to
  const then = afterStep
  afterStep = undefined
  if (then) {
    event.stopImmediatePropagation()
    return then()
  }
  const page = pageNow()
  // Forward, onto an entry of ours from the page right below it.
  if (to?.over === page) return event.stopImmediatePropagation()
  if (from?.over === page && from.key === to?.key && from.idx === to?.idx) staysOn(event, page)
}

/** Once, as the program starts. */
export const watchBack = (): void => {
  window.addEventListener('popstate', went, { capture: true })
  // A page that was loaded anew has nothing over it.
  if (entryNow()?.over !== undefined) stepDown(() => undefined)
}

/**
 * As long as something lies over a page, the browser's back, and the arrow at the top left, closes it and leaves the page open.
 * An entry under the page's own address takes that step back. It stays in the history when what lay over the page is closed in
 * another way, and is passed over as soon as one goes back: to take it out at once would race with whatever page is opened next.
 */
export const holdBack: HoldBack = (close) => {
  const one = { page: pageNow(), close }
  held.add(one)
  layOver(one.page)
  return () => held.delete(one)
}

/** Runs what puts another page in the place of this one: also of the entry that `holdBack` laid over it. */
export const inPlace = (replace: () => void): void => {
  if (own && entryNow()?.over === pageNow()) stepDown(replace)
  else replace()
}
