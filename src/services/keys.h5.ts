import Taro from '@tarojs/taro'
import type { WatchKeys } from './keys-type'

/** What takes keys for itself: who writes there means a letter, who chooses there an option. */
const TAKES_KEYS = 'input, textarea, select, [contenteditable], [role="tab"], [role="slider"], [role="radio"]'

const isForPage = ({ target, defaultPrevented, isComposing, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !defaultPrevented &&
  !isComposing &&
  !(altKey || ctrlKey || metaKey) &&
  !(target instanceof Element && target.closest(TAKES_KEYS)) &&
  // What lies over the page is answered first.
  document.querySelector('[role="dialog"]') === null

const pathNow = (): string | undefined =>
  ([...Taro.getCurrentPages()].pop() as { readonly path?: string } | undefined)?.path

export const watchKeys: WatchKeys = (answer) => {
  // A page that lies below another stays open, and is not the one that is meant.
  const own = pathNow()
  const pressed = (event: KeyboardEvent) => {
    if (pathNow() === own && isForPage(event) && answer(event.key)) event.preventDefault()
  }
  document.addEventListener('keydown', pressed)
  return () => document.removeEventListener('keydown', pressed)
}
