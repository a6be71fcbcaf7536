import type { CSSProperties } from 'react'

/** Props that Taro and the DOM both know, or that only WeChat knows and a DOM element must not be given. */
export interface TaroProps {
  readonly [name: string]: unknown
}

const PLAIN = new Set(['id', 'className', 'role', 'tabIndex', 'src', 'children', 'disabled', 'placeholder', 'key'])
const HANDLER = /^on(Click|KeyDown|KeyUp|Focus|Blur|Touch[A-Z]\w*|LongPress|Load|Error|Scroll)$/

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Taro takes a style as text too, custom properties included. */
const styleOf = (style: unknown): CSSProperties | undefined => {
  if (typeof style !== 'string') return style as CSSProperties | undefined
  const entries = style
    .split(';')
    .map((rule) => rule.split(/:(.*)/s).map((part) => part.trim()))
    .filter(([name, value]) => name && value)
    .map(([name = '', value]) => [
      name.startsWith('--') ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ])
  return Object.fromEntries(entries) as CSSProperties
}

/** What a DOM element is given for a Taro component's props: `ariaX` becomes `aria-x`, WeChat's own props are left out. */
export function attributesOf(props: TaroProps): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue
    if (name === 'ariaRole') out['role'] ??= value
    else if (name.startsWith('aria') && name !== 'aria')
      out[name.includes('-') ? name : `aria-${kebab(name.slice(4)).replace(/^-/, '')}`] = value
    else if (name.startsWith('data-')) out[name] = value
    else if (name === 'style') out['style'] = styleOf(value)
    else if (PLAIN.has(name) || HANDLER.test(name)) out[name] = value
  }
  return out
}
