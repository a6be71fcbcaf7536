import { useCallback, useEffect, useRef, useState } from 'react'
import { keptOf } from '@/text/components'
import { useToast } from '../toast/toast'
import { keepNativeValue } from './keep-native-value'

interface Told {
  onInput?: ((text: string) => void) | undefined
  onFocus?: (() => void) | undefined
  onBlur?: ((text: string) => void) | undefined
}

interface Detail {
  detail: { value: string }
}

/**
 * The text of a field that owns itself while someone is in it. Writing a value back into a focused field drops the keyboard on
 * iOS and breaks pinyin, so the control is mounted with a default value and never told again; a new value from outside
 * (last year's answer, a restored draft) mounts a fresh control, and waits for the field to be left first.
 *
 * What was pasted along with a text and cannot be seen is taken out, and said: no paper could carry it.
 *
 * A slow owner may hand back what was typed a moment ago: until it has caught up, texts that came from here are echoes, not news.
 */
export function useFieldText(value: string, { onInput, onFocus, onBlur }: Told) {
  const [text, setText] = useState(value)
  const [mounted, setMounted] = useState({ epoch: 0, seed: value })
  const current = useRef(value)
  const focused = useRef(false)
  const caughtUp = useRef(true)
  const emitted = useRef(new Set<string>())
  /** The control goes on showing what was taken out, until it is left: said once is enough. */
  const saidSo = useRef(false)
  const toast = useToast()

  const accept = useCallback((news: string) => {
    current.current = news
    caughtUp.current = true
    saidSo.current = false
    emitted.current.clear()
    setText(news)
    setMounted((was) => ({ epoch: was.epoch + 1, seed: news }))
  }, [])

  const note = (shown: string) => {
    const { text: typed, said } = keptOf(shown)
    if (typed === current.current) return
    if (said && !saidSo.current) toast.show({ tone: 'info', text: said })
    saidSo.current = said !== undefined
    current.current = typed
    caughtUp.current = false
    emitted.current.add(typed)
    setText(typed)
    onInput?.(typed)
  }

  useEffect(() => {
    if (value === current.current) {
      caughtUp.current = true
      emitted.current.clear()
    } else if (!focused.current && (caughtUp.current || !emitted.current.has(value))) {
      accept(value)
    }
  }, [value, accept])

  const handleBlur = (event: Detail) => {
    focused.current = false
    note(event.detail.value)
    onBlur?.(current.current)
    if (caughtUp.current && value !== current.current) accept(value)
    // The control still shows what was taken out.
    else if (event.detail.value !== current.current) accept(current.current)
  }

  return {
    text,
    /** `key` for the control: a new one is a new control. */
    epoch: mounted.epoch,
    replace: (next: string) => {
      accept(next)
      onInput?.(next)
    },
    control: {
      ref: keepNativeValue,
      defaultValue: mounted.seed,
      onInput: (event: Detail) => note(event.detail.value),
      onFocus: () => {
        focused.current = true
        onFocus?.()
      },
      onBlur: handleBlur,
    },
  }
}
