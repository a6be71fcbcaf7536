type Flag = boolean | undefined

export interface Accessible {
  role?: string | undefined
  label?: string | undefined
  disabled?: Flag
  selected?: Flag
  checked?: Flag
  expanded?: Flag
  hidden?: Flag
  modal?: Flag
  live?: 'polite' | 'assertive' | undefined
  range?: { now: number | null; min: number; max: number; text: string } | undefined
}

const onWeapp = process.env.TARO_ENV === 'weapp'

/**
 * One description for both targets: WeChat reads `aria-role`, which no browser knows, and browsers read `role`; Taro passes
 * `ariaX` on as `aria-x` to either. Values are strings because a custom element in React 18 drops `false`.
 */
export function accessible(of: Accessible): Record<string, string> {
  const out: Record<string, string> = {}
  const flag = (name: string, value: Flag) => {
    if (value !== undefined) out[name] = String(value)
  }
  if (of.role) out[onWeapp ? 'ariaRole' : 'role'] = of.role
  // Headings in these pages are all of one rank, below the bar's title; WeChat knows no levels.
  if (of.role === 'heading' && !onWeapp) out.ariaLevel = '2'
  if (of.label) out.ariaLabel = of.label
  flag('ariaDisabled', of.disabled)
  flag('ariaSelected', of.selected)
  flag('ariaChecked', of.checked)
  flag('ariaExpanded', of.expanded)
  flag('ariaHidden', of.hidden)
  flag('ariaModal', of.modal)
  if (of.live) out.ariaLive = of.live
  if (of.range) {
    out.ariaValuemin = String(of.range.min)
    out.ariaValuemax = String(of.range.max)
    if (of.range.now !== null) out.ariaValuenow = String(of.range.now)
    out.ariaValuetext = of.range.text
  }
  return out
}

/**
 * The name of a control that shows words of its own. A browser composes it from them, and a name has to contain what is seen
 * (WCAG 2.5.3); WeChat says only what it is told.
 */
export const shownName = (label: string): string | undefined => (onWeapp ? label : undefined)
