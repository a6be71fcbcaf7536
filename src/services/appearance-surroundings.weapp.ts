import Taro from '@tarojs/taro'
import type { AppearanceChoice, Bar } from './appearance'

// Beyond this a line holds too few characters to be read; 关怀版 has its own larger sizes.
const SMALLEST = 0.85
const LARGEST = 1.5

/** WeChat's own font setting over its standard of 16 px; Taro's types do not know the field. */
export const readFontScale = (): number => {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { fontSizeSetting?: number }
  return Math.min(LARGEST, Math.max(SMALLEST, (fontSizeSetting ?? 16) / 16))
}

// As --card and --hero of styles/tokens.scss: WeChat's bar lies outside the page and takes no custom property.
const PLAIN = { light: '#ffffff', dark: '#1c1f23' } as const
const HERO = '#c7212b'

/** Colours WeChat's navigation bar for the page that is shown. By itself it follows the phone, not the choice made here. */
export const applySurroundings = async ({ theme }: AppearanceChoice, bar: Bar): Promise<void> => {
  const shade = theme === 'system' ? (Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light') : theme
  try {
    await Taro.setNavigationBarColor({
      frontColor: bar === 'hero' || shade === 'dark' ? '#ffffff' : '#000000',
      backgroundColor: bar === 'hero' ? HERO : PLAIN[shade],
    })
  } catch {
    // WeChat refuses while a page is being left; the next one colours its own bar.
  }
}
