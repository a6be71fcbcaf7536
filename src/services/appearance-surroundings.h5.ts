import type { AppearanceChoice, Bar, Shade } from './appearance'

/** A browser's own zoom and font size already reach the page. */
export const readFontScale = (): number => 1

/** Marks the document, whose navigation bar lies outside the page; app.scss does the colouring. */
export const applySurroundings = async ({ theme }: AppearanceChoice, bar: Bar): Promise<void> => {
  const { dataset } = document.documentElement
  dataset['theme'] = theme
  dataset['bar'] = bar
  await Promise.resolve()
}

/** Styles hear of it by themselves. */
export const watchPhoneShade = (_onTurn: (shade: Shade) => void): (() => void) => {
  return () => undefined
}
