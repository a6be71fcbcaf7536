import Taro from '@tarojs/taro'
import themes from '@/theme.json'
import type { AppearanceChoice, Bar, Shade } from './appearance'

// Beyond this a line holds too few characters to be read; 关怀版 has its own larger sizes.
const SMALLEST = 0.85
const LARGEST = 1.5

/** WeChat's own font setting over its standard of 16 px; Taro's types do not know the field. */
export const readFontScale = (): number => {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { fontSizeSetting?: number }
  return Math.min(LARGEST, Math.max(SMALLEST, (fontSizeSetting ?? 16) / 16))
}

const phoneShade = (): Shade => (Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light')

/**
 * Colours what WeChat draws around the page that is shown: its bar, and the ground behind a page that is pulled down or past its end.
 * They lie outside the page and take no custom property, so theme.json holds the tokens' values; by themselves they follow the phone,
 * not the choice made here.
 */
export const applySurroundings = async ({ theme }: AppearanceChoice, bar: Bar, phone = phoneShade()): Promise<void> => {
  const { pageBackground, pullText, ...colours } = themes[theme === 'system' ? phone : theme]
  const text = bar === 'hero' ? colours.heroText : colours.navigationText
  try {
    await Promise.all([
      Taro.setNavigationBarColor({
        frontColor: text === 'white' ? '#ffffff' : '#000000',
        backgroundColor: bar === 'hero' ? colours.heroBackground : colours.navigationBackground,
      }),
      Taro.setBackgroundColor({
        backgroundColor: pageBackground,
        backgroundColorTop: pageBackground,
        backgroundColorBottom: pageBackground,
      }),
      Taro.setBackgroundTextStyle({ textStyle: pullText === 'light' ? 'light' : 'dark' }),
    ])
  } catch {
    // WeChat refuses while a page is being left; the next one colours its own surroundings.
  }
}

/** Tells when the phone itself turns dark or light. Returns how to stop. */
export const watchPhoneShade = (onTurn: (shade: Shade) => void): (() => void) => {
  const turned = ({ theme }: { theme?: string }): void => onTurn(theme === 'dark' ? 'dark' : 'light')
  Taro.onThemeChange(turned)
  return () => Taro.offThemeChange(turned)
}
